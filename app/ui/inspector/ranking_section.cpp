// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/ranking_section.h"

#include "figure/figure_change.h"
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
    , m_reversed(addCheck(tr("Reverse the order"), "rankingReversed"))
    , m_top(addText(tr("Show the first"), "rankingTop"))
    , m_bottom(addText(tr("and the last"), "rankingBottom"))
    , m_names(new OrderList("rankingNames", tr("Order by hand"), this)) {
    addWidget(m_names);
    nameSetting(m_names, tr("Order by hand"));
    m_by->addItems({tr("By hand"), tr("Value"), tr("Name"), tr("Change")});
    teach(m_period, tr("The period whose values are drawn."));
    teach(m_by, tr("In which order the names stand: the largest value or rise first, A to Z, or as you put "
                   "them below."));
    teach(m_since, tr("The change from this period to the one that is drawn."));
    teach(m_series, tr("The series whose values decide."));
    teach(m_reversed, tr("Smallest first, or Z to A."));
    teach(m_top,
          tr("How many names are shown from the beginning; the figure says how many others there are."));
    teach(m_bottom, tr("How many are shown from the end."));
    // An empty field is a number too: none.
    const QRegularExpression digits(QStringLiteral("[0-9]{0,4}"));
    for (auto* field : {m_top, m_bottom})
        field->setValidator(new QRegularExpressionValidator(digits, field));
    connectFields();
}

void RankingSection::connectFields() {
    connect(m_period, &QComboBox::activated, this, [this] {
        askPanel(tr("Choose a period"),
                 [period = chosenPeriod(*m_period)](PanelSpec& panel) { showPeriod(panel, period); });
    });
    connect(m_by, &QComboBox::activated, this, [this](int index) {
        const auto by = static_cast<RankBy>(index);
        // A change needs something to compare with: the first period there is.
        const auto& periods = inspected().facts.rowPeriods;
        askRanking(
            tr("Sort the names"),
            [by, first = periods.empty() ? std::nullopt : std::optional(periods.front())](Ranking& ranking) {
                ranking.by = by;
                ranking.since = by != RankBy::Change ? std::nullopt : ranking.since ? ranking.since : first;
            });
    });
    connect(m_since, &QComboBox::activated, this, [this] {
        askRanking(tr("Choose what to compare with"),
                   [since = chosenPeriod(*m_since)](Ranking& ranking) { ranking.since = since; });
    });
    connect(m_series, &QComboBox::activated, this, [this] {
        askRanking(tr("Sort by another series"), [series = m_series->currentData().toString().toStdString()](
                                                     Ranking& ranking) { ranking.series = series; });
    });
    connect(m_reversed, &QCheckBox::clicked, this, [this](bool on) {
        askRanking(tr("Reverse the order"), [on](Ranking& ranking) { ranking.isReversed = on; });
    });
    connect(m_top, &QLineEdit::editingFinished, this, [this] { askCount(*m_top, &Ranking::top); });
    connect(m_bottom, &QLineEdit::editingFinished, this, [this] { askCount(*m_bottom, &Ranking::bottom); });
    connect(m_names, &OrderList::moved, this, [this](const std::vector<std::string>& names) {
        askPanel(tr("Order by hand"), [names](PanelSpec& panel) {
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
        askRanking(tr("Choose how many are shown"),
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
    setReason(m_reason, hasNames
                            ? QString()
                            : tr("Time runs along the axis, so there is nothing to rank. A new figure can "
                                 "put places or other names there (Ctrl+Shift+N)."));
    setRowVisible(m_period, hasNames && facts.rowPeriods.size() > 1);
    const auto& ranking = panel().ranking;
    m_by->setCurrentIndex(static_cast<int>(ranking.by));
    setItemApplies(m_by, static_cast<int>(RankBy::Change),
                   {facts.rowPeriods.size() > 1 ? "" : "There is only one period, so nothing has changed."});
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
    fillWithPeriods(*m_period, periods, shown, shown ? QString() : tr("All of them"));
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
