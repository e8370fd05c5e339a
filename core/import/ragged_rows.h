// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/row_profile.h"
#include "import/table_finder.h"

#include <vector>

namespace driftline {

/// Most rows of a table that was cut at a delimiter must have equally many cells, or the delimiter is another
/// one: csv.ragged-row. `rows` has an entry for every row of the grid.
Result<void> checkRagged(const Grid& grid, const std::vector<RowExtent>& rows, const FoundTable& table);

} // namespace driftline
