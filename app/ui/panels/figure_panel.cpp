// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_panel.h"

#include "export/figure_page.h"
#include "questions/row_choices.h"
#include "questions/scale_choices.h"
#include "render/figure_canvas.h"
#include "ui/actions/timeline_control.h"
#include "ui/data_table/data_page.h"
#include "ui/editing/chart_editing.h"
#include "ui/pages/chart_page.h"
#include "ui/pages/claims_page.h"
#include "ui/pages/figure_findings.h"
#include "ui/pages/sources_page.h"
#include "ui/pages/table_page.h"
#include "ui/panels/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/timeline.h"

#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace driftline {

namespace {

constexpr int indexOf(FigurePanel::Tab tab) {
    return static_cast<int>(tab);
}

} // namespace

FigurePanel::FigurePanel(Session& session, CurrentScene& current, Jobs& jobs, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_current(current)
    , m_checks(jobs)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_chart(new ChartPage(m_pages))
    , m_table(new TablePage(m_pages))
    , m_sources(new SourcesPage(m_pages))
    , m_claimsPage(new ClaimsPage(
          m_claims,
          [&session](const std::string& id) {
              const auto spec = session.figure(id);
              return spec ? typeset(spec->listName()) : QString();
          },
          m_pages))
    , m_data(new DataPage(session, jobs, m_pages))
    , m_timeline(new Timeline(this))
    , m_joins(jobs) {
    setObjectName(QStringLiteral("figurePanel"));
    setAttribute(Qt::WA_StyledBackground); // for its frame
    m_tabs->setObjectName(QStringLiteral("figureTabs"));
    m_tabs->setAccessibleName(qtText(panels_sentences::viewsOfTheFigure));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Chart"));
    m_tabs->addTab(tr("Table"));
    m_tabs->addTab(tr("Sources"));
    m_tabs->addTab(tr("Claims"));
    m_tabs->addTab(tr("Data"));
    m_tabs->setTabToolTip(indexOf(Tab::Figure), qtText(panels_sentences::aboutChartView));
    m_tabs->setTabToolTip(indexOf(Tab::Numbers), qtText(panels_sentences::aboutNumbersView));
    m_tabs->setTabToolTip(indexOf(Tab::Sources), qtText(panels_sentences::aboutSourcesView));
    m_tabs->setTabToolTip(indexOf(Tab::Claims), qtText(panels_sentences::aboutClaimsView));
    m_tabs->setTabToolTip(indexOf(Tab::Data), qtText(panels_sentences::aboutDataView));
    m_tabs->setTabVisible(indexOf(Tab::Claims), false);
    for (QWidget* page : std::initializer_list<QWidget*>{m_chart, m_table, m_sources, m_claimsPage, m_data})
        m_pages->addWidget(page);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 10, 18, 12);
    layout->setSpacing(10);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_timeline);
    new TimelineControl(session, *m_timeline, this);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        fill(tab);
    });
    connect(&current, &CurrentScene::changed, this, &FigurePanel::showScene);
    connectPages();
}

void FigurePanel::connectPages() {
    auto* editing = new ChartEditing(m_session, m_current, m_chart->canvas(), this);
    connect(editing, &ChartEditing::told, this, &FigurePanel::told);
    connect(editing, &ChartEditing::seriesSelected, this, &FigurePanel::seriesSelected);
    connect(editing, &ChartEditing::inspectorAsked, this,
            [this](const QString& section) { Q_EMIT inspectorAsked(section, false); });
    connect(editing, &ChartEditing::inspectorOpenAsked, this,
            [this](const QString& section) { Q_EMIT inspectorAsked(section, true); });
    connect(m_chart, &ChartPage::painted, this, &FigurePanel::painted);
    connect(m_chart, &ChartPage::claimAsked, this, [this] { showTab(Tab::Claims); });
    connect(m_chart, &ChartPage::datumChosen, this, &FigurePanel::chooseDatum);
    connect(m_chart, &ChartPage::copied, this, &FigurePanel::told);
    connect(m_chart, &ChartPage::remedyAsked, this, &FigurePanel::mend);
    connect(m_table, &TablePage::datumSelected, this, &FigurePanel::chooseDatum);
    connect(m_table, &TablePage::copied, this, &FigurePanel::told);
    connect(m_sources, &SourcesPage::addressAsked, this, &FigurePanel::addressAsked);
    connect(m_sources, &SourcesPage::copied, this, &FigurePanel::told);
    connect(m_sources, &SourcesPage::fileAsked, this, &FigurePanel::joinListAsked);
    connect(m_claimsPage, &ClaimsPage::figureAsked, this, [this](const std::string& id) {
        showTab(Tab::Figure);
        Q_EMIT figureAsked(id);
    });
}

void FigurePanel::chooseDatum(const SceneDatum& datum) {
    m_datum = datum;
    m_chart->setSelectedDatum(datum);
    if (m_isFilled[indexOf(Tab::Numbers)])
        m_table->selectDatum(datum);
    Q_EMIT datumSelected(datum);
    // Filled again when it comes to the front.
    m_isFilled[indexOf(Tab::Sources)] = false;
}

