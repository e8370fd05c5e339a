// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/charts/bar.h"

#include "figure/sentences.h"

namespace driftline {

std::string ChartDefinition<BarChart>::name(const BarChart& bar) {
    switch (bar.stacking) {
    case Stacking::Grouped:
        return "bar chart";
    case Stacking::Stacked:
        return figure_sentences::stackedBarChart;
    case Stacking::Percent:
        return figure_sentences::percentBarChart;
    case Stacking::Diverging:
        return figure_sentences::divergingBarChart;
    }
    return "bar chart";
}

ChartOptions ChartDefinition<BarChart>::options(const BarChart& bar) {
    ChartOptions out;
    out.stacking = bar.stacking;
    out.direction = bar.direction;
    out.values = bar.values;
    out.scale = bar.scale;
    out.neutralApart = bar.neutralApart;
    return out;
}

void ChartDefinition<BarChart>::set(BarChart& bar, const ChartOptions& options) {
    takeOption(bar.stacking, options.stacking);
    takeOption(bar.direction, options.direction);
    takeOption(bar.values, options.values);
    takeOption(bar.scale, options.scale);
    takeOption(bar.neutralApart, options.neutralApart);
}

} // namespace driftline
