// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_change.h"

#include "figure/chart_kind.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
WavePair* wavesOf(Chart& chart) {
    if (auto* slope = std::get_if<SlopeChart>(&chart))
        return &slope->waves;
    if (auto* dumbbell = std::get_if<DumbbellChart>(&chart))
        return &dumbbell->waves;
    return nullptr;
}

const WavePair* wavesOf(const Chart& chart) {
    if (const auto* slope = std::get_if<SlopeChart>(&chart))
        return &slope->waves;
    if (const auto* dumbbell = std::get_if<DumbbellChart>(&chart))
        return &dumbbell->waves;
    return nullptr;
}

bool isPercent(const Chart& chart) {
    if (const auto* bar = std::get_if<BarChart>(&chart))
        return bar->stacking == Stacking::Percent;
    const auto* area = std::get_if<AreaChart>(&chart);
    return area != nullptr && area->stacking == AreaStacking::Percent;
}

PeriodFilter filterOf(const Query& query) {
    for (const auto& filter : query.filters) {
        if (const auto* periods = std::get_if<PeriodFilter>(&filter))
            return *periods;
    }
    return {};
}

/// Names along the axis are drawn of one period, which no stretch of time replaces.
bool keepsOnePeriod(const Panel& panel) {
    const auto periods = filterOf(panel.query);
    return !panel.query.x.empty() && periods.from && periods.from == periods.to;
}

void setFilter(Query& query, const PeriodFilter& periods) {
    std::erase_if(query.filters,
                  [](const Filter& filter) { return std::holds_alternative<PeriodFilter>(filter); });
    if (periods.from || periods.to)
        query.filters.emplace_back(periods);
}
} // namespace

ChartKind kindOf(const Chart& chart) {
    struct Visitor {
        ChartKind operator()(const LineChart& /*line*/) const { return ChartKind::Line; }
        ChartKind operator()(const BarChart& /*bar*/) const { return ChartKind::Bar; }
        ChartKind operator()(const AreaChart& /*area*/) const { return ChartKind::Area; }
        ChartKind operator()(const SlopeChart& /*slope*/) const { return ChartKind::Slope; }
        ChartKind operator()(const DumbbellChart& /*dumbbell*/) const { return ChartKind::Dumbbell; }
        ChartKind operator()(const DotChart& /*dot*/) const { return ChartKind::Dot; }
    };
    return std::visit(Visitor{}, chart);
}

std::vector<ChartKind> chartKinds() {
    return {ChartKind::Line,  ChartKind::Area,     ChartKind::Bar,
            ChartKind::Slope, ChartKind::Dumbbell, ChartKind::Dot};
}

std::string kindTitle(ChartKind kind) {
    switch (kind) {
    case ChartKind::Line:
        return "Line";
    case ChartKind::Area:
        return "Area";
    case ChartKind::Bar:
        return "Bar";
    case ChartKind::Slope:
        return "Slope";
    case ChartKind::Dumbbell:
        return "Dumbbell";
    case ChartKind::Dot:
        return "Dot";
    }
    return {};
}

Applicability canShowAs(ChartKind kind, const Panel& panel, const PanelFacts& facts) {
    switch (kind) {
    case ChartKind::Line:
        return facts.periods.empty()
                   ? Applicability{"Lines join periods; this figure stands over categories."}
                   : Applicability{};
    case ChartKind::Area:
        if (facts.periods.empty())
            return {"Areas run over time; this figure stands over categories."};
        if (facts.hasNegative || std::holds_alternative<GapMeasure>(panel.query.measure))
            return {"Areas stack from zero, and some values here are negative."};
        return {};
    case ChartKind::Slope:
    case ChartKind::Dumbbell:
        if (facts.periods.empty())
            return {"This kind compares two waves, and here there is no time."};
        return facts.periods.size() < 2
                   ? Applicability{"This kind compares two waves, and here there is only one."}
                   : Applicability{};
    case ChartKind::Bar:
    case ChartKind::Dot:
        break;
    }
    return {};
}

