// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/panel_grid.h"

#include <optional>
#include <vector>

namespace driftline {

/// Whether two numbers at least can stand below every plot that has numbers there: one number is no scale.
bool hasScales(const Scene& scene, const PanelGrid& grid, const Medium& medium, const TextMeasurer& measurer);

/// The grid that pleases most, at this height of the room for panels if it is given. One that is filled and
/// whose plots can be read goes before any other.
PanelGrid chooseGrid(const Scene& scene, double width, std::optional<double> height, const Medium& medium,
                     const TextMeasurer& measurer);

/// The columns that an author asks for hold as long as there is room to read the plots, or, in `room` if that
/// is limited, none for more rows.
PanelGrid readable(PanelGrid grid, const Scene& scene, double width, std::optional<double> room,
                   const Medium& medium, const TextMeasurer& measurer);

/// The grids with fewer rows than this one, most rows first, whose panels are still comfortably wide and fill
/// them.
std::vector<PanelGrid> lowerGrids(const PanelGrid& grid, const Scene& scene, double width,
                                  const Medium& medium, const TextMeasurer& measurer);

/// Panels that an author wants above each other stand side by side where there is no room to read them: a
/// slide is wide and low.
PanelGrid fitting(PanelGrid grid, const Scene& scene, double width, double room, const Medium& medium,
                  const TextMeasurer& measurer);

} // namespace driftline
