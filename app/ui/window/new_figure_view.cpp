// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/new_figure_view.h"

#include "figure/figure_panels.h"
#include "figure/series_style.h"
#include "scene/resolve.h"
#include "session/own_figures.h"
#include "ui/pages/chart_page.h"
#include "ui/panels/figure_panel.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/figure_thumbnail.h"
#include "ui/widgets/line_icon.h"
#include "ui/window/central_area.h"
#include "ui/window/sentences.h"
#include "ui/workbench/chart_choices.h"
#include "ui/workbench/new_figure_page.h"

#include <QApplication>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
/// Tables of events, wordings or sources have nothing to draw.
bool hasNumbers(const Dataset& dataset) {
    const auto value = dataset.codebook.indexOf(Role::Value);
    return value && typeOf(dataset.table.column(*value)) == ColumnType::Number && dataset.table.rows() > 0;
}

std::vector<DatasetPtr> withNumbers(const std::vector<DatasetPtr>& datasets) {
    std::vector<DatasetPtr> out;
    std::copy_if(datasets.begin(), datasets.end(), std::back_inserter(out),
                 [](const DatasetPtr& dataset) { return hasNumbers(*dataset); });
    return out;
}
} // namespace

NewFigureView::NewFigureView(Session& session, Jobs& jobs, FigurePanel& figure, CentralArea& area)
    : QObject(area.window())
    , m_session(session)
    , m_figure(figure)
    , m_stack(&area.pages())
    , m_figures(area.figures())
    , m_action(tr("New figure"))
    , m_options(jobs)
    , m_pictures(jobs) {
    m_action.setIcon(lineIcon(QStringLiteral("add")));
    m_action.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_action.setToolTip(qtText(window_sentences::aboutNewFigure));
    area.window()->addAction(&m_action);
    connect(&m_action, &QAction::triggered, this, [this] { open(Becomes::Figure); });
    connect(&session, &Session::currentFigureChanged, this, &NewFigureView::leave);
    connect(&session, &Session::workspaceChanged, this, &NewFigureView::leave);
    connect(&figure, &FigurePanel::tabAsked, this, &NewFigureView::leave);
}

NewFigurePage& NewFigureView::page() {
    if (m_page != nullptr)
        return *m_page;
    m_page = new NewFigurePage(m_stack);
    m_stack->addWidget(m_page);
    // Whatever brings another page up, nothing is drawn for this one any more.
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        if (isShown())
            return;
        m_options.cancel();
        m_pictures.cancel();
        m_waiting.clear();
    });
    connect(m_page, &NewFigurePage::left, this, &NewFigureView::leave);
    connect(m_page, &NewFigurePage::dataAsked, this, &NewFigureView::dataAsked);
    connect(m_page, &NewFigurePage::computeAsked, this, [this] {
        m_awaitsNumbers = true;
        Q_EMIT computeAsked(m_dataset->id);
    });
    connect(m_page, &NewFigurePage::groupAsked, this, [this] {
        m_awaitsNumbers = true;
        Q_EMIT groupAsked(m_dataset->id);
    });
    connect(m_page, &NewFigurePage::datasetChosen, this, &NewFigureView::showDataset);
    connect(m_page, &NewFigurePage::encodingChosen, this, &NewFigureView::ask);
    connect(m_page, &NewFigurePage::figureChosen, this, &NewFigureView::make);
    return *m_page;
}

bool NewFigureView::isShown() const {
    return m_page != nullptr && m_stack->currentWidget() == m_page;
}

void NewFigureView::addPanel() {
    open(Becomes::Panel);
}

void NewFigureView::takeMade(const std::string& dataset) {
    // The change of the workspace has led back to the figure.
    if (!std::exchange(m_awaitsNumbers, false))
        return;
    open(m_becomes);
    showDataset(dataset);
}

void NewFigureView::open(Becomes becomes) {
    m_becomes = becomes;
    m_awaitsNumbers = false;
    if (becomes == Becomes::Figure)
        page().setHeading(tr("New figure"), qtText(window_sentences::howToMakeAFigure));
    else
        page().setHeading(tr("New panel"), qtText(window_sentences::howToAddAPanel));
    m_stack->setCurrentWidget(m_page);
    listDatasets();
    m_page->enter();
}

