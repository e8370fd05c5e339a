// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/work_token.h"
#include "data/codebook.h"
#include "data/table.h"

#include <optional>

namespace driftline {

/// A table with one measure (or one year) in each of several columns, where figures need one number a row.
struct WideShape {
    std::vector<std::size_t> measures; ///< columns that become rows
    bool areYears = false;             ///< the names of those columns are years: 2011, "2012 [YR2012]"
};

/// Wide if no column is the value and either several number columns stand beside a period or several
/// columns are named after years. Ask after guessRoles().
std::optional<WideShape> wideShape(const Codebook& codebook, const Table& table);

struct LongTable {
    Codebook codebook;
    Table table;
};

/// One row for each measure of each row, missing cells included. The name of the measure goes to a new column
/// of role series (indicator or dimension where that is taken) or period, its number to one of role value.
/// Told as table.reshaped. Code: import.cancelled.
Result<LongTable> reshapeToLong(const Codebook& codebook, const Table& table, const WideShape& shape,
                                const Place& place, const WorkToken& token, Diagnostics& findings);

} // namespace driftline
