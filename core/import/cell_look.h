// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid.h"

#include <string_view>

namespace driftline {

/// What a cell looks like by itself, before its column is known.
enum class CellLook { Empty, Mark, Number, Period, Text };

/// A mark is one of readMissingMark(); a plain year counts as a number.
CellLook cellLook(const Grid& grid, std::size_t row, std::size_t column);
CellLook cellLook(std::string_view cell);

/// How many cells of a row are not blank, and where.
struct RowExtent {
    std::size_t filled = 0;
    std::size_t first = 0; ///< of the filled ones; 0 if none is
    std::size_t end = 0;   ///< after the last filled one

    bool operator==(const RowExtent&) const = default;
};
RowExtent extentOf(const Grid& grid, std::size_t row);

} // namespace driftline
