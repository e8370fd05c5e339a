// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <cstddef>
#include <string>
#include <vector>

namespace driftline {

/// The values of one line, in order along x.
using ToldLine = std::vector<const Datum*>;

/// How a line moves: "rises throughout", "rises to 73.1% in 2023, then falls". Values before a break are not
/// compared with those after it; the last part that can be compared is told. Empty where there is none.
std::string movementOf(const ToldLine& line);

/// Where lines of one panel and unit change places.
struct Crossings {
    std::size_t count = 0;
    std::vector<std::string> sentences; ///< "a passes b between 2022 and 2023."; none if there are too many
};

/// Every pair of lines is compared, so a panel with more lines than `mostCompared` is left out: its lines
/// pass one another so often that neither a list nor a number says anything. More than `mostTold` crossings
/// are counted and not told.
Crossings crossingsOf(const std::vector<const ToldLine*>& lines, std::size_t mostTold);
inline constexpr std::size_t mostCompared = 60;

} // namespace driftline
