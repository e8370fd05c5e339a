// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/interval.h"

namespace driftline {

/// A share of n people, or of an effective number of them that need not be whole.
struct Proportion {
    double p = 0; ///< 0 to 1
    double n = 0; ///< above 0

    bool operator==(const Proportion&) const = default;
};

/// What pairs of answers of the same n people say: how many gave only the one and how many only the other.
/// Shares times an effective n need not be whole.
struct PairedCounts {
    double onlyFirst = 0;
    double onlySecond = 0;
    double n = 0; ///< above 0 and at least the sum of the two

    bool operator==(const PairedCounts&) const = default;
};

/// The 95 % interval of first.p − second.p between two samples that were drawn apart, as fractions of 1:
/// Newcombe's hybrid score interval, which is made of the score intervals of the two and so holds for few
/// people and for shares of 0 and 1, where p ± 1.96 standard errors does not.
/// Source: R. G. Newcombe (1998), Interval estimation for the difference between independent proportions:
/// comparison of eleven methods, Statistics in Medicine 17:873–890, method 10.
Interval newcombeInterval(const Proportion& first, const Proportion& second);

/// The 95 % score interval of (onlyFirst − onlySecond) / n, as fractions of 1: all differences that the
/// score test does not reject. At zero that test is McNemar's, so the two never disagree.
/// Source: T. Tango (1998), Equivalence test and confidence interval for the difference in proportions for
/// the paired-sample design, Statistics in Medicine 17:891–908.
Interval tangoInterval(const PairedCounts& counts);

/// The 95 % interval of `first` − `second` of two independent estimates, made of the interval of each (the
/// method of variance estimates recovery, of which newcombeInterval() is the case of two proportions).
/// Source: G. Y. Zou and A. Donner (2008), Construction of confidence limits about effect measures: a
/// general approach, Statistics in Medicine 27:1693–1702.
Interval differenceOfIndependent(double first, const Interval& ofFirst, double second,
                                 const Interval& ofSecond);

} // namespace driftline
