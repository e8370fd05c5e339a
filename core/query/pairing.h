// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/estimate.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// What one number is set against in a scatter chart.
struct Pair {
    Estimate x;
    std::optional<Estimate> size; ///< positive

    bool operator==(const Pair&) const = default;
};

/// A second answer, and a third one for sizes, joined with the first by small multiple, series and position.
struct Pairs {
    std::vector<Pair> list;        ///< what Estimate::pair of the first answer indexes
    Estimates x;                   ///< the second answer as it was given
    std::optional<Estimates> size; ///< and the third
    std::string earlier;           ///< which numbers are from an earlier period; empty: none
};

/// How two answers are joined, and what their numbers are called in sentences.
struct JoinRule {
    std::string yName;
    std::string xName;
    std::string sizeName;
    /// Where x or the size has no number for a period, the latest from up to this many years before replaces
    /// it. Zero: only numbers of the same period.
    int yearsBefore = 0;
};

/// Joins answers and removes from the first whatever cannot be paired, with a finding for each reason
/// (figure.not-paired). Places are joined by their codes, so that "Lao PDR" is Laos
/// (data/places.h), other names as written, ignoring case. An answer without series or small multiples of its
/// own applies to all of the other's.
///
/// Along names, each answer is for the period that its query keeps; if the periods differ by more than the
/// rule allows, nothing is joined, and the error is figure.pair-periods.
Result<Pairs> pairUp(Estimates& y, Estimates x, std::optional<Estimates> size, const JoinRule& rule);

} // namespace driftline
