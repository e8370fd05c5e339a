// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/table_columns.h"

#include "base/text.h"

namespace driftline {

namespace {
/// Whether at least two columns without a heading stand right of one that has one, each alone:
/// "2021,,2022,,".
bool alternate(const std::vector<bool>& isNamed, std::size_t lastNamed) {
    constexpr std::size_t fewest = 2;
    std::size_t alone = 0;
    std::size_t others = 0;
    for (std::size_t column = 1; column + 1 < lastNamed; ++column) {
        if (!isNamed[column])
            ++(isNamed[column - 1] && isNamed[column + 1] ? alone : others);
    }
    return alone >= fewest && others == 0;
}
} // namespace

std::vector<std::size_t> columnsIn(const Grid& grid, const std::vector<RowExtent>& rows,
                                   const FoundTable& table) {
    const auto width = grid.width();
    std::vector<std::size_t> filled(width, 0);
    std::vector<bool> isNamed(width, false);
    std::size_t count = 0;
    for (auto row = table.firstRow; row < table.endRow; ++row) {
        count += rows[row].filled > 0 ? 1U : 0U;
        for (std::size_t column = rows[row].first; column < rows[row].end; ++column)
            filled[column] += trimmed(grid.cell(row, column)).empty() ? 0U : 1U;
    }
    for (const auto heading : table.headingRows) {
        for (std::size_t column = 0; column < grid.cellsIn(heading); ++column) {
            const auto target = column + (table.namesAreShifted ? 1 : 0);
            if (target < width && !trimmed(grid.cell(heading, column)).empty())
                isNamed[target] = true;
        }
    }
    std::size_t lastNamed = width;
    while (lastNamed > 0 && !isNamed[lastNamed - 1])
        --lastNamed;
    const bool goesOn = alternate(isNamed, lastNamed);
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < width; ++column) {
        const bool isBeyond = lastNamed > 0 && column >= lastNamed && filled[column] * 2 <= count &&
                              (!goesOn || column > lastNamed);
        if (isNamed[column] || (filled[column] > 0 && !isBeyond))
            columns.push_back(column);
    }
    return columns;
}

} // namespace driftline
