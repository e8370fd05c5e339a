// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "import/grid.h"
#include "import/recipe.h"
#include "import/table_finder.h"

namespace driftline {

/// Where the headings of a table are those of a source that is known (World Bank, IMF, OECD, Eurostat, UN
/// Comtrade, V-Dem, UN votes, Polity, AidData, Our World in Data, FAOSTAT, Google Trends), rewrites the
/// guessed recipe as its publisher documents the columns, and names the source in `recipe.recogniser`. No row
/// is left out: what must not be added up is told. Findings: table.layout-recognised,
/// table.parts-beside-totals, table.pairs-twice.
void recogniseLayout(const Grid& grid, const FoundTable& table, Recipe& recipe, Diagnostics& findings);

} // namespace driftline
