// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/chart_builders.h"

#include "scene/sentences.h"

namespace driftline {

Result<ChartMarks> buildChart(const ChartContext& context) {
    struct Visitor {
        const ChartContext& context;
        Result<ChartMarks> operator()(const LineChart& line) const { return buildLineChart(context, line); }
        Result<ChartMarks> operator()(const BarChart& bar) const { return buildBarChart(context, bar); }
        Result<ChartMarks> operator()(const AreaChart& area) const { return buildAreaChart(context, area); }
        Result<ChartMarks> operator()(const SlopeChart& /*slope*/) const {
            if (!context.panel.answer->categories.empty())
                return fail(scene_sentences::noWaves());
            return buildSlopeChart(context);
        }
        Result<ChartMarks> operator()(const DumbbellChart& /*dumbbell*/) const {
            return buildDumbbellChart(context);
        }
        Result<ChartMarks> operator()(const DotChart& /*dot*/) const { return buildDotChart(context); }
        Result<ChartMarks> operator()(const ScatterChart& scatter) const {
            if (context.panel.pairs == nullptr)
                return fail(scene_sentences::noPairing());
            return buildScatterChart(context, scatter);
        }
    };
    return std::visit(Visitor{context}, context.panel.spec->chart);
}

} // namespace driftline
