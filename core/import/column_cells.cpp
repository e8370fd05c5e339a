// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_cells.h"

#include <utility>

namespace driftline {

ColumnCells columnCells(const RawTable& table, std::size_t column) {
    ColumnCells out{table.header[column], {}, {}};
    out.cells.reserve(table.rows());
    for (std::size_t row = 0; row < table.rows(); ++row)
        out.cells.push_back(table.cell(row, column));
    return out;
}

ColumnCells columnCells(const Grid& grid, std::string heading, std::size_t column, std::size_t firstRow,
                        std::size_t endRow) {
    ColumnCells out{std::move(heading), {}, {}};
    for (std::size_t row = firstRow; row < endRow; ++row) {
        out.cells.push_back(grid.cell(row, column));
        if (!grid.types.empty())
            out.types.push_back(grid.type(row, column));
    }
    return out;
}

} // namespace driftline
