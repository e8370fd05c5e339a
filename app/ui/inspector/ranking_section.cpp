// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/ranking_section.h"

#include "figure/figure_change.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/order_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace driftline {

namespace {

/// The one period that a query is limited to.
std::optional<Period> onlyPeriod(const Query& query) {
    for (const auto& filter : query.filters) {
        const auto* periods = std::get_if<PeriodFilter>(&filter);
        if (periods != nullptr && periods->from == periods->to)
            return periods->from;
    }
    return {};
}

void fillWithPeriods(QComboBox& box, const std::vector<Period>& periods, const std::optional<Period>& current,
                     const QString& none) {
    box.clear();
    if (!none.isEmpty())
        box.addItem(none, QString());
    std::for_each(periods.rbegin(), periods.rend(), [&box](const Period& period) {
        box.addItem(qtText(period.label()), qtText(period.text()));
    });
    box.setCurrentIndex(current ? box.findData(qtText(current->text())) : (none.isEmpty() ? -1 : 0));
}

std::optional<Period> chosenPeriod(const QComboBox& box) {
    return Period::parse(box.currentData().toString().toStdString());
}
} // namespace

RankingSection::RankingSection(QWidget* parent)
    : InspectorSection(tr("Ranking"), "rankingSection", parent)
    , m_reason(addReason())
    , m_period(addCombo(tr("Period"), "rankingPeriod"))
    , m_by(addCombo(tr("Sorted by"), "rankingBy"))
    , m_since(addCombo(tr("Since"), "rankingSince"))
    , m_series(addCombo(tr("Of series"), "rankingSeries"))
    , m_reversed(addCheck(qtText(inspector_sentences::reverseTheOrder), "rankingReversed"))
    , m_top(addText(qtText(inspector_sentences::showTheFirst), "rankingTop"))
    , m_bottom(addText(qtText(inspector_sentences::andTheLast), "rankingBottom"))
    , m_names(new OrderList("rankingNames", qtText(inspector_sentences::orderByHand), this)) {
    addWidget(m_names);
    nameSetting(m_names, qtText(inspector_sentences::orderByHand));
    m_by->addItems({tr("By hand"), tr("Value"), tr("Name"), tr("Change")});
    teach(m_period, qtText(inspector_sentences::aboutRankedPeriod));
    teach(m_by, qtText(inspector_sentences::aboutRanking));
    teach(m_since, qtText(inspector_sentences::aboutRankedChange));
    teach(m_series, qtText(inspector_sentences::aboutRankedSeries));
    teach(m_reversed, qtText(inspector_sentences::aboutReversedRanking));
    teach(m_top, qtText(inspector_sentences::aboutFirstNames));
    teach(m_bottom, qtText(inspector_sentences::aboutLastNames));
    // An empty field is a number too: none.
    const QRegularExpression digits(QStringLiteral("[0-9]{0,4}"));
    for (auto* field : {m_top, m_bottom})
        field->setValidator(new QRegularExpressionValidator(digits, field));
    connectFields();
}

void RankingSection::connectFields() {
    connect(m_period, &QComboBox::activated, this, [this] {
        askPanel(qtText(inspector_sentences::chooseAPeriod),
                 [period = chosenPeriod(*m_period)](PanelSpec& panel) { showPeriod(panel, period); });
    });
    connect(m_by, &QComboBox::activated, this, [this](int index) {
        const auto by = static_cast<RankBy>(index);
        // A change needs something to compare with: the first period there is.
        const auto& periods = inspected().facts.rowPeriods;
        askRanking(
            qtText(inspector_sentences::sortTheNames),
            [by, first = periods.empty() ? std::nullopt : std::optional(periods.front())](Ranking& ranking) {
                ranking.by = by;
                ranking.since = by != RankBy::Change ? std::nullopt : ranking.since ? ranking.since : first;
            });
    });
    connect(m_since, &QComboBox::activated, this, [this] {
        askRanking(qtText(inspector_sentences::chooseComparison),
                   [since = chosenPeriod(*m_since)](Ranking& ranking) { ranking.since = since; });
    });
    connect(m_series, &QComboBox::activated, this, [this] {
        askRanking(qtText(inspector_sentences::sortByAnotherSeries),
                   [series = m_series->currentData().toString().toStdString()](Ranking& ranking) {
                       ranking.series = series;
                   });
    });
    connect(m_reversed, &QCheckBox::clicked, this, [this](bool on) {
        askRanking(qtText(inspector_sentences::reverseTheOrder),
                   [on](Ranking& ranking) { ranking.isReversed = on; });
    });
    connect(m_top, &QLineEdit::editingFinished, this, [this] { askCount(*m_top, &Ranking::top); });
    connect(m_bottom, &QLineEdit::editingFinished, this, [this] { askCount(*m_bottom, &Ranking::bottom); });
    connect(m_names, &OrderList::moved, this, [this](const std::vector<std::string>& names) {
        askPanel(qtText(inspector_sentences::orderByHand), [names](PanelSpec& panel) {
            keepCells(panel.query, panel.query.x, names);
            panel.ranking.by = RankBy::Given;
            panel.ranking.isReversed = false;
        });
    });
}

