// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "import/importer.h"
#include "import/table_finder.h"

namespace driftline {

/// What somebody said on top of a recipe: roles, unit, uses of columns, rows, shape. Codes:
/// table.unknown-column.
Result<void> editRecipe(const ImportChoices& choices, const Grid& grid, Recipe& recipe);

/// A recipe that was kept, for another edition of its file: decisions about columns are found again by their
/// headings, rows are those that were found now, with what a person decided about rows of the same label.
/// `choices` are newer than the recipe: what they say of cells (decimal mark, order of day and month, marks
/// for "no value") is in `guessed` already and goes before the kept formats. What no longer fits is reported
/// (recipe.column-gone, recipe.column-new, recipe.row-gone).
Recipe fittedRecipe(const ImportChoices& choices, const Recipe& guessed, const Grid& grid,
                    Diagnostics& findings);

/// Another heading row than the one that was found; 0 for none.
void moveHeading(const Grid& grid, int row, FoundTable& table);

/// The heading row that a person chose in an earlier edition, where its words stand in this one.
void restoreHeading(const Grid& grid, const Recipe& kept, FoundTable& table);

/// How many columns of the recipe a table has under their headings.
std::size_t knownHeadings(const Recipe& kept, const std::vector<std::string>& headings);

} // namespace driftline
