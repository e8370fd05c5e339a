// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/chart_builders.h"

namespace driftline {

Result<void> buildChart(const ChartContext& context) {
    struct Visitor {
        const ChartContext& context;
        Result<void> operator()(const LineChart& line) const {
            buildLineChart(context, line);
            return {};
        }
        Result<void> operator()(const BarChart& bar) const { return buildBarChart(context, bar); }
        Result<void> operator()(const AreaChart& area) const { return buildAreaChart(context, area); }
        Result<void> operator()(const SlopeChart& /*slope*/) const {
            if (!context.panel.answer->categories.empty())
                return fail("figure.no-waves",
                            "A slope chart leads from one wave to another, but the places along x are "
                            "categories. Use a dumbbell or a bar chart.");
            buildSlopeChart(context);
            return {};
        }
        Result<void> operator()(const DumbbellChart& /*dumbbell*/) const {
            buildDumbbellChart(context);
            return {};
        }
        Result<void> operator()(const DotChart& dot) const {
            buildDotChart(context, dot);
            return {};
        }
        Result<void> operator()(const ScatterChart& scatter) const {
            if (context.panel.pairs == nullptr)
                return fail(
                    "figure.no-pairing",
                    "A scatter chart needs a second measure to set the values against. Choose one for "
                    "the horizontal axis, or another kind of chart.");
            buildScatterChart(context, scatter);
            return {};
        }
    };
    return std::visit(Visitor{context}, context.panel.spec->chart);
}

} // namespace driftline
