// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/current_scene.h"
#include "session/jobs.h"
#include "session/session.h"
#include "session/settings.h"
#include "ui/models/library_model.h"

#include <QAction>
#include <QMainWindow>

#include <filesystem>

class QDockWidget;
class QMenu;
class QToolButton;

namespace driftline {

class CopyFigure;
class DialogService;
class ExportFigure;
class FigureActions;
class FigureBeside;
class FigurePanel;
class GalleryView;
class GuideHelp;
class HandTables;
class HistoryActions;
class InspectorPanel;
class LibraryFeed;
class LibraryPanel;
class NewFigureView;
class OpenFiles;
class OwnData;
class PageZoomActions;
class PreparedData;
class QuestionDocks;
class StatusLine;
class TemplateActions;
class ThemeFollower;
class WorkGuard;
class WorkspaceActions;

/// What the window works with. Everything outlives it.
struct WindowServices {
    Session& session;
    Jobs& jobs;
    SettingsStore& settings;
    DialogService& dialogs;
    ThemeFollower* theme = nullptr;      ///< to choose between light and dark, if there is one
    std::filesystem::path themeFolder{}; ///< of the user's own figure themes; empty: none
    QString recoveryFolder{};            ///< for unsaved work; empty: none is kept
    bool showsOneFigure = false;         ///< nothing is loaded after the first one: to measure the start
};

/// The main window: it creates the panels, docks them and gives itself a title. What there is to do lives
/// with the panels and actions.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowServices& services);
    ~MainWindow() override;

    void openFiles(const QStringList& paths);

Q_SIGNALS:
    void firstPainted(); ///< the first figure has reached the screen
    void libraryReady(); ///< every figure of the library has its picture

protected:
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeActions();
    void makeToolBar();
    QMenu* makeMenu();
    void makePanels();
    QDockWidget* addDock(const QString& title, const char* name, Qt::DockWidgetArea area);
    void connectPanels();
    void connectNewFigure();
    void restore();
    void loadTheRest();
    void showFigure(const std::string& id);
    void nameWindow();
    void openAbout();
    void present();
    void showNeighbour(int step);

    WindowServices m_services;
    CurrentScene m_current;
    LibraryModel m_library;
    LibraryFeed* m_feed = nullptr;
    OpenFiles* m_open = nullptr;
    OwnData* m_ownData = nullptr;
    HandTables* m_handTables = nullptr;
    PreparedData* m_prepared = nullptr;
    WorkspaceActions* m_workspace = nullptr;
    FigureActions* m_figures = nullptr;
    TemplateActions* m_templates = nullptr;
    HistoryActions* m_history = nullptr;
    ExportFigure* m_export = nullptr;
    CopyFigure* m_copy = nullptr;
    GuideHelp* m_help = nullptr;
    LibraryPanel* m_libraryPanel = nullptr;
    FigurePanel* m_figurePanel = nullptr;
    GalleryView* m_gallery = nullptr;
    FigureBeside* m_beside = nullptr;
    NewFigureView* m_newFigure = nullptr;
    InspectorPanel* m_inspector = nullptr;
    QuestionDocks* m_questions = nullptr;
    WorkGuard* m_guard = nullptr;
    StatusLine* m_status = nullptr;
    PageZoomActions* m_pageZoom = nullptr;
    QDockWidget* m_libraryDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QToolButton* m_menuButton = nullptr;
};

} // namespace driftline
