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
    ValueForm values = ValueForm::None; ///< in which the values at its marks stand
};

/// Places the words of a panel so that none touch; called again whenever the reader zooms.
PanelWords panelWords(const Scene& scene, int index, const PanelFrame& frame, const PanelView& view,
                      const Medium& medium, const TextMeasurer& measurer);

/// Values at points of lines come and go together: in every panel in the longest form in which all of them
/// have room, or in none. A reader who finds them in one small multiple would look for them in the next.
void shareValueForm(FigureLayout& layout, const Scene& scene, const Medium& medium,
                    const TextMeasurer& measurer);

} // namespace driftline
