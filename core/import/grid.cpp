// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/grid.h"

#include <algorithm>
#include <tuple>

namespace driftline {

std::size_t Grid::cellsIn(std::size_t row) const {
    const auto end = row + 1 < rowStarts.size() ? rowStarts[row + 1] : cells.size();
    return end - rowStarts[row];
}

std::string_view Grid::cell(std::size_t row, std::size_t column) const {
    return column < cellsIn(row) ? cells[rowStarts[row] + column] : std::string_view{};
}

CellType Grid::type(std::size_t row, std::size_t column) const {
    return types.empty() || column >= cellsIn(row) ? CellType::Text : types[rowStarts[row] + column];
}

const CellMark* Grid::mark(std::size_t row, std::size_t column) const {
    const auto at = std::lower_bound(
        marks.begin(), marks.end(), std::tie(row, column),
        [](const CellMark& mark, const auto& sought) { return std::tie(mark.row, mark.column) < sought; });
    return at != marks.end() && at->row == row && at->column == column ? &*at : nullptr;
}

std::size_t Grid::width() const {
    std::size_t widest = 0;
    for (std::size_t row = 0; row < rows(); ++row)
        widest = std::max(widest, cellsIn(row));
    return widest;
}

void Grid::addRow(int number) {
    rowStarts.push_back(cells.size());
    rowNumbers.push_back(number);
}

void Grid::addCell(std::string_view cell, CellType type) {
    if (type != CellType::Text)
        types.resize(cells.size(), CellType::Text); // which it has already if there are any
    if (type != CellType::Text || !types.empty())
        types.push_back(type);
    cells.push_back(cell);
}

Place Grid::place(std::size_t row, std::string_view column) const {
    return {file, rowNumbers[row], std::string(column), {}};
}

} // namespace driftline
