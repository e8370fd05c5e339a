// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

class QLabel;
class QLineEdit;
class QModelIndex;
class QTreeView;

namespace driftline {

class LibraryFilter;
class LibraryModel;

/// The library on the left: a search field above the list of figures.
class LibraryPanel : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPanel(LibraryModel& model, QWidget* parent = nullptr);

    /// Marks the figure in view; choosing one here is told with figureChosen().
    void setCurrentFigure(const std::string& id);
    void focusSearch();

Q_SIGNALS:
    void figureChosen(const std::string& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void choose(const QModelIndex& index);
    void mark();
    void refresh();

    LibraryModel& m_model;
    LibraryFilter* m_filter;
    QLineEdit* m_search;
    QTreeView* m_list;
    QLabel* m_nothing;
    std::string m_current;
    bool m_marking = false;
};

} // namespace driftline
