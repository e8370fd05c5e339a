// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_layout.h"
#include "render/figure_words.h"
#include "render/medium.h"
#include "render/panel_view.h"

#include <optional>
#include <vector>

namespace driftline {

/// The vertical lines whose names stand above this panel. What an earlier panel has named at the same
/// place is not named again.
std::vector<const Rule*> namedLines(const Scene& scene, int panel);

/// Where words above a plot may stand, and how far a text reaches that stands in the lowest row already.
struct RoomAbove {
    double left = 0;
    double right = 0;
    double bottom = 0; ///< of the lowest row
    std::optional<double> taken;
};

/// Rows those names need.
int eventRows(const Scene& scene, int panel, const PlotMap& map, const RoomAbove& room, const Medium& medium,
              const TextMeasurer& measurer);

/// The row, counted from 0 next to the plot, of a name whose lowest line ends at a height; `em` is the size
/// of its letters. And where a name in that row ends.
int eventRowAt(const PanelFrame& frame, double em, double bottom);
double eventRowBottom(const PanelFrame& frame, double em, int row);

/// The names, and the pieces of line that lead from the plot to them.
void addEventWords(FigureWords& words, const Scene& scene, int panel, const PlotMap& map,
                   const RoomAbove& room, const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
