// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string>
#include <vector>

namespace driftline {

/// Round ticks inside [from, to]: 1, 2, 2.5 or 5 times a power of ten for values, those of its TimeScale for
/// time, one each for categories. About `wanted` of them.
/// Labels follow the axis's number style; the unit's suffix stands only at the topmost one. None where
/// numbers are too large for their distance to be counted in.
std::vector<Tick> ticksFor(const SceneAxis& axis, double from, double to, int wanted);

/// The same for a value axis whose ends are given as values, not as places of marks; ticks stand at values.
std::vector<Tick> ticksForValues(const SceneAxis& axis, double low, double high, int wanted);

/// The smallest range of round numbers around [low, high].
struct NiceRange {
    double from = 0;
    double to = 1;
};
NiceRange niceRange(double low, double high, int wanted);

/// A value in the axis's style: "73.1%", "12.2 bn", "−54.6".
std::string valueText(double value, const NumberStyle& style);

} // namespace driftline