/// Only digits can be typed; an empty field is zero.
void RankingSection::askCount(const QLineEdit& field, int Ranking::*count) {
    const int wanted = field.text().toInt();
    if (wanted != panel().ranking.*count)
        askRanking(qtText(inspector_sentences::chooseHowManyNames),
                   [wanted, count](Ranking& ranking) { ranking.*count = wanted; });
}

void RankingSection::askRanking(const QString& label, const std::function<void(Ranking&)>& change) {
    askPanel(label, [change](PanelSpec& panel) { change(panel.ranking); });
}

bool RankingSection::matters(const Inspected& inspected) const {
    return !inspected.facts.isOverTime;
}

void RankingSection::read() {
    const auto& facts = inspected().facts;
    const bool hasNames = facts.column(panel().query.x) != nullptr;
    for (QWidget* field : std::initializer_list<QWidget*>{m_by, m_top, m_bottom, m_reversed})
        setRowVisible(field, hasNames);
    setReason(m_reason, hasNames ? QString() : qtText(inspector_sentences::nothingToRank));
    setRowVisible(m_period, hasNames && facts.rowPeriods.size() > 1);
    const auto& ranking = panel().ranking;
    m_by->setCurrentIndex(static_cast<int>(ranking.by));
    setItemApplies(m_by, static_cast<int>(RankBy::Change),
                   {facts.rowPeriods.size() > 1 ? "" : inspector_sentences::onlyOnePeriod});
    setRowVisible(m_since, hasNames && ranking.by == RankBy::Change);
    const bool byNumber = ranking.by == RankBy::Value || ranking.by == RankBy::Change;
    setRowVisible(m_series,
                  hasNames && byNumber && facts.seriesColumn != panel().query.x && facts.seriesCount > 1);
    fillCells(m_series, facts.column(facts.seriesColumn), ranking.series, tr("The first"));
    m_reversed->setChecked(ranking.isReversed);
    const bool showsAll = ranking.top == 0 && ranking.bottom == 0;
    m_top->setPlaceholderText(showsAll ? tr("All") : tr("None"));
    m_bottom->setPlaceholderText(showsAll ? QString() : tr("None"));
    m_top->setText(ranking.top == 0 ? QString() : QString::number(ranking.top));
    m_bottom->setText(ranking.bottom == 0 ? QString() : QString::number(ranking.bottom));
    readPeriods();
    readNames();
}

void RankingSection::readPeriods() {
    // Nothing is ranked along time, where there may be tens of thousands of days, each with its entry.
    const auto& facts = inspected().facts;
    const bool hasNames = facts.column(panel().query.x) != nullptr;
    const auto periods = hasNames ? facts.rowPeriods : std::vector<Period>();
    const auto shown = onlyPeriod(panel().query);
    fillWithPeriods(*m_period, periods, shown, shown ? QString() : qtText(inspector_sentences::allOfThem));
    auto earlier = periods;
    std::erase_if(earlier, [&shown](const Period& period) { return period == shown; });
    fillWithPeriods(*m_since, earlier, panel().ranking.since, {});
}

void RankingSection::readNames() {
    const auto* column = inspected().facts.column(panel().query.x);
    const bool isShown = column != nullptr && panel().ranking.by == RankBy::Given;
    m_names->setVisible(isShown);
    std::vector<OrderList::Entry> entries;
    for (std::size_t i = 0; isShown && i < column->cells.size(); ++i) {
        if (column->cells[i].isChosen)
            entries.push_back({column->cells[i].cell, typeset(column->cells[i].label)});
    }
    m_names->setEntries(entries);
}

} // namespace driftline
