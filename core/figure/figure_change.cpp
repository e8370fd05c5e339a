// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_change.h"

#include "base/text.h"
#include "figure/chart_traits.h"
#include "figure/sentences.h"
#include "query/filters.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
void setWaves(Chart& chart, const WavePair& waves) {
    ChartOptions options;
    options.waves = waves;
    setOptions(chart, options);
}

PeriodFilter filterOf(const Query& query) {
    for (const auto& filter : query.filters) {
        if (const auto* periods = std::get_if<PeriodFilter>(&filter))
            return *periods;
    }
    return {};
}

/// What is set against the values is of the same stretch of time, and of the years before it that may stand
/// for missing ones.
void keepPairedPeriods(Panel& panel, const PeriodFilter& periods) {
    if (!panel.pairing)
        return;
    auto wider = periods;
    if (wider.from && panel.pairing->yearsBefore > 0)
        wider.from = Period::ofYear(wider.from->start.year() - panel.pairing->yearsBefore);
    keepPeriods(panel.pairing->x, wider);
    if (panel.pairing->size)
        keepPeriods(*panel.pairing->size, wider);
}

/// Says which kinds have the room.
std::string withoutRoomForIntervals(const Chart& chart) {
    std::vector<std::string> others;
    for (const auto kind : chartKinds()) {
        // What is set against another number is no other way to draw these values.
        if (!traitsOf(kind).setsAgainst && hasRoomForIntervals(chartOf(kind)))
            others.push_back(chartKindName(chartOf(kind)));
    }
    return figure_sentences::noRoomForIntervals(chartKindName(chart), joinedForReading(others));
}

/// Names along the axis are drawn of one period, which no stretch of time replaces.
bool keepsOnePeriod(const Panel& panel) {
    const auto periods = filterOf(panel.query);
    return !panel.query.x.empty() && periods.from && periods.from == periods.to;
}

} // namespace

Applicability canFillDifference(const Panel& panel, const PanelFacts& facts) {
    if (!optionsOf(panel.chart).differenceFill)
        return {figure_sentences::fillIsForLines};
    if (facts.seriesCount != 2)
        return {figure_sentences::fillIsBetweenTwo};
    return {};
}

Applicability canShowIntervals(IntervalWish wish, const Panel& panel, const PanelFacts& facts) {
    if (wish == IntervalWish::None)
        return {};
    if (!facts.intervalRefusal.empty())
        return {facts.intervalRefusal};
    if (wish == IntervalWish::FromSampleSize && !facts.sampledRefusal.empty())
        return {facts.sampledRefusal};
    if (!traitsOf(panel.query.measure).isPlain)
        return {figure_sentences::intervalsAreOfValues};
    if (!hasRoomForIntervals(panel.chart))
        return {withoutRoomForIntervals(panel.chart)};
    if (wish == IntervalWish::Published && !facts.hasPublishedIntervals)
        return {figure_sentences::noMarginsPublished};
    if (wish == IntervalWish::FromSampleSize && facts.unit != "percent")
        return {figure_sentences::intervalsAreOfPercentages};
    if (wish == IntervalWish::FromSampleSize && !facts.hasSampleSizes)
        return {figure_sentences::noSampleSizes};
    return {};
}

Applicability canMeasure(const MeasureTraits& measure, const PanelFacts& facts) {
    if (measure.needsPeriods && !facts.isOverTime)
        return {figure_sentences::facetsNeedTime};
    if (measure.needsParts && !partsOf(facts))
        return {figure_sentences::needsTwoSeries};
    return {};
}

std::optional<MeasureParts> partsOf(const PanelFacts& facts) {
    const auto* series = facts.column(facts.seriesColumn);
    if (series == nullptr || series->cells.size() < 2)
        return {};
    std::vector<std::string> cells;
    for (const auto& cell : series->cells) {
        if (cell.isChosen)
            cells.push_back(cell.cell);
    }
    if (cells.size() < 2)
        cells = {series->cells[0].cell, series->cells[1].cell};
    return MeasureParts{series->name, std::move(cells)};
}

void showMeasure(Panel& panel, const Measure& measure) {
    panel.query.measure = measure;
    // An axis that was set for one measure cuts or dwarfs another.
    if (!traitsOf(measure).isPlain) {
        panel.axis.from.reset();
        panel.axis.to.reset();
        panel.query.interval = IntervalWish::None;
    }
}

void showAs(Panel& panel, ChartKind kind) {
    if (kindOf(panel.chart) == kind)
        return;
    auto old = optionsOf(panel.chart);
    // Upright is usual: whether the names of the new kind need another direction is not known yet.
    if (!isHorizontal(panel.chart))
        old.direction.reset();
    panel.chart = chartOf(kind);
    setOptions(panel.chart, old);
    if (!canScale(panel.chart, panel.axis)) {
        panel.axis.scale = AxisScale::Linear;
        panel.axis.isReversed = false;
    }
    // Two waves were chosen in place of a stretch of time, and the other way round.
    const auto limits = old.waves ? PeriodFilter{old.waves->from, old.waves->to} : filterOf(panel.query);
    if (wavesOf(panel.chart)) {
        setWaves(panel.chart, {limits.from, limits.to});
        keepPeriods(panel.query, {});
    } else if (old.waves) {
        keepPeriods(panel.query, limits);
    }
}

void keepPeriods(Query& query, const PeriodFilter& periods) {
    std::erase_if(query.filters,
                  [](const Filter& filter) { return std::holds_alternative<PeriodFilter>(filter); });
    if (periods.from || periods.to)
        putFilter(query.filters, periods);
}

void keepCells(Query& query, const std::string& column, const std::vector<std::string>& cells) {
    if (cells.empty())
        dropFilter(query.filters, column);
    else
        putFilter(query.filters, TextFilter{column, cells});
}

void showPeriod(Panel& panel, const std::optional<Period>& period) {
    for (auto* query : panel.queries())
        keepPeriods(*query, {period, period});
}

PeriodFilter shownPeriods(const FigureSpec& spec) {
    PeriodFilter shown;
    bool isFirst = true;
    for (const auto& panel : spec.panels) {
        if (keepsOnePeriod(panel))
            continue;
        const auto waves = wavesOf(panel.chart);
        const auto here = waves ? PeriodFilter{waves->from, waves->to} : filterOf(panel.query);
        if (std::exchange(isFirst, false))
            shown = here;
        // Panels share the axis, so the widest decides.
        if (!here.from || (shown.from && *here.from < *shown.from))
            shown.from = here.from;
        if (!here.to || (shown.to && *shown.to < *here.to))
            shown.to = here.to;
    }
    return shown;
}

void showPeriods(FigureSpec& spec, const PeriodFilter& periods) {
    for (auto& panel : spec.panels) {
        if (keepsOnePeriod(panel))
            continue;
        if (wavesOf(panel.chart))
            setWaves(panel.chart, {periods.from, periods.to});
        else {
            keepPeriods(panel.query, periods);
            keepPairedPeriods(panel, periods);
        }
    }
}

} // namespace driftline