void NewFigureView::leave() {
    if (!isShown())
        return;
    const bool hadFocus = m_page->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(&m_figures);
    if (hadFocus)
        m_figure.chart().setFocus(Qt::OtherFocusReason);
}

void NewFigureView::listDatasets() {
    const auto own = withNumbers(m_session.workspace().datasets);
    const auto builtIn = withNumbers(m_session.gallery().datasets());
    // One's own data are what one came for; else what the figure in view reads.
    const auto figure = m_session.currentFigure();
    auto current = m_dataset != nullptr ? m_dataset->id : std::string();
    if (figure != nullptr && !figure->panels.empty())
        current = figure->panels.front().query.dataset;
    const auto isThere = [&current](const DatasetPtr& dataset) { return dataset->id == current; };
    if (std::none_of(own.begin(), own.end(), isThere) && !own.empty())
        current = own.back()->id;
    else if (own.empty() && std::none_of(builtIn.begin(), builtIn.end(), isThere) && !builtIn.empty())
        current = builtIn.front()->id;
    m_page->setDatasets(own, builtIn, current);
    showDataset(current);
}

void NewFigureView::showDataset(const std::string& id) {
    const auto dataset = m_session.ownDatasets()(id);
    if (!dataset)
        return;
    m_dataset = *dataset;
    m_page->setDataset(m_dataset, shelfColumns(*m_dataset));
    ask({});
}

void NewFigureView::ask(const Encoding& encoding) {
    m_pictures.cancel();
    m_options.start<ChartSuggestions>(
        [encoding, dataset = m_dataset](const WorkToken&) -> Result<ChartSuggestions> {
            return chartOptions(encoding, dataset);
        },
        [this](const Result<ChartSuggestions>& options) {
            if (options)
                takeOptions(*options);
            else
                Q_EMIT failed(options.error());
        });
}

void NewFigureView::takeOptions(const ChartSuggestions& options) {
    m_charts.clear();
    m_waiting.clear();
    m_names.clear();
    for (const auto& column : options.facts.columns) {
        for (const auto& cell : column.cells)
            m_names.push_back(cell.label);
    }
    for (const auto& chart : options.charts) {
        if (!chart.whyNot.empty())
            continue;
        m_waiting.push_back(m_charts.size());
        m_charts.push_back(chart.figure);
    }
    m_page->setOptions(options);
    nextPicture();
}

void NewFigureView::nextPicture() {
    if (!isShown() || m_waiting.empty())
        return;
    const auto chart = m_waiting.front();
    m_waiting.pop_front();
    m_pictures.start<Scene>([figure = m_charts[chart], datasets = m_session.ownDatasets()](
                                const WorkToken& token) { return resolve(figure, datasets, token); },
                            [this, chart](const Result<Scene>& scene) {
                                if (scene)
                                    m_page->charts().setPicture(chart, galleryPicture(*scene), {});
                                else
                                    m_page->charts().setPicture(chart, {}, qtText(scene.error().message));
                                nextPicture();
                            });
}

void NewFigureView::make(const FigureSpec& chosen) {
    // A series keeps the name and the colour that it has in the user's other figures.
    auto figure = chosen;
    takeSeriesChoices(figure, m_session.workspace().figures, m_names);
    const bool isPanel = m_becomes == Becomes::Panel;
    const auto append = [&figure](FigureSpec& spec) {
        auto panel = figure.panels.front();
        panel.title = figure.text.title;
        for (const auto& choice : figure.series)
            setSeriesChoice(spec, choice);
        return driftline::addPanel(spec, std::move(panel));
    };
    const auto done = isPanel ? m_session.editFigure(qtText(window_sentences::addAPanel), append)
                              : addFigure(m_session, figure);
    if (!done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT told(isPanel ? qtText(window_sentences::panelWasAdded)
                            : qtText(window_sentences::figureIsUnderYourData));
}

} // namespace driftline
