// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoding/encoding.h"
#include "figure/figure_spec.h"

#include <string>
#include <vector>

namespace driftline {

/// A chart that columns allow, or the reason why they do not.
struct ChartSuggestion {
    std::string name;    ///< "Lines", "Ranked bars"
    std::string purpose; ///< what it shows best: one sentence
    std::string whyNot;  ///< empty: it applies
    FigureSpec figure;   ///< one panel and its words; without a panel where the chart does not apply

    bool operator==(const ChartSuggestion&) const = default;
};

/// The charts for a complete encoding: what suits it best first, then what else applies, then the others
/// with their reasons. Every name appears once. Errors are those of the query, such as query.several-rows
/// where no column tells rows apart that fall on one point.
Result<std::vector<ChartSuggestion>> suggestCharts(const Encoding& encoding, const DatasetPtr& dataset);

/// All that an author chooses from who has put some columns somewhere.
struct ChartSuggestions {
    Encoding encoding;           ///< what was chosen, completed
    PanelFacts facts;            ///< the cells of each column, to choose among
    bool canBeShares = false;    ///< rows are respondents: their answers can be counted
    std::vector<Period> periods; ///< to choose one of where names stand along the axis
    std::vector<ChartSuggestion> charts;
    std::optional<Error> problem; ///< why there are no charts
};
ChartSuggestions chartOptions(const Encoding& chosen, const DatasetPtr& dataset);

} // namespace driftline
