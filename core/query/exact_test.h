// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/difference_interval.h"

#include <vector>

namespace driftline {

/// `yes` of `n` people, both whole.
struct Count {
    double yes = 0;
    double n = 0;

    bool operator==(const Count&) const = default;
};

/// The count that a share of an effective number of people stands for in an exact test. n is rounded down,
/// so that the test never claims more people than there are; `yes` is the nearest whole number.
Count wholeCount(const Proportion& share);

/// The same for pairs; both counts rounded to the nearest whole number.
PairedCounts wholeCounts(double first, double second, double n);

/// The least of the four counts that are expected if both samples have the same share. Below 5 the normal
/// law is a poor guide (W. G. Cochran (1954), Some methods for strengthening the common χ² tests, Biometrics
/// 10:417–451).
double leastExpected(const Proportion& first, const Proportion& second);

/// The two-sided p of Fisher's exact test of two shares: of all tables with these margins, those that are at
/// most as likely as the observed one. R: fisher.test(table)$p.value.
double fisherExact(const Count& first, const Count& second);

/// The two-sided p of the exact McNemar test, which is a sign test of those who gave only one of the two
/// answers. 1 if there are none. R: binom.test(onlyFirst, onlyFirst + onlySecond)$p.value.
double mcnemarExact(const PairedCounts& counts);

/// p values as they hold if all of these comparisons were made, in the order of `p`. Source: S. Holm (1979),
/// A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6:65–70.
/// R: p.adjust(p, "holm").
std::vector<double> holmAdjusted(const std::vector<double>& p);

} // namespace driftline