void FigurePanel::showScene() {
    m_isFilled.fill(false);
    m_datum = {};
    if (const auto scene = m_current.scene()) {
        const auto size = figureSize(*scene, m_current.figure()->output);
        m_chart->setScene(scene, size.page);
        Q_EMIT sizeChanged(size.size);
        check(size);
    } else if (m_current.error()) {
        auto choices = rowChoices(*m_current.figure(), m_current.datasets());
        for (auto& choice : scaleChoices(*m_current.figure(), m_current.datasets()))
            choices.push_back(std::move(choice));
        m_checks.cancel();
        m_remediesFor = m_current.figure()->id;
        m_chart->setError(*m_current.error(), choices);
    }
    m_isFilled[0] = true;
    showClaims();
    nameTabs();
    fill(m_tabs->currentIndex());
}

void FigurePanel::check(const FigureSize& size) {
    startCheck(m_checks, m_current.figure(), m_current.scene(), size,
               [this, id = m_current.figure()->id](Result<std::vector<FigureFinding>> findings) {
                   if (!findings) {
                       Q_EMIT told(qtText(findings.error().text()));
                       return;
                   }
                   m_remediesFor = id;
                   m_chart->setFindings(*std::move(findings));
               });
}

void FigurePanel::findJoins() {
    const auto scene = m_current.scene();
    if (scene == nullptr)
        return;
    m_joins.start<std::vector<Join>>(
        [scene, figure = m_current.figure(), datasets = m_current.datasets(),
         workspace = m_session.workspaceSnapshot()](const WorkToken& token) {
            return joinsOf(
                *figure, *scene, datasets,
                [&workspace](std::string_view id) { return workspace->preparation(id); }, token);
        },
        [this, scene](Result<std::vector<Join>> joins) {
            if (joins)
                m_sources->setJoins(scene, *std::move(joins));
            else
                Q_EMIT told(qtText(joins.error().text()));
        });
}

void FigurePanel::mend(const Remedy& remedy) {
    if (m_remediesFor != m_session.currentFigureId()) {
        Q_EMIT told(qtText(panels_sentences::fixIsForPreviousFigure));
        return;
    }
    const auto changed = m_session.editFigure(qtText(remedy.label), [&remedy](FigureSpec& spec) {
        spec = remedy.apply(spec);
        return Result<void>();
    });
    if (!changed)
        Q_EMIT told(qtText(changed.error().text()));
}

void FigurePanel::nameTabs() {
    const auto scene = m_current.scene();
    m_tabs->setTabText(indexOf(Tab::Sources),
                       scene ? tr("Sources (%1)").arg(scene->sources.size()) : tr("Sources"));
    m_tabs->setTabEnabled(indexOf(Tab::Numbers), scene != nullptr);
    m_tabs->setTabEnabled(indexOf(Tab::Sources), scene != nullptr);
    const int here = m_claims.countHere();
    m_tabs->setTabText(indexOf(Tab::Claims), here > 0 ? tr("Claims (%1)").arg(here) : tr("Claims"));
}

void FigurePanel::loadClaims() {
    m_mayReadClaims = true;
    showClaims();
    nameTabs();
}

void FigurePanel::showClaims() {
    const auto spec = m_current.figure();
    if (!m_mayReadClaims || spec == nullptr)
        return;
    m_claims.setClaims(allClaims(m_session.gallery()), spec->id);
    m_claimsPage->setCurrentFigure(spec->id);
    m_isFilled[indexOf(Tab::Claims)] = false;
    const bool isOfArticle = spec->group == "article" && !m_session.isOwnFigure(spec->id);
    m_tabs->setTabVisible(indexOf(Tab::Claims), isOfArticle || m_claims.countHere() > 0);
    const int doubt = m_claims.firstInDoubt();
    m_chart->setDoubt(doubt >= 0 && m_current.scene() ? std::optional(m_claims.claim(doubt)) : std::nullopt);
}

void FigurePanel::fill(int tab) {
    auto& isFilled = m_isFilled[static_cast<std::size_t>(tab)];
    if (std::exchange(isFilled, true))
        return;
    switch (static_cast<Tab>(tab)) {
    case Tab::Figure:
        break;
    case Tab::Numbers:
        m_table->setScene(m_current.scene());
        m_table->selectDatum(m_datum);
        break;
    case Tab::Sources:
        m_sources->setScene(m_current.scene(), m_datum);
        findJoins();
        break;
    case Tab::Claims:
        m_claimsPage->rebuild();
        break;
    case Tab::Data:
        m_data->setFigure(m_current.figure(), m_current.datasets());
        break;
    }
}

void FigurePanel::showTab(Tab tab) {
    if (m_tabs->isTabVisible(indexOf(tab)))
        m_tabs->setCurrentIndex(indexOf(tab));
    Q_EMIT tabAsked();
}

void FigurePanel::showNotice(const QString& text, const QStringList& details) {
    showTab(Tab::Figure);
    m_chart->setNotice(text, details);
}

void FigurePanel::focusSeries(const QString& name) {
    m_chart->focusSeriesNamed(name);
}

void FigurePanel::setFramed(bool framed) {
    setProperty("framed", framed);
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void FigurePanel::resetView() {
    m_chart->resetView();
}

} // namespace driftline
