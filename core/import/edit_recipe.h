// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "import/importer.h"
#include "import/table_finder.h"

namespace driftline {

/// What somebody said on top of a recipe: roles, unit, marks, missing cells. Codes: table.unknown-column.
Result<void> editRecipe(const ImportChoices& choices, const Place& place, Recipe& recipe);

/// A recipe that was kept, for another edition of its file: decisions about columns are found again by their
/// headings, rows are those that were found now. What no longer fits is told (recipe.column-gone,
/// recipe.column-new).
Recipe fittedRecipe(const Recipe& kept, const Recipe& guessed, const Place& place, Diagnostics& findings);

/// Another heading row than the one that was found; 0 for none.
void moveHeading(const Grid& grid, int row, FoundTable& table);

} // namespace driftline
