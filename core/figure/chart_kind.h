// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"

#include <optional>
#include <string>

namespace driftline {

/// "line chart", "stacked bar chart": for reading, in lower case.
std::string chartKindName(const Chart& chart);

/// Whether values run from left to right, so that names stand at the left.
bool isHorizontal(const Chart& chart);

/// The same chart with its bars lying, if it leaves their direction to the names along its axis; else
/// nothing.
std::optional<Chart> turnedForNames(const Chart& chart);

/// Whether marks are parts of a hundred, whatever unit the values have.
bool showsPartsOfHundred(const Chart& chart);

/// Whether the length of a mark is the number, so that the axis must start at zero.
bool measuresByLength(const Chart& chart);

/// Whether intervals can be drawn: not on marks that are stacked, nor on two waves in one row.
bool hasRoomForIntervals(const Chart& chart);

} // namespace driftline
