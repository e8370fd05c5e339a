// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Where a table stands in a grid. Rows and columns are positions in the grid, from 0.
struct FoundTable {
    std::vector<std::size_t> headingRows; ///< top to bottom; empty: the columns have no names
    std::optional<std::size_t> unitRow;   ///< below the headings
    std::size_t firstRow = 0;             ///< of the data
    std::size_t endRow = 0;
    std::vector<std::size_t> columns; ///< that hold something, left to right
    bool namesAreShifted = false;     ///< the first column has no heading, as R writes it
    struct LeftOut {
        std::size_t row = 0;
        std::string why;

        bool operator==(const LeftOut&) const = default;
    };
    std::vector<LeftOut> leftOut; ///< rows between first and end that are no observations
    struct Group {
        std::size_t row = 0; ///< before those of its group; may be above the headings
        std::string name;

        bool operator==(const Group&) const = default;
    };
    std::vector<Group> groups;      ///< that rows among the data, or lines above parts of them, name
    std::vector<std::string> above; ///< lines, without empty ones
    std::vector<std::string> below;
    std::vector<std::size_t> cutCells; ///< rows with cells beyond the last column
    std::string evidence;              ///< how headings and data were told apart

    bool operator==(const FoundTable&) const = default;
};

/// The tables of a grid, the largest first: without what stands above and below them, blank rows and columns,
/// headings that are repeated, and rows that are no observations. Short rows count as padded, cells beyond
/// the last column as cut; applyRecipe() reports both. Codes: file.empty, csv.no-rows, csv.ragged-row (most
/// rows disagree).
Result<std::vector<FoundTable>> findTables(const Grid& grid);

/// The names of the columns of a found table: heading rows joined with " – " where there are several, merged
/// and empty heading cells filled from the left. Empty where a column has none. One for each column.
std::vector<std::string> headingsOf(const Grid& grid, const FoundTable& table);

/// The heading cells of one column, top to bottom, as headingsOf() joins them.
std::vector<std::vector<std::string>> headingLevelsOf(const Grid& grid, const FoundTable& table);

} // namespace driftline
