// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "import/table_finder.h"

#include <algorithm>
#include <set>

namespace driftline {

namespace {
std::string headingCell(const Grid& grid, const FoundTable& table, std::size_t row, std::size_t column) {
    if (table.namesAreShifted) {
        if (column == 0)
            return {};
        --column;
    }
    std::string text(trimmed(grid.cell(row, column)));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

const CellRange* mergedAt(const Grid& grid, std::size_t row, std::size_t column) {
    const auto at = std::find_if(grid.merged.begin(), grid.merged.end(), [&](const CellRange& range) {
        return row >= range.firstRow && row < range.endRow && column >= range.firstColumn &&
               column < range.endColumn;
    });
    return at == grid.merged.end() ? nullptr : &*at;
}

/// One row of headings above the lowest: an empty cell belongs to the group at its left. The last group ends
/// where the names below are none of those of the other groups: what follows are columns of their own.
std::vector<std::string> groupNames(const Grid& grid, const FoundTable& table, std::size_t level) {
    const auto row = table.headingRows[level];
    const auto leaf = table.headingRows.back();
    std::size_t lastGroup = 0; ///< position of its first column
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!headingCell(grid, table, row, table.columns[i]).empty())
            lastGroup = i;
    }
    // Groups that have names below in common end with these.
    const auto lastName =
        headingCell(grid, table, leaf, table.columns.empty() ? 0 : table.columns[lastGroup]);
    std::vector<std::string> names;
    std::string current;
    std::set<std::string> known; ///< names below of the groups before the last
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto column = table.columns[i];
        const auto own = headingCell(grid, table, row, column);
        const auto below = headingCell(grid, table, leaf, column);
        if (const auto* range = mergedAt(grid, row, column))
            current = headingCell(grid, table, range->firstRow, range->firstColumn);
        else if (!own.empty())
            current = own;
        else if (i > lastGroup && known.contains(lastName) && !known.contains(below))
            current.clear();
        if (i < lastGroup && !current.empty())
            known.insert(below);
        names.push_back(current);
    }
    return names;
}
} // namespace

std::vector<std::vector<std::string>> headingLevelsOf(const Grid& grid, const FoundTable& table) {
    std::vector<std::vector<std::string>> levels(table.columns.size());
    for (std::size_t level = 0; level < table.headingRows.size(); ++level) {
        const bool isLeaf = level + 1 == table.headingRows.size();
        const auto groups = isLeaf ? std::vector<std::string>() : groupNames(grid, table, level);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            auto name =
                isLeaf ? headingCell(grid, table, table.headingRows[level], table.columns[i]) : groups[i];
            const bool isNew = levels[i].empty() || levels[i].back() != name;
            if (!name.empty() && isNew)
                levels[i].push_back(std::move(name));
        }
    }
    return levels;
}

std::vector<std::string> headingsOf(const Grid& grid, const FoundTable& table) {
    std::vector<std::string> names;
    for (const auto& levels : headingLevelsOf(grid, table))
        names.push_back(joined(levels, " – "));
    return names;
}

} // namespace driftline
