// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_layout.h"

namespace driftline {

/// What stands at and in a panel for one view of it.
struct PanelWords {
    std::vector<double> xTicks; ///< for grid lines
    std::vector<double> yTicks;
    FigureWords words; ///< tick labels, axis titles, direct labels, names of events and references, values
};

/// Places the words of a panel so that none touch; called again whenever the reader zooms.
PanelWords panelWords(const Scene& scene, int index, const PanelFrame& frame, const PanelView& view,
                      const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
