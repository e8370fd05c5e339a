// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"
#include "scene/chart_marks.h"

namespace driftline {

/// What a chart builder works on. One builder per kind of chart; each turns estimates into primitives and
/// returns them with whatever else it found out. It always builds upright, with positions on x and values on
/// y, whatever the chart's direction. scene/turn lays the panel on its side.
struct ChartContext {
    const AssembledPanel& panel;
    const std::vector<SceneSeries>& series; ///< of the figure, with their final styles
    const Theme& theme;
    double step = 1; ///< usual distance between neighbours along the chart, over the whole figure

    const SceneSeries& seriesAt(int index) const { return series[static_cast<std::size_t>(index)]; }
};

/// With the builder of the panel's kind. This is the one place in scene that asks for the kind.
Result<ChartMarks> buildChart(const ChartContext& context);

ChartMarks buildLineChart(const ChartContext& context, const LineChart& line);
/// Grouped, stacked or diverging. Fails where a share would be of a negative part.
Result<ChartMarks> buildBarChart(const ChartContext& context, const BarChart& bars);
/// Fails where a part is negative: areas add up from zero.
Result<ChartMarks> buildAreaChart(const ChartContext& context, const AreaChart& chart);
/// Slope and dumbbell charts read AssembledPanel::waves.
ChartMarks buildSlopeChart(const ChartContext& context);
ChartMarks buildDumbbellChart(const ChartContext& context);
ChartMarks buildDotChart(const ChartContext& context);
/// Reads AssembledPanel::pairs.
ChartMarks buildScatterChart(const ChartContext& context, const ScatterChart& chart);

} // namespace driftline
