// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/cell_look.h"
#include "import/table_finder.h"

#include <vector>

namespace driftline {

/// The columns of a table whose headings and rows are found, left to right: those with a heading or cells.
/// Nameless ones right of the last heading count only if most rows fill them, or if they go on a pattern of
/// columns that each follow a named one: flags beside values.
std::vector<std::size_t> columnsIn(const Grid& grid, const std::vector<RowExtent>& rows,
                                   const FoundTable& table);

} // namespace driftline
