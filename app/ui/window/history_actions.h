// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QUndoStack;

namespace driftline {

class Session;

/// Undo and redo, named after what they would undo. A long name is elided: in a menu it would push all other
/// entries apart, and titles come from files.
class HistoryActions : public QObject {
    Q_OBJECT
public:
    HistoryActions(Session& session, QObject* parent);

    QAction* undo() const { return m_undo; }
    QAction* redo() const { return m_redo; }

private:
    void name();

    const QUndoStack& m_stack;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace driftline
