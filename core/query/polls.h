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

/// One series of numbers, with who was asked.
struct PolledSeries {
    std::string label;    ///< "Cambodia · United States", for reading
    std::string series;   ///< label of the series; empty without one
    std::string facet;    ///< label of the small multiple; empty without one
    std::string place;    ///< cell of the place column that holds for all of it; empty: not one place
    DrawnUnit unit;       ///< as drawn, once takeDrawnUnits() has been asked; before that, of the table
    std::string computed; ///< what the figure's measure made of the values; empty for these themselves
    std::vector<Estimate> estimates;
    /// The two shares of people that each estimate is the difference of; empty where the series is none.
    std::vector<std::optional<ShareDifference>> differences;
};

/// The numbers of a figure that can be held against each other: first those that it draws, with its measure.
/// Where these are computed from percentages of people, the percentages themselves follow: only for them is
/// a margin of error known. A gap is followed by the two that it is the difference of.
struct Polls {
    DatasetPtr dataset;
    bool isOfPeople = false; ///< the values of the table are percentages
    bool xIsPlace = false;   ///< places stand along the axis, all in one wave
    std::vector<PolledSeries> series;
};

/// Answers the query, and where it has a measure, also without it. Codes: those of answer().
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
