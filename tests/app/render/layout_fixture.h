// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sample_scenes.h"
#include "render/figure_layout.h"
#include "render/panel_words.h"

#include <QSizeF>

#include <string>
#include <vector>

namespace driftline::test {

inline constexpr double pointsPerMm = 72 / 25.4;
/// What boxes may share before they count as overlapping, canvas units.
inline constexpr double slack = 0.05;

/// Sizes as on paper. It names no typeface, which EvenMeasurer does not need.
Medium paperMedium();

struct LaidOut {
    FigureLayout layout;
    std::vector<PlacedText> texts; ///< of the figure and of all panels
};
LaidOut layOut(const Scene& scene, QSizeF size);

/// Points, of a picture so many millimetres wide.
QSizeF naturalSize(const Scene& scene, double mm);
QSizeF smallestSize(const Scene& scene, double mm);

/// The first two texts that overlap, for the report; empty if none do.
std::string overlap(const std::vector<PlacedText>& texts);
/// The first text that leaves the picture; empty if all are inside.
std::string outside(const std::vector<PlacedText>& texts, QSizeF size);

int count(const std::vector<PlacedText>& texts, WordRole role);
std::string allOf(const std::vector<PlacedText>& texts, WordRole role);

} // namespace driftline::test
