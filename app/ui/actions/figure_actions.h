// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QAction>
#include <QList>
#include <QObject>

class QWidget;

namespace driftline {

class DialogService;

/// What can be done to the figure in view as a whole. Of a built-in figure only a copy can be made.
class FigureActions : public QObject {
    Q_OBJECT
public:
    FigureActions(Session& session, DialogService& dialogs, QWidget* window);

    QAction* duplicateAction() { return &m_duplicate; }
    /// In the order of menus. All but duplicating answer to keys only in the list they are added to.
    QList<QAction*> actions() { return {&m_duplicate, &m_rename, &m_up, &m_down, &m_delete}; }

Q_SIGNALS:
    void told(const QString& message); ///< for the status line

private:
    void enable();
    void run(const Result<void>& done, const QString& message);
    void rename();
    void remove();

    Session& m_session;
    DialogService& m_dialogs;
    QWidget* m_window;
    QAction m_duplicate;
    QAction m_rename;
    QAction m_up;
    QAction m_down;
    QAction m_delete;
};

} // namespace driftline
