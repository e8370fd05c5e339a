// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "encoding/encoding.h"
#include "figure/figure_spec.h"
#include "figure/panel_facts.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace driftline {

/// What decides which charts suit.
struct ShownData {
    Panel panel; ///< with a line chart
    PanelFacts facts;
    bool isOverTime = true;
    std::size_t names = 0; ///< along the axis
    std::size_t longestName = 0;
    std::size_t series = 0; ///< in the panel with most
    std::size_t marks = 0;  ///< in the panel with most
    bool hasScale = false;  ///< the series are ordered answers
    bool isOrdered = false; ///< the names along the axis are
    bool areNamesSeries = false;
    bool isFaceted = false;
    /// Of shares of all answers that places gave: the answer that was given most, as cell and label. All
    /// together are 100 % everywhere, so that only one answer puts places into an order.
    std::optional<std::pair<std::string, std::string>> mostGiven;
};

/// Asks for the numbers of an encoding and looks at them. Codes: those of answer() and factsOf().
Result<ShownData> shownData(const Encoding& encoding, const DatasetPtr& dataset);

} // namespace driftline
