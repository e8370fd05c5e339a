// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// How values of a unit are written, given all of them: millions become billions when they are that large,
/// decimals as many as the values need (at most one; two below ten for plain scores).
NumberStyle numberStyleFor(std::string_view unit, const std::vector<double>& values);

/// Of parts of a hundred that a chart works out for drawing.
NumberStyle percentStyle();

/// What stands above the axis, with a capital; empty where the ticks say the unit themselves (percent).
std::string axisTitleFor(std::string_view unit, const NumberStyle& style);

} // namespace driftline
