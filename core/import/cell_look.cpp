// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_look.h"

#include "base/text.h"
#include "import/cell_reading.h"
#include "import/digits.h"

namespace driftline {

CellLook cellLook(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty())
        return CellLook::Empty;
    if (readMissingMark(cell))
        return CellLook::Mark;
    if (!hasDigits(cell))
        return CellLook::Text;
    if (readNumberCell(cell, {'.', ','}) || readNumberCell(cell, {',', '.'}) ||
        readNumberCell(cell, {'.', ' '}))
        return CellLook::Number;
    return readPeriodCell(cell) ? CellLook::Period : CellLook::Text;
}

CellLook cellLook(const Grid& grid, std::size_t row, std::size_t column) {
    const auto cell = trimmed(grid.cell(row, column));
    if (cell.empty())
        return CellLook::Empty;
    switch (grid.type(row, column)) {
    case CellType::Number:
        return CellLook::Number;
    case CellType::Date:
        return CellLook::Period;
    case CellType::Error:
        return CellLook::Mark;
    case CellType::Boolean:
        return CellLook::Text;
    case CellType::Text:
        break;
    }
    return cellLook(cell);
}

RowExtent extentOf(const Grid& grid, std::size_t row) {
    RowExtent extent;
    for (std::size_t column = 0; column < grid.cellsIn(row); ++column) {
        if (trimmed(grid.cell(row, column)).empty())
            continue;
        if (extent.filled++ == 0)
            extent.first = column;
        extent.end = column + 1;
    }
    return extent;
}

} // namespace driftline
