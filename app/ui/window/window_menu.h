// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/figure_panel.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMenu>

class QMainWindow;

namespace driftline {

class CopyFigure;
class ExportFigure;
class OpenFiles;
class WorkspaceActions;

/// The window's one menu: the actions of others in their order, and those that only concern the window. Every
/// action is the window's too, so that its keys work without the menu.
class WindowMenu : public QMenu {
    Q_OBJECT
public:
    /// What others can do, to be listed.
    struct Actions {
        WorkspaceActions& workspace;
        OpenFiles& open;
        ExportFigure& files;
        CopyFigure& copy;
        QList<QAction*> history; ///< undo and redo
        QList<QAction*> figures; ///< of own figures
        QList<QAction*> data;    ///< of own datasets
        QList<QAction*> parts;   ///< shows and hides parts of the window
        QList<QAction*> pageZoom;
        QAction* guide = nullptr;
        QMenu* appearance = nullptr;
    };

    WindowMenu(const Actions& actions, QMainWindow& window);

Q_SIGNALS:
    void searchAsked();
    void settingAsked(); ///< a setting of the figure is to be found
    void presentationAsked();
    void wholeViewAsked();
    void tabAsked(driftline::FigurePanel::Tab tab);
    void shortcutsAsked();
    void aboutAsked();

private:
    QAction* add(QMenu& menu, const QString& text, const QKeySequence& keys);

    QMainWindow& m_window;
};

} // namespace driftline
