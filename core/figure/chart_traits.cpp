// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/chart_traits.h"

#include "figure/charts/area.h"
#include "figure/charts/bar.h"
#include "figure/charts/dot.h"
#include "figure/charts/dumbbell.h"
#include "figure/charts/line.h"
#include "figure/charts/scatter.h"
#include "figure/charts/slope.h"
#include "figure/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
template <class Kind>
using ChartDefinitionOf = ChartDefinition<std::decay_t<Kind>>;

/// Something for every alternative of Chart, in their order.
template <class Each, class... Kinds>
auto forEachChart(const std::variant<Kinds...>* /*all*/, const Each& each) {
    return std::vector{each(Kinds{})...};
}
constexpr const Chart* everyChart = nullptr;

const std::vector<ChartTraits>& allCharts() {
    static const auto all =
        forEachChart(everyChart, [](const auto& kind) { return ChartDefinitionOf<decltype(kind)>::traits; });
    return all;
}

std::size_t placeOfKind(ChartKind kind) {
    const auto& all = allCharts();
    const auto found =
        std::find_if(all.begin(), all.end(), [kind](const ChartTraits& one) { return one.kind == kind; });
    return static_cast<std::size_t>(found - all.begin());
}
} // namespace

std::vector<ChartKind> chartKinds() {
    std::vector<ChartKind> kinds;
    for (const auto& one : allCharts())
        kinds.push_back(one.kind);
    return kinds;
}

const ChartTraits& traitsOf(ChartKind kind) {
    return allCharts().at(placeOfKind(kind));
}

const ChartTraits& traitsOf(const Chart& chart) {
    return allCharts()[chart.index()];
}

ChartKind kindOf(const Chart& chart) {
    return traitsOf(chart).kind;
}

std::string kindTitle(ChartKind kind) {
    return traitsOf(kind).title;
}

Chart chartOf(ChartKind kind) {
    static const auto all = forEachChart(everyChart, [](const auto& one) { return Chart(one); });
    return all.at(placeOfKind(kind));
}

std::optional<ChartKind> kindTagged(std::string_view tag) {
    for (const auto& one : allCharts()) {
        if (tag == one.tag)
            return one.kind;
    }
    return {};
}

std::string chartKindName(const Chart& chart) {
    return std::visit([](const auto& kind) { return ChartDefinitionOf<decltype(kind)>::name(kind); }, chart);
}

ChartOptions optionsOf(const Chart& chart) {
    return std::visit([](const auto& kind) { return ChartDefinitionOf<decltype(kind)>::options(kind); },
                      chart);
}

void setOptions(Chart& chart, const ChartOptions& options) {
    std::visit([&options](auto& kind) { ChartDefinitionOf<decltype(kind)>::set(kind, options); }, chart);
}

std::optional<WavePair> wavesOf(const Chart& chart) {
    return optionsOf(chart).waves;
}

bool isHorizontal(const Chart& chart) {
    return std::visit([](const auto& kind) { return ChartDefinitionOf<decltype(kind)>::isHorizontal(kind); },
                      chart);
}

Applicability canTurnForNames(ChartKind kind) {
    return traitsOf(kind).turnsForNames ? Applicability{} : Applicability{figure_sentences::dotsStandOrLie};
}

std::optional<Chart> turnedForNames(const Chart& chart) {
    if (optionsOf(chart).direction != BarDirection::Auto)
        return {};
    auto turned = chart;
    ChartOptions lying;
    lying.direction = BarDirection::Horizontal;
    setOptions(turned, lying);
    return turned;
}

bool showsPartsOfHundred(const Chart& chart) {
    return optionsOf(chart).stacking == Stacking::Percent;
}

bool measuresByLength(const Chart& chart) {
    return traitsOf(chart).zeroRule != nullptr;
}

Applicability canScale(const Chart& chart, const ValueAxis& axis) {
    if (!measuresByLength(chart))
        return {};
    if (axis.scale == AxisScale::Logarithmic)
        return {figure_sentences::logarithmicHasNoZero};
    if (axis.isReversed)
        return {figure_sentences::upsideDownMisleads};
    return {};
}

bool hasRoomForIntervals(const Chart& chart) {
    return std::visit(
        [](const auto& kind) { return ChartDefinitionOf<decltype(kind)>::hasRoomForIntervals(kind); }, chart);
}

Applicability canStack(ChartKind kind, Stacking stacking) {
    const auto* stacksOnly = traitsOf(kind).stacksOnly;
    const bool standsApart = stacking == Stacking::Grouped || stacking == Stacking::Diverging;
    return stacksOnly != nullptr && standsApart ? Applicability{stacksOnly} : Applicability{};
}

Applicability canShowAs(ChartKind kind, const Panel& panel, const PanelFacts& facts) {
    return std::visit([&](const auto& one) { return ChartDefinitionOf<decltype(one)>::suits(panel, facts); },
                      chartOf(kind));
}

} // namespace driftline
