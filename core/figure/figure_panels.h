// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/figure_spec.h"

namespace driftline {

/// As many panels as the file format allows.
inline constexpr std::size_t mostPanels = 12;

// What can be done to the panels of a figure as a whole. Each leaves the figure as it was where it fails.
// Codes: figure.no-panel (there is none at that place), figure.last-panel, figure.many-panels.

/// Puts a panel below the others. One that had no title because it stood alone takes the figure's short
/// title, so that a reader can tell the two apart.
Result<void> addPanel(FigureSpec& spec, Panel panel);

/// Puts a copy of a panel below it.
Result<void> duplicatePanel(FigureSpec& spec, std::size_t place);

/// A figure keeps at least one panel. The last that is left loses its title, which the figure's says.
Result<void> removePanel(FigureSpec& spec, std::size_t place);

/// Moves a panel by so many places down, or up if negative; as far as there are places. Returns where it
/// stands then.
Result<std::size_t> movePanel(FigureSpec& spec, std::size_t place, int by);

} // namespace driftline
