// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/cells.h"
#include "query/row_provenance.h"

namespace driftline {

/// Makes estimates from the rows of cells, before the measure. A missing row makes a sum or mean missing,
/// with the row's reason: a total of what happens to be known is no total. A share that cannot be is missing
/// where the query says so. Where rows of respondents are joined, their number is n, whatever they weigh.
/// What it is made from must outlive it.
class CellAggregation {
public:
    CellAggregation(const Query& query, const Dataset& dataset, const QueryColumns& columns);

    /// Code: query.several-rows.
    Result<Estimate> estimate(const Cell& cell);

private:
    const Query& m_query;
    const Dataset& m_dataset;
    const QueryColumns& m_columns;
    RowProvenance m_provenance;
    std::optional<std::size_t> m_sampleSize;
    std::optional<std::size_t> m_effectiveSampleSize;
    std::optional<std::size_t> m_sampleSizeStatus;
    bool m_countsRespondents; ///< each row is one
};

/// "mean of 74 rows", "sum of 2 to 5 rows": what the values of these cells are; empty where none joins rows.
std::string aggregationOf(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                          const Cells& cells);

} // namespace driftline
