// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/difference_interval.h"

#include "query/normal_law.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
Interval asFractions(const Interval& percent) {
    return {percent.low / 100, percent.high / 100};
}

/// How far beyond the bounds of the score test a difference lies: (d̂ − δ)² n² against z² times the variance
/// that holds if the difference is δ. Below zero inside the interval, above it outside.
double beyondScoreTest(const PairedCounts& counts, double delta) {
    const double z = normalHalfWidth95();
    const double observed = counts.onlyFirst - counts.onlySecond;
    // The likeliest share of people who gave only the second, given the difference (Tango, equation 7).
    const double b = (2 * counts.n - observed) * delta - (counts.onlyFirst + counts.onlySecond);
    const double c = -counts.onlySecond * delta * (1 - delta);
    const double a = 2 * counts.n;
    const double onlySecond = (std::sqrt(std::max(b * b - 4 * a * c, 0.0)) - b) / (2 * a);
    const double variance = counts.n * std::max(2 * onlySecond + delta * (1 - delta), 0.0);
    const double apart = observed - counts.n * delta;
    return apart * apart - z * z * variance;
}

/// Between a difference that the test keeps and one that it rejects lies the end of the interval.
double endOfScoreInterval(const PairedCounts& counts, double kept, double rejected) {
    constexpr int halvings = 100; // a double has 53 bits
    for (int i = 0; i < halvings; ++i) {
        const double middle = kept + (rejected - kept) / 2;
        (beyondScoreTest(counts, middle) < 0 ? kept : rejected) = middle;
    }
    return kept + (rejected - kept) / 2;
}
} // namespace

Interval newcombeInterval(const Proportion& first, const Proportion& second) {
    return differenceOfIndependent(first.p, asFractions(scoreInterval(first.p * 100, first.n)), second.p,
                                   asFractions(scoreInterval(second.p * 100, second.n)));
}

Interval tangoInterval(const PairedCounts& counts) {
    const double observed = (counts.onlyFirst - counts.onlySecond) / counts.n;
    return {endOfScoreInterval(counts, observed, -1), endOfScoreInterval(counts, observed, 1)};
}

Interval differenceOfIndependent(double first, const Interval& ofFirst, double second,
                                 const Interval& ofSecond) {
    const double difference = first - second;
    return {difference - std::hypot(first - ofFirst.low, ofSecond.high - second),
            difference + std::hypot(ofFirst.high - first, second - ofSecond.low)};
}

} // namespace driftline
