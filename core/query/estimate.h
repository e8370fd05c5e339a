// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/optional_number.h"
#include "base/period.h"
#include "base/shared_text.h"
#include "base/shared_value.h"
#include "data/dataset.h"
#include "data/status.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Where on the x axis: a period, or a category of a text column.
struct Position {
    std::optional<Period> period;
    SharedText category; ///< set if there is no period

    bool operator==(const Position&) const = default;
    /// For reading: "2023", or the category.
    std::string label() const { return period ? period->label() : category.text(); }
};

/// Where the rows of an estimate come from, and what is written beside them. Neighbours usually share one.
struct Provenance {
    SharedTexts sources; ///< names that Dataset::source() knows
    SharedTexts locators;
    SharedTexts notes;

    bool operator==(const Provenance&) const = default;
};

/// One number of a figure with all that is known about it. There may be millions, so it is kept small.
struct Estimate {
    Position at;
    OptionalNumber value; ///< in Estimates::unit
    OptionalNumber low;   ///< 95 % interval, same unit
    OptionalNumber high;
    OptionalNumber sampleSize;
    OptionalNumber effectiveSampleSize; ///< sample size divided by the design effect
    MissingReason missing = MissingReason::None;
    bool sampleSizeInferred = false;
    StatusSet status;
    int pair = -1; ///< what it is set against, in Pairs::list (query/pairing.h); -1: nothing
    SharedValue<Provenance> provenance;
    SharedText derivation; ///< how it was computed here; empty if it was read

    bool operator==(const Estimate&) const = default;
};

/// Estimates of one line or one set of bars, ordered along x.
struct EstimateSeries {
    std::string facet; ///< cell of the facet column; empty without one
    std::string facetLabel;
    std::string series; ///< cell of the series column, or the gap's name
    std::string seriesLabel;
    std::vector<Estimate> estimates;

    bool operator==(const EstimateSeries&) const = default;
};

/// The answer to a Query.
struct Estimates {
    DatasetPtr dataset;
    std::string unit;       ///< of every value, after the measure
    std::string valueLabel; ///< of the column that they were read from
    std::vector<EstimateSeries> series;
    std::vector<std::string> categories; ///< labels along a categorical x, in order; empty over periods
    std::optional<Period> covered;       ///< from the first to the last period that was read
    std::vector<std::string> wordings;   ///< of the questions that were selected
    std::string aggregation; ///< "mean of 74 rows", "sum of 2 to 5 rows"; empty where no value joins rows
    Diagnostics findings;
};

} // namespace driftline
