// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/actions/appearance_menu.h"
#include "ui/actions/copy_figure.h"
#include "ui/actions/export_figure.h"
#include "ui/actions/figure_actions.h"
#include "ui/actions/hand_tables.h"
#include "ui/actions/library_feed.h"
#include "ui/actions/open_files.h"
#include "ui/actions/own_data.h"
#include "ui/actions/page_zoom.h"
#include "ui/actions/prepared_data.h"
#include "ui/actions/save_join_list.h"
#include "ui/actions/template_actions.h"
#include "ui/actions/workspace_actions.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/help/guide_help.h"
#include "ui/pages/chart_page.h"
#include "ui/panels/figure_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/library_panel.h"
#include "ui/theme/program_icon.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/line_icon.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/status_line.h"
#include "ui/window/central_area.h"
#include "ui/window/eye_order.h"
#include "ui/window/field_keys.h"
#include "ui/window/figure_beside.h"
#include "ui/window/file_drops.h"
#include "ui/window/gallery_view.h"
#include "ui/window/history_actions.h"
#include "ui/window/new_figure_view.h"
#include "ui/window/presenter.h"
#include "ui/window/question_docks.h"
#include "ui/window/sentences.h"
#include "ui/window/table_offers.h"
#include "ui/window/window_menu.h"
#include "ui/window/work_guard.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

