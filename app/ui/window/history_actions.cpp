// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/history_actions.h"

#include "session/session.h"
#include "ui/widgets/line_icon.h"

#include <QAction>
#include <QApplication>
#include <QFontMetrics>

namespace driftline {

namespace {
constexpr int mostEditNameWidth = 260; ///< pixels of the name of an edit

QString withName(const QString& verb, const QString& edit) {
    if (edit.isEmpty())
        return verb;
    auto name = QFontMetrics(QApplication::font("QMenu"))
                    .elidedText(edit.simplified(), Qt::ElideRight, mostEditNameWidth);
    return verb + u' ' + name.replace(u'&', QStringLiteral("&&"));
}
} // namespace

HistoryActions::HistoryActions(Session& session, QObject* parent)
    : QObject(parent)
    , m_stack(session.undoStack())
    , m_undo(new QAction(this))
    , m_redo(new QAction(this)) {
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setIcon(lineIcon(QStringLiteral("undo")));
    m_redo->setObjectName(QStringLiteral("redo"));
    m_redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    m_redo->setIcon(lineIcon(QStringLiteral("redo")));
    connect(m_undo, &QAction::triggered, &session, &Session::undo);
    connect(m_redo, &QAction::triggered, &session, &Session::redo);
    for (const auto signal : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged})
        connect(&m_stack, signal, this, &HistoryActions::name);
    for (const auto signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
        connect(&m_stack, signal, this, &HistoryActions::name);
    name();
}

void HistoryActions::name() {
    m_undo->setEnabled(m_stack.canUndo());
    m_redo->setEnabled(m_stack.canRedo());
    m_undo->setText(withName(tr("Undo"), m_stack.undoText()));
    m_redo->setText(withName(tr("Redo"), m_stack.redoText()));
    m_undo->setIconText(tr("Undo"));
    m_redo->setIconText(tr("Redo"));
}

} // namespace driftline
