// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/estimate.h"
#include "query/query.h"

#include <string>

namespace driftline {

/// Why no such interval may be given for this dataset; empty if it may. One that the source publishes with
/// its level (publishedLevel()) need not be of a sample: models have them too. Source: AAPOR, Code of
/// Professional Ethics and Practices, III.A: margins of sampling error are for probability samples.
std::string intervalRefusal(const Dataset& dataset, IntervalWish wish);

/// Per cent of the interval that the source publishes: 68 with V-Dem, 90 with the ideal points of UN votes.
/// Nothing where it does not say.
std::optional<double> publishedLevel(const Dataset& dataset);

/// The interval that the source published for a row: low and high, or value ± margin. Percentages stay
/// within 0 and 100.
void addPublishedInterval(Estimate& estimate, const Dataset& dataset, std::size_t row, std::string_view unit);

struct Interval {
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

/// The 95 % score interval of a percentage from n people, in per cent. It never leaves 0 to 100 and holds
/// near the ends too, where percentage ± 1.96 standard errors does not. `percent` within 0 to 100, n > 0.
/// Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA
/// 22:209–212; recommended by Brown, Cai and DasGupta (2001), Interval estimation for a binomial
/// proportion, Statistical Science 16:101–133. R: prop.test(x, n, correct = FALSE)$conf.int.
Interval scoreInterval(double percent, double n);

/// Gives a percentage of people the score interval, with the effective number of respondents where it is
/// known, as for a simple random sample of that size (Franco, Little, Louis and Slud (2019), Comparative
/// study of confidence intervals for proportions in complex sample surveys, JSSAM 7:334–364). Without any
/// number of respondents there is no interval.
void addSampleSizeInterval(Estimate& estimate);

/// Adds to the findings why estimates that should have an interval from n have none.
/// Codes: interval.not-a-share, interval.not-for-measure, interval.no-sample-size.
void tellMissingIntervals(Estimates& estimates, const Query& query);

} // namespace driftline
