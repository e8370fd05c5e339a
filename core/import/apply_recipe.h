// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "import/grid.h"
#include "import/recipe.h"

namespace driftline {

/// Where the filled cells of the table went: cells == kept + marks + named.
struct CellAccount {
    std::size_t cells = 0; ///< filled ones between the first and the last row, in all columns
    std::size_t kept = 0;  ///< values, periods and texts of the dataset, and scales that were applied
    std::size_t marks = 0; ///< known marks for "no value": missing, with a reason
    std::size_t named = 0; ///< counted in findings: unreadable, in rows left out, dropped or cut

    bool operator==(const CellAccount&) const = default;
};

struct AppliedRecipe {
    Codebook codebook;
    Table table;
    CellAccount account;
};

/// The dataset that a recipe makes of a grid; the only way from cells to a dataset. The same grid and recipe
/// give the same table. Findings: cell.wrong-type, table.rows-left-out, table.columns-dropped,
/// table.short-rows, table.cells-cut, table.scale-applied, table.reshaped. Code:
/// import.cancelled.
Result<AppliedRecipe> applyRecipe(const Grid& grid, const Recipe& recipe, const WorkToken& token,
                                  Diagnostics& findings);

} // namespace driftline
