// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/cell_look.h"
#include "import/table_finder.h"

#include <vector>

namespace driftline {

/// Decides what rows of one label among rows of many cells are: names of the groups of the rows below them
/// ("Exports", "Europe"), or rows of their own without any number (a country that reported nothing). What is
/// a group becomes one of `table.groups` and is left out as a row. Where the same name stands in two outer
/// groups, both are named. `labelRows`: rows of `table` whose first column alone is filled, with text.
void groupRows(const Grid& grid, const std::vector<std::size_t>& labelRows, FoundTable& table);

/// Where headings are repeated inside a table, the line right above each of them becomes the group of the
/// rows below, and is left out as a row. `headings`: the rows of `table` that repeat them. A table that has
/// groups already keeps them.
void groupParts(const Grid& grid, const std::vector<RowExtent>& rows,
                const std::vector<std::size_t>& headings, FoundTable& table);

/// Makes one table of tables below each other that have the same headings: a country each, or the pages of a
/// report. The line right above the headings of each becomes the group of its rows. `tables` in any order.
std::vector<FoundTable> joinedAlike(const Grid& grid, const std::vector<RowExtent>& rows,
                                    std::vector<FoundTable> tables);

} // namespace driftline
