// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_evidence.h"

#include <cstddef>
#include <vector>

namespace driftline {

/// Two columns that say the same in other words: a code and its label. Positions in the list of columns.
struct KeyTwins {
    std::size_t code = 0;
    std::size_t label = 0;
    bool isSame = false; ///< the cells are equal

    bool operator==(const KeyTwins&) const = default;
};

/// Columns whose headings belong together ("Reporter Code" and "Reporter", "COUNTRY.ID" and "COUNTRY", "SEX"
/// and "Sex", "REF_AREA" before "Reference area") and of which each code has one label in every row.
std::vector<KeyTwins> keyTwins(const Grid& grid, const FoundTable& table,
                               const std::vector<ColumnEvidence>& columns);

} // namespace driftline