Applicability canFillDifference(const Panel& panel, const PanelFacts& facts) {
    if (!std::holds_alternative<LineChart>(panel.chart))
        return {"The area between two series is filled in line charts."};
    if (facts.seriesCount != 2)
        return {"The area is filled between exactly two series. Choose two of them."};
    return {};
}

Applicability canShowIntervals(IntervalWish wish, const Panel& panel, const PanelFacts& facts) {
    if (wish == IntervalWish::None)
        return {};
    if (!facts.intervalRefusal.empty())
        return {facts.intervalRefusal};
    if (!std::holds_alternative<ValueMeasure>(panel.query.measure))
        return {"Intervals belong to the values themselves. Set the measure to values."};
    if (!hasRoomForIntervals(panel.chart))
        return {
            "Areas, stacked bars and dumbbells have no room for intervals. Draw lines, dots or bars beside "
            "each other."};
    if (wish == IntervalWish::Published && !facts.hasPublishedIntervals)
        return {"The source publishes no margins for these values."};
    if (wish == IntervalWish::FromSampleSize && facts.unit != "percent")
        return {"An interval can be computed from the sample size only for percentages."};
    if (wish == IntervalWish::FromSampleSize && !facts.hasSampleSizes)
        return {"No sample sizes are known for these values."};
    return {};
}

void showAs(Panel& panel, ChartKind kind) {
    if (kindOf(panel.chart) == kind)
        return;
    const auto old = panel.chart;
    const auto* waves = wavesOf(old);
    // Two waves were chosen in place of a stretch of time, and the other way round.
    const auto limits = waves != nullptr ? PeriodFilter{waves->from, waves->to} : filterOf(panel.query);
    const auto direction = isHorizontal(old) ? BarDirection::Horizontal : BarDirection::Vertical;
    switch (kind) {
    case ChartKind::Line:
        panel.chart = LineChart{};
        break;
    case ChartKind::Area:
        panel.chart = AreaChart{isPercent(old) ? AreaStacking::Percent : AreaStacking::Stacked};
        break;
    case ChartKind::Bar: {
        BarChart bar;
        bar.stacking = isPercent(old)                           ? Stacking::Percent
                       : std::holds_alternative<AreaChart>(old) ? Stacking::Stacked
                                                                : Stacking::Grouped;
        // Rows of a dumbbell are series; bars over time stand upright.
        if (!std::holds_alternative<DumbbellChart>(old))
            bar.direction = direction;
        panel.chart = bar;
        break;
    }
    case ChartKind::Slope:
        panel.chart = SlopeChart{};
        break;
    case ChartKind::Dumbbell:
        panel.chart = DumbbellChart{};
        break;
    case ChartKind::Dot:
        panel.chart =
            DotChart{std::holds_alternative<DumbbellChart>(old) ? BarDirection::Vertical : direction};
        break;
    }
    if (auto* now = wavesOf(panel.chart)) {
        *now = {limits.from, limits.to};
        setFilter(panel.query, {});
    } else if (waves != nullptr) {
        setFilter(panel.query, limits);
    }
}

void keepCells(Query& query, const std::string& column, const std::vector<std::string>& cells) {
    const auto isThat = [&column](const Filter& filter) {
        const auto* text = std::get_if<TextFilter>(&filter);
        return text != nullptr && text->column == column;
    };
    const auto found = std::find_if(query.filters.begin(), query.filters.end(), isThat);
    if (cells.empty()) {
        if (found != query.filters.end())
            query.filters.erase(found);
        return;
    }
    if (found != query.filters.end())
        std::get<TextFilter>(*found).values = cells;
    else
        query.filters.emplace_back(TextFilter{column, cells});
}

PeriodFilter shownPeriods(const FigureSpec& spec) {
    PeriodFilter shown;
    bool isFirst = true;
    for (const auto& panel : spec.panels) {
        if (keepsOnePeriod(panel))
            continue;
        const auto* waves = wavesOf(panel.chart);
        const auto here = waves != nullptr ? PeriodFilter{waves->from, waves->to} : filterOf(panel.query);
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
        if (auto* waves = wavesOf(panel.chart))
            *waves = {periods.from, periods.to};
        else
            setFilter(panel.query, periods);
    }
}

} // namespace driftline
