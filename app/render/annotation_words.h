// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "render/medium.h"
#include "render/panel_view.h"
#include "render/tick_words.h"

namespace driftline {

/// Notes of the author, wrapped, as near to their place as they stand beside the data, with a leader to it.
/// All are written, inside of the bounds and the height of the plot.
void addNoteWords(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                  const Medium& medium, const TextMeasurer& measurer);

/// Names of horizontal reference lines, above or below one of their ends, where they cover the least and stay
/// inside of the plot.
void addReferenceWords(FigureWords& words, const Scene& scene, const ScenePanel& panel, const PlotMap& map,
                       const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
