// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide_book.h"
#include "workspace/gallery.h"

#include <QAction>
#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace driftline {

class DialogService;
class HelpWindow;

/// Opens the user's guide where it explains what has the focus. Its window is made when it is first asked
/// for.
class GuideHelp : public QObject {
    Q_OBJECT
public:
    GuideHelp(const Gallery& gallery, DialogService& dialogs, QWidget* window);
    ~GuideHelp() override;

    QAction* action() { return &m_action; }
    void open(const GuidePlace& place);
    /// Nothing before open().
    HelpWindow* helpWindow() const { return m_help.get(); }

protected:
    /// F1 where a dialog keeps it from the window.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Gallery& m_gallery;
    DialogService& m_dialogs;
    QWidget* m_window;
    QAction m_action;
    std::unique_ptr<HelpWindow> m_help;
};

} // namespace driftline
