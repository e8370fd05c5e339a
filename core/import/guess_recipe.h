// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "import/recipe.h"
#include "import/table_finder.h"

namespace driftline {

/// How a found table is most likely meant: names, types, roles, units, and whether it is wide. Every decision
/// has its reason. A column of codes, ids, years or row numbers is never a measure. Findings:
/// csv.header-empty, csv.header-duplicate and those of tellTyping(). `delimiter`: of the file, 0 if there is
/// none; `choices`: what somebody decided about cells.
Recipe guessRecipe(const Grid& grid, const FoundTable& table, char delimiter, const TypingChoices& choices,
                   Diagnostics& findings);

} // namespace driftline
