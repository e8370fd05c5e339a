// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_evidence.h"
#include "import/key_twins.h"
#include "import/recipe.h"

namespace driftline {

/// Gives every column its use and role: by heading and contents, no role twice but for keys. Columns of the
/// recipe are those of the evidence, in the same order.
void guessColumnRoles(const Grid& grid, const FoundTable& table, const std::vector<ColumnEvidence>& evidence,
                      const std::vector<KeyTwins>& twins, Recipe& recipe);

/// Whether measures become rows, and what names them then.
void guessShape(const Grid& grid, const FoundTable& table, const std::vector<ColumnEvidence>& evidence,
                Recipe& recipe);

/// Title, unit, source and edition from the lines above and below.
void readSurroundings(const FoundTable& table, Recipe& recipe);

} // namespace driftline
