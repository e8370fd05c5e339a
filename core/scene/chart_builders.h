// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

namespace driftline {

/// What a chart builder works on. One builder per kind of chart; each turns estimates into the primitives
/// of the scene and leaves the ranges it needs in the panel's axes.
struct ChartContext {
    Scene& scene;
    const AssembledPanel& panel;
    ScenePanel& out;
    double step = 1; ///< usual distance between neighbours along x, over the whole figure
};

/// With the builder of the panel's kind. This is the one place in scene that asks for the kind.
Result<void> buildChart(const ChartContext& context);

void buildLineChart(const ChartContext& context, const LineChart& chart);
/// Grouped, stacked or diverging. Fails where a share would be of a negative part.
Result<void> buildBarChart(const ChartContext& context, const BarChart& chart);
/// Fails where a part is negative: areas add up from zero.
Result<void> buildAreaChart(const ChartContext& context, const AreaChart& chart);
/// Slope and dumbbell charts read AssembledPanel::waves.
void buildSlopeChart(const ChartContext& context);
void buildDumbbellChart(const ChartContext& context);
void buildDotChart(const ChartContext& context, const DotChart& chart);
/// Reads AssembledPanel::pairs.
void buildScatterChart(const ChartContext& context, const ScatterChart& chart);

/// The usual distance between neighbouring positions: the median, so that one odd pair does not decide.
double usualStep(std::vector<double> positions);

} // namespace driftline
