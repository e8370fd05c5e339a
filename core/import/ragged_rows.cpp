// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ragged_rows.h"

#include "base/text.h"
#include "import/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace driftline {

Result<void> checkRagged(const Grid& grid, const std::vector<RowExtent>& rows, const FoundTable& table) {
    if (!grid.types.empty() || table.headingRows.empty())
        return {};
    const auto heading = grid.cellsIn(table.headingRows.back());
    std::map<std::size_t, std::size_t> counts;
    std::size_t filled = 0;
    for (auto row = table.firstRow; row < table.endRow; ++row) {
        if (rows[row].filled == 0)
            continue;
        ++counts[grid.cellsIn(row)];
        ++filled;
    }
    if (filled == 0)
        return {};
    const auto common =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& one, const auto& other) { return one.second < other.second; });
    const bool agree = common->second * 2 >= filled && (common->first > 1 || heading == 1);
    if (agree)
        return {};
    auto row = table.firstRow;
    while (grid.cellsIn(row) == heading || rows[row].filled == 0)
        ++row;
    const auto found = grid.cellsIn(row);
    return fail(import_sentences::rowsAreRagged(grid.rowNumbers[row], counted(found, "cell", "cells"),
                                                heading == 1 ? "1 is" : fmt::format("{} are", heading),
                                                inQuotes(grid.cell(row, 0))),
                grid.place(row));
}

} // namespace driftline
