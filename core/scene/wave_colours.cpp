// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/wave_colours.h"

#include "figure/chart_traits.h"

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

std::vector<Colour> waveColoursFor(const std::vector<AssembledPanel>& panels, const Theme& theme) {
    // A series that another panel draws too has one colour in both.
    if (panels.size() != 1 || !hasNamedRows(panels.front()))
        return {};
    const auto from = panels.front().waves.from->text();
    const auto to = panels.front().waves.to->text();
    const auto styles = stylesFor({from, to}, theme);
    return {styles[0].colour, styles[1].colour};
}

} // namespace driftline
