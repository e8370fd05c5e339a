// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/cells.h"

namespace driftline {

/// One estimate from the rows of a cell, before the measure. A missing row makes a sum or mean missing,
/// with the row's reason: a total of what happens to be known is no total.
/// Code: query.several-rows.
/// A share that cannot be is missing where the query says so.
Result<Estimate> aggregateCell(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                               const Cell& cell);

/// "mean of 74 rows", "sum of 2 to 5 rows": what the values of these cells are; empty where none joins rows.
std::string aggregationOf(const Query& query, const std::vector<Cell>& cells);

} // namespace driftline
