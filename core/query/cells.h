// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/estimate.h"
#include "query/query_check.h"

#include <map>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace driftline {

/// Where a row falls in the figure: dictionary codes, so that comparing is cheap. -1: no such column.
struct CellKey {
    std::int32_t facet = -1;
    std::int32_t series = -1;
    std::int32_t part = -1; ///< along the measure's column, where that is another than the series
    Position at;

    bool operator<(const CellKey& other) const;
    bool operator==(const CellKey&) const = default;
};

/// The rows of a dataset that fall on one cell of the figure.
struct Cell {
    CellKey key;
    std::span<const std::size_t> rows; ///< at least one
};

/// Rows sorted into cells, by facet, series, part and place along x; the rows of a cell are in their own
/// order.
class Cells {
public:
    Cells() = default;
    explicit Cells(std::vector<std::pair<CellKey, std::size_t>> keyedRows);
    Cells(const Cells&) = delete; // a cell views the rows that are kept here
    Cells& operator=(const Cells&) = delete;
    Cells(Cells&&) = default;
    Cells& operator=(Cells&&) = default;
    ~Cells() = default;

    std::size_t size() const { return m_cells.size(); }
    auto begin() const { return m_cells.begin(); }
    auto end() const { return m_cells.end(); }

private:
    std::vector<std::size_t> m_rows;
    std::vector<Cell> m_cells;
};

/// The range of a filter, read from its earlier to its later end where they are given the wrong way round.
PeriodFilter inOrder(const PeriodFilter& range);

/// The rows that pass the query's filters, in their order, also those that have no place along x and those
/// that are implausible. A filter on the column that a share or gap is taken along is left out: the whole
/// must be there even if it is not drawn.
std::vector<std::size_t> rowsPassing(const Query& query, const Dataset& dataset, const QueryColumns& columns);

/// Sorts the rows that pass into cells. Implausible rows are left out, with a finding.
Cells sortIntoCells(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                    Diagnostics& findings);

/// The text codes that the query's filters name for a column, in the filter's order; nothing if the
/// column is not filtered.
std::optional<std::vector<std::int32_t>> filteredCodes(const Query& query, const Dataset& dataset,
                                                       std::size_t column);

/// Order of a text column's codes in a figure: as filtered, else as the codebook lists its categories,
/// else as they first appear. Gives code -> rank.
std::map<std::int32_t, std::size_t> codeRanks(const Query& query, const Dataset& dataset, std::size_t column);

} // namespace driftline
