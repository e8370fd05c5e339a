// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide_book.h"
#include "workspace/gallery.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace driftline {

class GuidePage;

/// The user's guide in a window of its own: chapters or what was found at the left, the page at the right.
class HelpWindow : public QWidget {
    Q_OBJECT
public:
    explicit HelpWindow(const Gallery& gallery, QWidget* parent = nullptr);

    void showPlace(const GuidePlace& place);
    GuidePlace place() const;

Q_SIGNALS:
    void addressAsked(const QUrl& address);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeTop();
    void addKeys();
    void listChapters();
    void listHits(const QString& question);
    void openItem(const QListWidgetItem* item);
    void nameChapter();

    GuidePage* m_page = nullptr;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
};

} // namespace driftline
