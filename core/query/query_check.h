// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/dataset.h"
#include "query/query.h"

namespace driftline {

/// The columns a query speaks of, found in a dataset.
struct QueryColumns {
    std::size_t value = 0;
    std::optional<std::size_t> x;
    std::optional<std::size_t> series;
    std::optional<std::size_t> facet;
    std::optional<std::size_t> measure; ///< the column that a share or gap is taken along
    bool xIsPeriod = true;
};

/// The column that tells series apart: as named, else the first with the role; none where there is none or
/// the query wants one series.
std::optional<std::size_t> seriesColumnOf(const Query& query, const Dataset& dataset);

/// The column of the numbers: as named, else the first with the role.
std::optional<std::size_t> valueColumnOf(const Query& query, const Dataset& dataset);

/// Resolves names and roles, or says which column or value is not there and what is.
/// Codes: query.unknown-column, query.no-value-column, query.no-x-column, query.wrong-column-type,
/// query.unknown-value.
Result<QueryColumns> checkQuery(const Query& query, const Dataset& dataset);

} // namespace driftline
