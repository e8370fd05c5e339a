// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "query/estimate.h"
#include "query/query.h"
#include "query/shift.h"

#include <string>
#include <vector>

namespace driftline {

/// One series of values as they were read, with who was asked.
struct PolledSeries {
    std::string label;  ///< "Cambodia · United States", for reading
    std::string series; ///< label of the series; empty without one
    std::string facet;  ///< label of the small multiple; empty without one
    std::string place;  ///< cell of the place column that holds for all of it; empty: not one place
    std::vector<Estimate> estimates;
};

/// What a query asks, before any measure: the shares that can be held against each other.
struct Polls {
    DatasetPtr dataset;
    std::string unit;
    bool xIsPlace = false; ///< places stand along the axis, all in one wave
    std::vector<PolledSeries> series;
};

/// Answers the query with the values themselves instead of its measure. A share or gap keeps its operands.
/// Codes: those of answer().
Result<Polls> pollsOf(const Query& query, const DatasetPtr& dataset, const WorkToken& token = {});

/// Which number of which series.
struct PollPick {
    std::size_t series = 0;
    std::size_t estimate = 0;

    bool operator==(const PollPick&) const = default;
};

/// The period or category, for reading.
std::string pollPosition(const Estimate& estimate);

/// The question that two picks of these polls make. They are from the same people if place and wave agree.
ShiftQuestion shiftBetween(const Polls& polls, PollPick first, PollPick second);

/// The last two values of the first series that has two; else its only value twice. Nothing if there is no
/// value at all.
std::optional<std::pair<PollPick, PollPick>> lastTwo(const Polls& polls);

} // namespace driftline
