// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "render/medium.h"
#include "render/panel_view.h"

#include <QStringList>

namespace driftline {

/// Between which x words may stand.
struct WordBounds {
    double left = 0;
    double right = 0;
};

/// Ticks of a view: those of the scene for the whole range, else new ones for what is visible; as many
/// as fit into `length` canvas units.
std::vector<Tick> visibleTicks(const SceneAxis& axis, AxisRange range, double length, const Medium& medium);

/// Labels below the plot, their tops at `top`. They never touch: names of categories wrap, years may become
/// ’21, numbers and years are left out regularly while the first and the last stay.
std::vector<PlacedText> xTickWords(const std::vector<Tick>& ticks, const SceneAxis& axis, const PlotMap& map,
                                   WordBounds bounds, double top, Colour colour, const Medium& medium,
                                   const TextMeasurer& measurer);

/// Height of the labels below a plot of this width.
double xTickHeight(const SceneAxis& axis, double plotWidth, const Medium& medium,
                   const TextMeasurer& measurer);

/// Labels left of the plot, right-aligned to `right` and not wider than `room`.
std::vector<PlacedText> yTickWords(const std::vector<Tick>& ticks, const SceneAxis& axis, const PlotMap& map,
                                   double right, double room, Colour colour, const Medium& medium,
                                   const TextMeasurer& measurer);

/// The widest label of an axis that stands left of a plot, wrapped if it has to be.
double yTickWidth(const SceneAxis& axis, double most, const Medium& medium, const TextMeasurer& measurer);

/// Lines of the tallest of those labels.
int yTickLines(const SceneAxis& axis, double most, const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