namespace driftline {

namespace {

constexpr QSize firstWindowSize{1400, 870};
constexpr int libraryWidth = 258;
constexpr int inspectorWidth = 300;
constexpr auto openingFigure = "article-forced-alignment";

QAction* shortcutAction(QWidget* owner, const QString& text, const QKeySequence& keys) {
    auto* action = new QAction(text, owner);
    action->setShortcut(keys);
    owner->addAction(action);
    return action;
}

} // namespace

MainWindow::MainWindow(const WindowServices& services)
    : m_services(services)
    , m_current(services.session, services.jobs) {
    keepWordsPlain();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(programIcon());
    setContextMenuPolicy(Qt::NoContextMenu); // the bars are not for hiding
    setMinimumSize(820, 560);
    makeActions();
    makePanels();
    makeToolBar();
    connectPanels();
    restore();
    m_current.resolveNow();
    m_figurePanel->chart().setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions() {
    m_open =
        new OpenFiles(m_services.session, m_services.jobs, m_services.dialogs, m_services.settings, this);
    m_workspace = new WorkspaceActions(m_services.session, m_services.jobs, m_services.dialogs,
                                       m_services.settings, *m_open, this);
    m_workspace->openAction()->setIconText(tr("Open"));
    m_workspace->saveAction()->setIcon(lineIcon(QStringLiteral("save")));
    m_ownData = new OwnData(m_services.session, m_services.jobs, m_services.dialogs, m_services.settings,
                            *m_open, this);
    m_handTables = new HandTables(m_services.session, m_services.jobs, m_services.dialogs, this);
    m_figures = new FigureActions(m_services.session, m_services.dialogs, this);
    m_templates = new TemplateActions(m_services.session, m_services.jobs, m_services.dialogs,
                                      m_services.settings, this);
    m_export = new ExportFigure(m_current, m_services.dialogs, m_services.settings, this);
    m_copy = new CopyFigure(m_services.session, m_current, m_services.dialogs, this);
    m_help = new GuideHelp(m_services.session.gallery(), m_services.dialogs, this);
    m_history = new HistoryActions(m_services.session, this);
    new FieldKeys(*m_history->undo(), *m_history->redo(), *this);
    new FileDrops(*m_open, *this);
}

/// An empty dock. What goes into it is made as its child, so that it is styled once.
QDockWidget* MainWindow::addDock(const QString& title, const char* name, Qt::DockWidgetArea area) {
    auto* out = new QDockWidget(title, this);
    out->setObjectName(QString::fromUtf8(name));
    out->setFeatures(QDockWidget::DockWidgetClosable);
    out->setTitleBarWidget(new QWidget(out)); // what is in it says what it is
    addDockWidget(area, out);
    return out;
}

void MainWindow::makePanels() {
    m_libraryDock = addDock(tr("Library"), "libraryDock", Qt::LeftDockWidgetArea);
    m_libraryPanel = new LibraryPanel(m_library, m_libraryDock);
    m_libraryPanel->setFigureActions(m_figures->actions() << m_ownData->reviewAction());
    m_libraryDock->setWidget(m_libraryPanel);
    m_inspectorDock = addDock(tr("Inspector"), "inspectorDock", Qt::RightDockWidgetArea);
    m_inspector =
        new InspectorPanel(m_services.session, m_services.settings, m_services.themeFolder, m_inspectorDock);
    m_inspectorDock->setWidget(m_inspector);
    resizeDocks({m_libraryDock, m_inspectorDock}, {libraryWidth, inspectorWidth}, Qt::Horizontal);

    auto* area = new CentralArea(this);
    setCentralWidget(area);
    m_figurePanel = new FigurePanel(m_services.session, m_current, m_services.jobs, &area->figures());
    m_gallery = new GalleryView(m_services.session, m_services.jobs, m_library, *m_figurePanel, *area);
    connect(&area->pages(), &QStackedWidget::currentChanged, m_inspector,
            [this, area] { m_inspector->setFigureInView(area->pages().currentIndex() == 0); });
    m_beside = new FigureBeside(m_services.session, m_services.jobs, m_current, *m_figurePanel, *area,
                                *m_libraryDock);
    m_newFigure = new NewFigureView(m_services.session, m_services.jobs, *m_figurePanel, *area);
    m_prepared = new PreparedData(m_services.session, m_services.jobs, m_services.dialogs,
                                  m_services.settings, m_figurePanel->data(), this);
    m_guard = new WorkGuard(m_services.session, m_services.jobs, m_services.dialogs, *m_workspace,
                            m_services.recoveryFolder, *area);
    new TableOffers(m_services.session, m_services.jobs, *m_ownData, *area);
    m_figurePanel->chart().addAction(m_copy->action());
    m_questions = new QuestionDocks(m_services.session, m_current, m_services.jobs, *m_inspectorDock, *this);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    const auto* joins =
        new SaveJoinList(m_services.session, m_services.dialogs, m_services.settings, *m_figurePanel, this);
    connect(joins, &SaveJoinList::told, m_status, &StatusLine::tell);
    m_pageZoom = new PageZoomActions(m_figurePanel->chart().desk(), m_status->pageZoom(), this);
    m_feed = new LibraryFeed(m_services.session, m_services.jobs, m_library, this);
}

void MainWindow::makeToolBar() {
    auto* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* brand = new QLabel(QStringLiteral("Driftline"), bar);
    brand->setObjectName(QStringLiteral("brand"));
    bar->addWidget(brand);
    bar->addActions(
        {m_gallery->action(), m_newFigure->action(), m_workspace->openAction(), m_workspace->saveAction()});
    bar->addSeparator();
    bar->addAction(m_history->undo());
    bar->addAction(m_history->redo());
    bar->addSeparator();
    auto* copy = new QToolButton(bar);
    copy->setDefaultAction(m_copy->action());
    copy->setMenu(m_copy->menu());
    copy->setPopupMode(QToolButton::MenuButtonPopup);
    copy->setAccessibleName(tr("Copy figure"));
    bar->addWidget(copy);
    bar->addSeparator();
    bar->addActions({m_questions->shiftAction(), m_questions->averageAction()});
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto* inspector = m_inspectorDock->toggleViewAction();
    inspector->setIcon(lineIcon(QStringLiteral("inspector")));
    inspector->setIconText(tr("Edit"));
    inspector->setToolTip(qtText(window_sentences::aboutInspector));
    bar->addAction(inspector);
    bar->addAction(m_export->exportAction());
    bar->widgetForAction(m_export->exportAction())->setProperty("kind", "accent");
    m_menuButton = new QToolButton(bar);
    m_menuButton->setIcon(lineIcon(QStringLiteral("menu")));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(makeMenu());
    bar->addWidget(m_menuButton);
    connect(shortcutAction(this, tr("Menu"), Qt::Key_F10), &QAction::triggered, m_menuButton,
            &QToolButton::showMenu);
}

QMenu* MainWindow::makeMenu() {
    auto* library = m_libraryDock->toggleViewAction();
    library->setText(tr("Show library"));
    library->setShortcut(Qt::Key_F9);
    auto* inspector = m_inspectorDock->toggleViewAction();
    inspector->setText(tr("Show inspector"));
    inspector->setShortcut(Qt::Key_F8);
    auto* menu = new WindowMenu(
        {*m_workspace,
         *m_open,
         *m_export,
         *m_copy,
         {m_history->undo(), m_history->redo()},
         QList<QAction*>{m_newFigure->action()} + m_figures->actions() + m_templates->actions()
             << m_ownData->reviewAction(),
         {m_handTables->action(), m_ownData->listAction()},
         {m_gallery->action(), m_beside->action(), m_beside->otherAction(), library, inspector,
          m_questions->shiftAction(), m_questions->averageAction()},
         m_pageZoom->actions(),
         m_help->action(),
         m_services.theme == nullptr ? nullptr
                                     : appearanceMenu(*m_services.theme, m_services.settings, this)},
        *this);
    connect(menu, &WindowMenu::searchAsked, this, [this] {
        m_libraryDock->show();
        m_libraryPanel->focusSearch();
    });
    connect(menu, &WindowMenu::settingAsked, this, [this] {
        m_inspectorDock->show();
        m_inspector->startSearch();
    });
    connect(menu, &WindowMenu::presentationAsked, this, &MainWindow::present);
    connect(menu, &WindowMenu::wholeViewAsked, m_figurePanel, &FigurePanel::resetView);
    connect(menu, &WindowMenu::tabAsked, m_figurePanel, &FigurePanel::showTab);
    connect(menu, &WindowMenu::shortcutsAsked, this, [this] { (new ShortcutSheet(this))->open(); });
    connect(menu, &WindowMenu::aboutAsked, this, &MainWindow::openAbout);
    return menu;
}

void MainWindow::connectPanels() {
    connect(&m_services.session, &Session::currentFigureChanged, this,
            [this] { m_libraryPanel->setCurrentFigure(m_services.session.currentFigureId()); });
    connect(&m_current, &CurrentScene::changed, this, [this] {
        nameWindow();
        m_status->setScene(m_current.scene().get());
        if (m_current.scene())
            m_inspector->setAutomaticAlt(m_current.scene()->alt);
    });
    connect(m_figurePanel, &FigurePanel::inspectorAsked, this, [this](const QString& section, bool opens) {
        if (opens)
            m_inspectorDock->show();
        m_inspector->openSection(section);
    });
    connect(m_figurePanel, &FigurePanel::seriesSelected, m_inspector, &InspectorPanel::chooseSeries);
    connect(m_figurePanel, &FigurePanel::sizeChanged, m_status, &StatusLine::setSize);
    connect(m_libraryPanel, &LibraryPanel::figureChosen, this, &MainWindow::showFigure);
    connect(m_gallery, &GalleryView::figureChosen, this, &MainWindow::showFigure);
    connect(m_gallery, &GalleryView::besideAsked, m_beside, &FigureBeside::open);
    connect(m_beside, &FigureBeside::told, m_status, &StatusLine::tell);
    connect(m_figurePanel, &FigurePanel::figureAsked, this, &MainWindow::showFigure);
    connect(m_figurePanel, &FigurePanel::addressAsked, this,
            [this](const QUrl& address) { m_services.dialogs.openAddress(address); });
    connect(m_figurePanel, &FigurePanel::told, m_status, &StatusLine::tell);
    connect(m_figurePanel, &FigurePanel::datumSelected, m_questions, &QuestionDocks::datumSelected);
    connect(m_questions, &QuestionDocks::told, m_status, &StatusLine::tell);
    connect(m_questions, &QuestionDocks::failed, this, [this](const Error& error) {
        m_services.dialogs.error(this, qtText(window_sentences::figureCouldNotBeAdded), error);
    });
    connect(m_figurePanel, &FigurePanel::painted, this, [this] {
        Q_EMIT firstPainted();
        if (!m_services.showsOneFigure)
            QTimer::singleShot(1, this, &MainWindow::loadTheRest); // once the picture is on the screen
    });
    connect(m_inspector, &InspectorPanel::searchLeft, &m_figurePanel->chart(),
            [this] { m_figurePanel->chart().setFocus(Qt::OtherFocusReason); });
    connect(m_inspector, &InspectorPanel::told, m_status, &StatusLine::tell);
    connect(m_inspector, &InspectorPanel::seriesVisited, m_figurePanel, &FigurePanel::focusSeries);
    connect(m_workspace, &WorkspaceActions::changed, this, &MainWindow::nameWindow);
    connect(m_workspace, &WorkspaceActions::told, m_status, &StatusLine::tell);
    connect(m_guard, &WorkGuard::told, m_status, &StatusLine::tell);
    connect(m_ownData, &OwnData::cellsAsked, m_handTables, &HandTables::change);
    connect(m_handTables, &HandTables::added, m_figurePanel, &FigurePanel::showNotice);
    connect(m_ownData, &OwnData::told, m_status, &StatusLine::tell);
    connect(m_ownData, &OwnData::reported, m_figurePanel, &FigurePanel::showNotice);
    connect(m_figures, &FigureActions::told, m_status, &StatusLine::tell);
    connect(m_templates, &TemplateActions::told, m_status, &StatusLine::tell);
    connect(m_templates, &TemplateActions::reported, m_figurePanel, &FigurePanel::showNotice);
    connect(m_export, &ExportFigure::told, m_status, &StatusLine::tell);
    connect(m_copy, &CopyFigure::told, m_status, &StatusLine::tell);
    connect(m_open, &OpenFiles::started, m_status, &StatusLine::startReading);
    connect(m_open, &OpenFiles::progressed, m_status, &StatusLine::setProgress);
    connect(m_open, &OpenFiles::stopped, m_status, &StatusLine::stopReading);
    connect(m_open, &OpenFiles::added, m_figurePanel, &FigurePanel::showNotice);
    connect(m_status, &StatusLine::cancelAsked, m_open, &OpenFiles::cancel);
    connect(m_feed, &LibraryFeed::finished, this, &MainWindow::libraryReady);
    connectNewFigure();
}

void MainWindow::connectNewFigure() {
    connect(m_newFigure, &NewFigureView::dataAsked, m_open->action(), &QAction::trigger);
    connect(m_inspector, &InspectorPanel::panelAsked, m_newFigure, &NewFigureView::addPanel);
    connect(m_newFigure, &NewFigureView::told, m_status, &StatusLine::tell);
    connect(m_newFigure, &NewFigureView::computeAsked, m_prepared, &PreparedData::compute);
    connect(m_newFigure, &NewFigureView::groupAsked, m_prepared,
            [this](const std::string& dataset) { m_prepared->group(dataset, {}); });
    connect(m_prepared, &PreparedData::made, m_newFigure, &NewFigureView::takeMade);
    connect(m_prepared, &PreparedData::told, m_status, &StatusLine::tell);
    connect(m_newFigure, &NewFigureView::failed, this, [this](const Error& error) {
        m_services.dialogs.error(this, qtText(window_sentences::figureCouldNotBeMade), error);
    });
}

void MainWindow::restore() {
    const auto remembered = m_services.settings.load();
    resize(firstWindowSize.boundedTo(screen()->availableSize()));
    restoreGeometry(remembered.geometry);
    restoreState(remembered.docks);
    auto& session = m_services.session;
    if (remembered.figure.isEmpty() || !session.showFigure(remembered.figure.toStdString()))
        showFigure(openingFigure);
}

void MainWindow::loadTheRest() {
    m_inspector->load();
    if (m_current.scene())
        m_inspector->setAutomaticAlt(m_current.scene()->alt);
    m_figurePanel->loadClaims();
    m_feed->start(devicePixelRatioF());
    m_guard->start();
}

void MainWindow::showFigure(const std::string& id) {
    m_gallery->leave();
    if (const auto shown = m_services.session.showFigure(id); !shown)
        m_services.dialogs.error(this, qtText(window_sentences::figureIsNotThere), shown.error());
}

void MainWindow::nameWindow() {
    const auto spec = m_current.figure();
    QStringList parts;
    if (spec)
        parts.append(typeset(spec->listName()).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]")));
    const auto& file = m_workspace->file();
    setWindowFilePath(file.path());
    if (!file.path().isEmpty() || file.isModified())
        parts.append(file.name() + QStringLiteral("[*]"));
    parts.append(QStringLiteral("Driftline"));
    setWindowTitle(parts.join(QStringLiteral(" – ")));
    setWindowModified(file.isModified() && parts.size() > 1);
}

void MainWindow::openAbout() {
    auto* about = new AboutDialog(m_services.session.gallery(), this);
    connect(about, &AboutDialog::addressAsked, this,
            [this](const QUrl& address) { m_services.dialogs.openAddress(address); });
    about->open();
}

void MainWindow::present() {
    auto* presenter = new Presenter(
        m_current, [this](int step) { showNeighbour(step); }, this);
    presenter->showFullScreen();
    presenter->setFocus();
}

void MainWindow::showNeighbour(int step) {
    if (const auto id = m_library.neighbour(m_services.session.currentFigureId(), step); !id.empty())
        showFigure(id);
}

void MainWindow::openFiles(const QStringList& paths) {
    m_workspace->open(paths);
}

bool MainWindow::focusNextPrevChild(bool next) {
    return focusNextInEyeOrder(*this, next);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_workspace->mayClose()) {
        event->ignore();
        return;
    }
    m_beside->close(); // the library may be hidden for it only
    auto remembered = m_services.settings.load();
    remembered.geometry = saveGeometry();
    remembered.docks = saveState();
    // Own figures are gone with the workspace; the next run begins with the last built-in one.
    const auto& id = m_services.session.currentFigureId();
    if (!m_services.session.isOwnFigure(id))
        remembered.figure = qtText(id);
    m_services.settings.save(remembered);
    QMainWindow::closeEvent(event);
}

} // namespace driftline
