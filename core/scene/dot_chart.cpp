// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_marks.h"

#include <algorithm>

namespace driftline {

namespace {
/// Dots of different series at one place stand at most so far apart, and together take at most so much of
/// the distance between places.
constexpr double mostApart = 0.16;
constexpr double mostTogether = 0.6;
constexpr double capOfApart = 0.3;
constexpr double capAlone = 0.06;

bool hasIntervals(const AssembledPanel& panel) {
    return std::any_of(panel.series.begin(), panel.series.end(), [](const AssembledSeries& series) {
        return std::any_of(series.estimates->estimates.begin(), series.estimates->estimates.end(),
                           [](const Estimate& estimate) { return estimate.low.has_value(); });
    });
}

/// Distance between the dots of neighbouring series. Over time they stay on their dates unless intervals
/// would lie on one another.
double distanceApart(const ChartContext& context) {
    const auto count = context.panel.series.size();
    const bool isOverTime = context.panel.answer->categories.empty();
    if (count < 2 || (isOverTime && !hasIntervals(context.panel)))
        return 0;
    return context.step * std::min(mostApart, mostTogether / static_cast<double>(count));
}
} // namespace

void buildDotChart(const ChartContext& context, const DotChart& chart) {
    const bool horizontal = chart.direction == BarDirection::Horizontal;
    const double apart = distanceApart(context);
    const double cap = apart > 0 ? capOfApart * apart : capAlone * context.step;
    BreakLines breaks(context, horizontal);
    const double middle = (static_cast<double>(context.panel.series.size()) - 1) / 2;
    for (std::size_t index = 0; index < context.panel.series.size(); ++index) {
        const auto& series = context.panel.series[index];
        context.scene.series[static_cast<std::size_t>(series.series)].isDot = true;
        const double aside = apart * (static_cast<double>(index) - middle);
        for (const auto& stretch : stretchesOf(series, context)) {
            for (const auto& point : stretch) {
                const double along = horizontal ? -(point.x + aside) : point.x + aside;
                const double value = *point.estimate->value;
                addErrorBar(context, series.series, *point.estimate, along, cap, horizontal);
                addPoint(context, series.series, point,
                         horizontal ? ScenePoint{value, along} : ScenePoint{along, value});
            }
        }
        if (context.panel.answer->categories.empty())
            breaks.add(series);
        if (!horizontal && context.panel.answer->categories.empty())
            addEndLabel(context, series);
    }
}

} // namespace driftline
