// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/dataset.h"
#include "figure/figure_spec.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// One name of a column that a figure can take or leave.
struct CellChoice {
    std::string cell;
    std::string label;
    std::optional<double>
        latest; ///< the last value, in the unit of the data; only where series or panels are told apart
    bool isChosen = true;
    std::string latestAt = {}; ///< the period or name where that value stands, for reading

    bool operator==(const CellChoice&) const = default;
};

/// A column of names that a panel can be filtered by, split along, or both.
struct ColumnChoice {
    std::string name;
    std::string label;
    Role role = Role::None;
    std::vector<CellChoice> cells; ///< those that the other filters leave, in the order of drawing
    bool isFiltered = false;
    std::string latestOf = {}; ///< whose the latest values are: "United States", "GDP"; empty: there are none

    bool operator==(const ColumnChoice&) const = default;
};

/// What the data behind a panel allow: the choices an author has, and what decides whether a choice applies.
struct PanelFacts {
    std::string dataset; ///< title
    std::vector<ColumnChoice> columns;
    std::string seriesColumn; ///< empty: one series
    std::string facetColumn;  ///< empty: one panel
    std::string valueName;    ///< of the column that holds the numbers: the name of a lone series
    bool isOverTime = true;   ///< time runs along the axis, also where the query cannot be answered
    std::vector<Period>
        periods; ///< every period there is under the other filters, ascending; empty over categories
    std::vector<Period> rowPeriods; ///< the same for whatever stands along the axis: to choose one of
    std::size_t seriesCount = 0;    ///< in the panel with most
    bool hasNegative = false;
    std::string unit; ///< before the measure
    bool hasPublishedIntervals = false;
    bool hasSampleSizes = false;
    std::string intervalRefusal; ///< why no margin of error may be given; empty if it may
    std::string sampledRefusal;  ///< why none may be computed from how many were asked; likewise

    bool operator==(const PanelFacts&) const = default;
    const ColumnChoice* column(const std::string& name) const;
};

/// Looks at the data as the panel's filters leave them, but over all periods. Fails where the panel's query
/// does.
Result<PanelFacts> factsOf(const Panel& panel, const DatasetPtr& dataset);

} // namespace driftline
