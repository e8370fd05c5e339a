// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/panel_view.h"

#include <vector>

namespace driftline {

/// A reader can look this many times closer, and never farther out than the figure shows.
inline constexpr double mostZoom = 50;

/// The range made smaller (factor < 1) or larger around a data coordinate that stays where it is.
AxisRange zoomed(AxisRange range, AxisRange whole, double about, double factor);

/// The range moved by a distance in data coordinates, as far as there is something to see.
AxisRange panned(AxisRange range, AxisRange whole, double distance);

/// The smallest move that makes the range show a place.
AxisRange revealing(AxisRange range, AxisRange whole, double place);

/// The stretch between two places as a view, in whichever order they are given.
AxisRange framed(double one, double other, AxisRange whole);

/// The smallest move that keeps at least one of the places in sight, so that a reader never looks at empty
/// paper.
AxisRange holding(AxisRange range, AxisRange whole, const std::vector<double>& places);

} // namespace driftline
