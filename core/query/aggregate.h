// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/cells.h"

namespace driftline {

/// One estimate from the rows of a cell, before the measure. A missing row makes a sum or mean missing,
/// with the row's reason: a total of what happens to be known is no total.
/// Code: query.several-rows.
Result<Estimate> aggregateCell(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                               const Cell& cell);

} // namespace driftline
