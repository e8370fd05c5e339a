// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_evidence.h"
#include "import/recipe.h"

namespace driftline {

/// Where one of several rows of headings names the place of each measure ("Cambodia" above "Exports" and
/// "Imports"), the places fill a column of their own (Recipe::placeName), and the other rows name the series.
/// Nothing changes where a measure has no place, or all have the same.
void takePlacesFromHeadings(const std::vector<ColumnEvidence>& evidence, Recipe& recipe);

} // namespace driftline
