// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid.h"
#include "import/raw_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A column as it stands in a file.
struct ColumnCells {
    std::string heading;
    std::vector<std::string_view> cells;
    std::vector<CellType> types; ///< of each cell; empty: all are text
};

ColumnCells columnCells(const RawTable& table, std::size_t column);
/// The cells of a column in the rows [firstRow, endRow).
ColumnCells columnCells(const Grid& grid, std::string heading, std::size_t column, std::size_t firstRow,
                        std::size_t endRow);

} // namespace driftline
