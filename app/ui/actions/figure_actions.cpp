// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/figure_actions.h"

#include "session/own_figures.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"

#include <QWidget>

namespace driftline {

FigureActions::FigureActions(Session& session, DialogService& dialogs, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_duplicate(tr("Duplicate figure"))
    , m_rename(tr("Rename figure…"))
    , m_up(qtText(actions_sentences::moveFigureUp))
    , m_down(qtText(actions_sentences::moveFigureDown))
    , m_delete(tr("Delete figure")) {
    m_duplicate.setShortcut(Qt::CTRL | Qt::Key_D);
    m_duplicate.setToolTip(qtText(actions_sentences::aboutDuplicate));
    m_rename.setShortcut(Qt::Key_F2);
    m_up.setShortcut(Qt::ALT | Qt::Key_Up);
    m_down.setShortcut(Qt::ALT | Qt::Key_Down);
    m_delete.setShortcut(QKeySequence::Delete);
    for (auto* action : {&m_rename, &m_up, &m_down, &m_delete})
        action->setShortcutContext(Qt::WidgetShortcut); // Delete means something else in a field
    window->addAction(&m_duplicate);
    connect(&m_duplicate, &QAction::triggered, this, [this] {
        run(duplicateFigure(m_session, m_session.currentFigureId()), qtText(actions_sentences::duplicated));
    });
    connect(&m_rename, &QAction::triggered, this, &FigureActions::rename);
    connect(&m_up, &QAction::triggered, this,
            [this] { run(moveFigure(m_session, m_session.currentFigureId(), -1), {}); });
    connect(&m_down, &QAction::triggered, this,
            [this] { run(moveFigure(m_session, m_session.currentFigureId(), 1), {}); });
    connect(&m_delete, &QAction::triggered, this, &FigureActions::remove);
    connect(&session, &Session::currentFigureChanged, this, &FigureActions::enable);
    connect(&session, &Session::workspaceChanged, this, &FigureActions::enable);
    enable();
}

void FigureActions::enable() {
    const auto& id = m_session.currentFigureId();
    const auto& own = m_session.workspace().figures;
    const bool isOwn = m_session.isOwnFigure(id);
    m_duplicate.setEnabled(m_session.currentFigure() != nullptr);
    m_rename.setEnabled(isOwn);
    m_delete.setEnabled(isOwn);
    m_up.setEnabled(isOwn && own.front().id != id);
    m_down.setEnabled(isOwn && own.back().id != id);
    const auto why = qtText(actions_sentences::builtInFiguresStay);
    for (auto* action : {&m_rename, &m_up, &m_down, &m_delete})
        action->setToolTip(isOwn ? action->text() : why);
}

void FigureActions::run(const Result<void>& done, const QString& message) {
    if (!done)
        m_dialogs.error(m_window, qtText(actions_sentences::figureWasNotChanged), done.error());
    else if (!message.isEmpty())
        Q_EMIT told(message);
}

void FigureActions::rename() {
    const auto id = m_session.currentFigureId();
    const auto name = m_dialogs.askText(m_window, qtText(actions_sentences::nameOfTheFigure),
                                        qtText(m_session.currentFigure()->listName()));
    if (name)
        run(renameFigure(m_session, id, name->toStdString()), {});
}

void FigureActions::remove() {
    const auto name = typeset(m_session.currentFigure()->listName());
    run(deleteFigure(m_session, m_session.currentFigureId()), qtText(actions_sentences::deletedFigure, name));
}

} // namespace driftline
