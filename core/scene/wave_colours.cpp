// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/wave_colours.h"

#include "figure/chart_traits.h"
#include "scene/arrange.h"

#include <algorithm>

namespace driftline {

namespace {
bool hasNamedRows(const AssembledPanel& panel) {
    return traitsOf(panel.spec->chart).rowsAreSeries && panel.waves.from && panel.waves.to &&
           panel.series.size() > 1 &&
           std::all_of(panel.series.begin(), panel.series.end(),
                       [](const AssembledSeries& series) { return series.estimates->facet.empty(); });
}
} // namespace

void colourWaves(Assembly& assembly, const Theme& theme) {
    // A series that another panel draws too has one colour in both.
    if (assembly.panels.size() != 1 || !hasNamedRows(assembly.panels.front()))
        return;
    auto& panel = assembly.panels.front();
    const auto from = panel.waves.from->text();
    const auto to = panel.waves.to->text();
    const auto styles = stylesFor({from, to}, theme);
    panel.waveColours = {styles[0].colour, styles[1].colour};
    for (auto& series : assembly.series) {
        series.isNamedAtAxis = true;
        if (!series.context)
            series.style = {styles[1].colour, Dash::Solid, Marker::Circle};
    }
}

} // namespace driftline
