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

ChartMarks buildDotChart(const ChartContext& context) {
    ChartMarks chart;
    chart.keyShape = KeyShape::Dot;
    const bool isOverTime = context.panel.answer->categories.empty();
    const double apart = distanceApart(context);
    const double cap = apart > 0 ? capOfApart * apart : capAlone * context.step;
    BreakLines breaks(context);
    const double middle = (static_cast<double>(context.panel.series.size()) - 1) / 2;
    for (std::size_t index = 0; index < context.panel.series.size(); ++index) {
        const auto& series = context.panel.series[index];
        const double aside = apart * (static_cast<double>(index) - middle);
        for (const auto& stretch : stretchesOf(series, context)) {
            for (const auto point : stretch) {
                const ScenePoint at{point.x + aside, *point.estimate->value};
                chart.addIfAny(errorBarOf(context, series.series, *point.estimate, at.x, cap));
                chart.addPoint(pointOf(context, series.series, point, at));
            }
        }
        if (!isOverTime)
            continue;
        breaks.addTo(chart, series);
        // Lying, series end at the bottom, where no name can stand.
        if (auto label = endLabelOf(context, series); label && !context.panel.lies)
            chart.labels.push_back(*std::move(label));
    }
    return chart;
}

} // namespace driftline
