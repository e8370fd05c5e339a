// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_evidence.h"
#include "import/recipe.h"

#include <vector>

namespace driftline {

/// Where headings are Jan to Dec or Q1 to Q4 (at least three of them, each once) and the year stands in a
/// column, or in the title alone: makes these columns measures that become rows. Other measures of the table,
/// such as totals of the year, keep their names as series. Whether it did.
bool takePartsOfYear(const std::vector<ColumnEvidence>& evidence, Recipe& recipe);

} // namespace driftline
