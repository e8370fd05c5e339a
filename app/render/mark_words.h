// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_layout.h"
#include "render/medium.h"
#include "render/panel_view.h"
#include "render/tick_words.h"

namespace driftline {

/// How far the values written at marks reach out of a plot of this width, left and right.
struct Overhang {
    double left = 0;
    double right = 0;
};
Overhang valueOverhang(const ScenePanel& panel, double plotWidth, const Medium& medium,
                       const TextMeasurer& measurer);

/// Whether a value is written above a bar that nearly reaches the top of the plot.
bool needsValueRow(const ScenePanel& panel);
/// The room between a plot and the names of its x axis for values below bars that nearly reach the bottom;
/// the same for all panels, whose names stand in one line.
double valueRoomBelow(const Scene& scene, const Medium& medium);

/// Values written at marks, all of a panel or none: without their unit where that makes room, and not at all
/// where one would still leave its bar or touch another. They can be read by pointing and in the table.
/// Returns in which form they stand, none longer than `longest`.
ValueForm addValueWords(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                        ValueForm longest, const Medium& medium, const TextMeasurer& measurer);

/// Remarks beside marks (TextMark::isRemark), each in the longest form that has room.
void addRemarkWords(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                    const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
