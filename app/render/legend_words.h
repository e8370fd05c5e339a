// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "render/medium.h"
#include "scene/scene.h"

namespace driftline {

class TextMeasurer;

/// Entries one after the other, in rows from `left`; returns where the last row ends, which is `top` without
/// entries.
double addLegendRows(FigureWords& words, const Scene& scene, double left, double width, double top,
                     const Medium& medium, const TextMeasurer& measurer);

/// Entries one below the other.
double addLegendColumn(FigureWords& words, const Scene& scene, double left, double width, double top,
                       const Medium& medium, const TextMeasurer& measurer);
/// What a column of entries needs, at most `most`.
double legendColumnWidth(const Scene& scene, double most, const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
