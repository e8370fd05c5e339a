// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "figure/figure_spec.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// A measure that a panel's values can be set against.
struct MeasureChoice {
    std::string title; ///< "GDP", "Answers by country and wave: If forced to choose"
    Query query;       ///< joins with that of the panel (query/pairing.h)

    bool operator==(const MeasureChoice&) const = default;
};

/// What the values of a query can be set against: one choice for each indicator of every dataset that has the
/// same places, or the same kind of names or periods along the axis. Further columns are filtered to the
/// combination of cells with the most numbers, which the user can change. Never the query itself.
std::vector<MeasureChoice> measuresFor(const Query& y, const DatasetPtr& dataset,
                                       const std::vector<DatasetPtr>& candidates, std::size_t most = 200);

/// A column of which a query keeps one cell, with the cells to choose from.
struct KeptCell {
    std::string column;
    std::string label; ///< of the column
    std::string cell;
    std::vector<std::pair<std::string, std::string>> cells; ///< cell and its label
};
/// Those of a query, in order.
std::vector<KeptCell> keptCells(const Query& query, const Dataset& dataset);

/// The whole of which a query's values can be a share: a column and the cell that is all of it.
struct WholeChoice {
    std::string column;
    std::string cell;
    std::string label; ///< "World"
};
/// Nothing where no column has a total.
std::optional<WholeChoice> wholeFor(const Query& query, const Dataset& dataset);

} // namespace driftline
