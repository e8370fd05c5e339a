// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_evidence.h"
#include "import/recipe.h"

namespace driftline {

/// Columns of flags that each stand right of the measure they belong to become ColumnUse::Flag: "2020",
/// "Flags", "2021", "Flags" of the OECD and Eurostat, Y2020 and Y2020F of FAOSTAT, or columns without a
/// heading that hold nothing but short marks. Roles are given before, and measures known.
void joinFlags(const std::vector<ColumnEvidence>& evidence, Recipe& recipe);

} // namespace driftline
