// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/figure_beside.h"

#include "ui/pages/chart_page.h"
#include "ui/panels/beside_panel.h"
#include "ui/panels/figure_panel.h"
#include "ui/theme/qt_text.h"
#include "ui/window/central_area.h"
#include "ui/window/sentences.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace driftline {

namespace {
/// Pixels that a figure needs to be read beside another one.
constexpr int leastWidthBeside = 440;
/// More than any room: smaller sizes are first made as large as their contents, which differ.
constexpr int wholeRoom = 100000;
constexpr auto sharesName = "equalShares";

/// Halves the room between two figures, however large it becomes, until somebody moves the line between them.
class EqualShares : public QObject {
public:
    explicit EqualShares(QSplitter& figures) : QObject(&figures), m_figures(figures) {
        setObjectName(QString::fromLatin1(sharesName));
        figures.installEventFilter(this);
        connect(&figures, &QSplitter::splitterMoved, this, [this] { m_isMoved = true; });
        m_figures.setSizes({wholeRoom, wholeRoom});
    }

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() == QEvent::Resize && !m_isMoved)
            m_figures.setSizes({wholeRoom, wholeRoom});
        return false;
    }

private:
    QSplitter& m_figures;
    bool m_isMoved = false;
};
} // namespace

FigureBeside::FigureBeside(Session& session, Jobs& jobs, CurrentScene& current, FigurePanel& figure,
                           CentralArea& area, QDockWidget& library)
    : QObject(area.window())
    , m_session(session)
    , m_jobs(jobs)
    , m_current(current)
    , m_scene(session, jobs)
    , m_figure(figure)
    , m_area(area)
    , m_library(library)
    , m_action(qtText(window_sentences::anotherFigureBeside))
    , m_other(qtText(window_sentences::editTheOtherFigure))
    , m_inView(session.currentFigureId()) {
    m_scene.setFigure({});
    m_action.setCheckable(true);
    m_action.setShortcut(Qt::CTRL | Qt::Key_B);
    m_action.setToolTip(qtText(window_sentences::aboutFigureBeside));
    m_other.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_other.setEnabled(false);
    area.window()->addActions({&m_action, &m_other});
    connect(&m_action, &QAction::triggered, this, &FigureBeside::toggle);
    connect(&m_other, &QAction::triggered, this, &FigureBeside::edit);
    connect(&session, &Session::currentFigureChanged, this, &FigureBeside::followFigure);
    connect(&session, &Session::workspaceChanged, this, &FigureBeside::followWorkspace);
}

BesidePanel& FigureBeside::panel() {
    if (m_panel != nullptr)
        return *m_panel;
    m_panel = new BesidePanel(m_session, m_scene, m_jobs, &m_area.figures());
    m_area.figures().addWidget(m_panel);
    connect(m_panel, &BesidePanel::editingAsked, this, &FigureBeside::edit);
    connect(m_panel, &BesidePanel::closeAsked, this, &FigureBeside::close);
    connect(m_panel, &BesidePanel::figureChosen, this, &FigureBeside::open);
    connect(m_panel, &BesidePanel::remedyAsked, this, &FigureBeside::mend);
    connect(m_panel, &BesidePanel::told, this, &FigureBeside::told);
    return *m_panel;
}

/// What was in view before, to compare with; else the first figure that is not in view.
std::string FigureBeside::figureToOpen() const {
    if (!m_before.empty() && m_before != m_inView && m_session.figure(m_before) != nullptr)
        return m_before;
    for (const auto& figure : m_session.workspace().figures) {
        if (figure.id != m_inView)
            return figure.id;
    }
    for (const auto& figure : m_session.gallery().figures()) {
        if (figure->id != m_inView)
            return figure->id;
    }
    return {};
}

void FigureBeside::toggle() {
    // Behind another page nothing is seen to close.
    if (isOpen() && m_area.pages().currentWidget() == &m_area.figures())
        close();
    else
        open(isOpen() ? m_beside : figureToOpen());
}

void FigureBeside::open(const std::string& figure) {
    m_action.setChecked(isOpen());
    if (m_session.figure(figure) == nullptr)
        return;
    if (figure == m_session.currentFigureId()) {
        Q_EMIT told(qtText(window_sentences::isInViewAlready));
        return;
    }
    m_area.pages().setCurrentWidget(&m_area.figures());
    const bool wasOpen = isOpen();
    m_beside = figure;
    m_action.setChecked(true);
    m_other.setEnabled(true);
    if (!wasOpen)
        makeRoom();
    panel().setFigure(figure);
    m_scene.setFigure(figure);
    if (wasOpen)
        return;
    m_panel->show();
    // The widest of its tabs would keep more than half; the chart needs less.
    m_figure.setMinimumWidth(leastWidthBeside / 2);
    new EqualShares(m_area.figures());
    m_figure.setFramed(true);
}

void FigureBeside::close() {
    if (!isOpen())
        return;
    m_beside.clear();
    m_scene.setFigure({});
    m_action.setChecked(false);
    m_other.setEnabled(false);
    const bool hadFocus = m_panel->isAncestorOf(QApplication::focusWidget());
    m_panel->hide();
    delete m_area.figures().findChild<QObject*>(QString::fromLatin1(sharesName), Qt::FindDirectChildrenOnly);
    m_figure.setFramed(false);
    m_figure.setMinimumWidth(0);
    if (std::exchange(m_hidLibrary, false))
        m_library.show();
    if (hadFocus)
        m_figure.chart().setFocus(Qt::OtherFocusReason);
}

void FigureBeside::makeRoom() {
    m_hidLibrary = m_library.isVisible() && m_area.width() < 2 * leastWidthBeside;
    if (m_hidLibrary)
        m_library.hide();
}

void FigureBeside::edit() {
    if (!isOpen())
        return;
    if (const auto shown = m_session.showFigure(m_beside); !shown)
        Q_EMIT told(qtText(shown.error().text()));
    m_figure.chart().setFocus(Qt::OtherFocusReason);
}

void FigureBeside::followFigure() {
    const auto now = m_session.currentFigureId();
    if (now == m_inView)
        return;
    m_before = std::exchange(m_inView, now);
    if (!isOpen())
        return;
    if (now == m_beside) {
        if (m_session.figure(m_before) == nullptr) {
            close(); // it was deleted, and nothing is left to stand beside
            return;
        }
        m_beside = m_before;
        changeSides();
        m_scene.setFigure(m_beside);
        m_current.exchange(m_scene);
    }
    m_panel->setFigure(m_beside);
}

void FigureBeside::changeSides() {
    auto& figures = m_area.figures();
    const auto sizes = figures.sizes();
    figures.insertWidget(0, figures.widget(1));
    figures.setSizes(sizes);
}

void FigureBeside::followWorkspace() {
    if (!isOpen())
        return;
    if (m_session.figure(m_beside) == nullptr)
        close();
    else
        m_panel->setFigure(m_beside);
}

void FigureBeside::mend(const Remedy& remedy) {
    const auto figure = m_beside;
    edit();
    if (m_session.currentFigureId() != figure)
        return; // why not was told
    const auto changed = m_session.editFigure(qtText(remedy.label), [&remedy](FigureSpec& spec) {
        spec = remedy.apply(spec);
        return Result<void>();
    });
    if (!changed)
        Q_EMIT told(qtText(changed.error().text()));
}

} // namespace driftline
