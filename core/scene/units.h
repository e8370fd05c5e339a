// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "scene/scene.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// How values of a unit are written, given all of them. Millions become billions, and billions trillions,
/// when they are that large; numbers that no such word holds, and very small ones, are counted in a power of
/// ten. All have the same decimals: as many as they need (at most one; two below ten for plain scores), and
/// up to two more where a value would else read as another number or all of them alike.
NumberStyle numberStyleFor(std::string_view unit, const std::vector<double>& values);

/// The same, with the author's decimals and the word that numbers are counted in; percentages have no such
/// word.
void applyNumberChoice(NumberStyle& style, std::string_view unit, const ValueAxis& axis,
                       const std::vector<double>& values);

/// Of parts of a hundred that a chart works out for drawing, given all of them.
NumberStyle percentStyle(const std::vector<double>& shares);

/// What stands above the axis, with a capital; empty where the ticks say the unit themselves (percent).
std::string axisTitleFor(std::string_view unit, const NumberStyle& style);

/// Whether a value that rounds to `rounded` would be taken for another number: nothing at all, or the whole
/// of a percentage.
bool readsAsAnother(double value, double rounded, bool isPercent);

/// A written value without the unit that its style puts behind it.
std::string withoutUnit(const std::string& text, const NumberStyle& style);

} // namespace driftline
