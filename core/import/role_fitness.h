// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_evidence.h"
#include "import/recipe.h"

/// Whether the cells of one column fit a role, whatever stands in the others.
namespace driftline {

/// Whether a column that has no role yet may have this one.
bool mayHave(const ColumnEvidence& column, const ColumnRecipe& recipe, Role role);

/// Most of its cells are three capital letters, as codes of countries are.
bool looksLikeAlpha3(const ColumnEvidence& column);

/// "Male" above other numbers than 0, 1 and 2 counts men, and says nobody's sex.
bool countsPeople(const ColumnEvidence& column);

} // namespace driftline
