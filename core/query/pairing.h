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

/// A second answer, and a third for sizes, joined with a first one by small multiple, series and position.
struct Pairs {
    std::vector<Pair> list;        ///< Estimate::pair of the first answer counts here
    Estimates x;                   ///< the second answer as it was given
    std::optional<Estimates> size; ///< and the third
    std::string earlier;           ///< which numbers are of an earlier period; empty: none
};

/// How two answers are joined, and what their numbers are called in sentences.
struct JoinRule {
    std::string yName;
    std::string xName;
    std::string sizeName;
    /// Where x or the size has no number for a period, the latest of so many years before stands for it.
    /// Zero: numbers of the same period only.
    int yearsBefore = 0;
};

/// Joins answers and takes from the first whatever cannot be paired, with a finding for each reason
/// (figure.not-paired). Places are joined by their codes, so that "Lao PDR" is Laos
/// (data/places.h), other names as they are written, whatever their case. An answer that does not tell series
/// or small multiples apart holds for all of the other's.
///
/// Over categories each answer is of the period that its query keeps; where those differ by more than the
/// rule allows, nothing is joined and the error is figure.pair-periods.
Result<Pairs> pairUp(Estimates& y, Estimates x, std::optional<Estimates> size, const JoinRule& rule);

} // namespace driftline
