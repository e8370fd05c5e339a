// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_layout.h"
#include "render/panel_view.h"
#include "render/tick_words.h"

namespace driftline {

/// The names of dots (TextMark::isName), each on the side of its dot where it covers no dot, line or word:
/// right, left, above, below, then between. Names for which no side is free are moved away and joined with
/// their dot by a leader; those that are optional, or would cover a dot or a word at every position, are left
/// out (export/layout_findings.h counts them).
void addPointNames(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                   const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
