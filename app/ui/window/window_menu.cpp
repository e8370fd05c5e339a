// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_menu.h"

#include "ui/actions/copy_figure.h"
#include "ui/actions/export_figure.h"
#include "ui/actions/open_files.h"
#include "ui/actions/workspace_actions.h"
#include "ui/theme/qt_text.h"
#include "ui/window/sentences.h"

#include <QMainWindow>

#include <array>

namespace driftline {

WindowMenu::WindowMenu(const Actions& actions, QMainWindow& window) : QMenu(&window), m_window(window) {
    actions.workspace.fill(*this);
    addAction(actions.open.action());
    addActions(actions.data);
    addActions({actions.files.exportAction(), actions.files.printAction()});
    addSeparator();
    addActions(actions.history);
    addMenu(actions.copy.menu());
    addMenu(tr("Figure"))->addActions(actions.figures);
    addSeparator();
    connect(add(*this, tr("Search figures"), QKeySequence::Find), &QAction::triggered, this,
            &WindowMenu::searchAsked);
    connect(add(*this, qtText(window_sentences::findASetting), Qt::CTRL | Qt::SHIFT | Qt::Key_F),
            &QAction::triggered, this, &WindowMenu::settingAsked);
    addActions(actions.parts);
    if (actions.appearance != nullptr)
        addMenu(actions.appearance);
    auto* present = add(*this, tr("Present"), Qt::Key_F5);
    present->setShortcuts({Qt::Key_F5, Qt::Key_F11});
    connect(present, &QAction::triggered, this, &WindowMenu::presentationAsked);
    auto* zoom = addMenu(tr("Zoom"));
    zoom->addActions(actions.pageZoom);
    window.addActions(actions.pageZoom);
    zoom->addSeparator();
    connect(zoom->addAction(qtText(window_sentences::showAllData)), &QAction::triggered, this,
            &WindowMenu::wholeViewAsked);
    using Tab = FigurePanel::Tab;
    const std::array tabs = {std::pair(tr("Chart"), Tab::Figure), std::pair(tr("Table"), Tab::Numbers),
                             std::pair(tr("Sources"), Tab::Sources), std::pair(tr("Claims"), Tab::Claims),
                             std::pair(tr("Data"), Tab::Data)};
    auto* pages = addMenu(tr("Go to"));
    int key = Qt::Key_1;
    for (const auto& [name, tab] : tabs)
        connect(add(*pages, name, QKeySequence(Qt::CTRL | Qt::Key(key++))), &QAction::triggered, this,
                [this, shown = tab] { Q_EMIT tabAsked(shown); });
    addSeparator();
    addAction(actions.guide);
    window.addAction(actions.guide);
    connect(add(*this, tr("Keyboard shortcuts"), Qt::Key_Question), &QAction::triggered, this,
            &WindowMenu::shortcutsAsked);
    connect(addAction(tr("About Driftline")), &QAction::triggered, this, &WindowMenu::aboutAsked);
    connect(add(*this, tr("Quit"), Qt::CTRL | Qt::Key_Q), &QAction::triggered, &window, &QWidget::close);
    window.addActions({actions.open.action(), actions.files.exportAction(), actions.files.printAction()});
    window.addActions(actions.parts);
}

QAction* WindowMenu::add(QMenu& menu, const QString& text, const QKeySequence& keys) {
    auto* action = menu.addAction(text);
    action->setShortcut(keys);
    m_window.addAction(action);
    return action;
}

} // namespace driftline
