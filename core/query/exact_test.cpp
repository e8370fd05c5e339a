// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/exact_test.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace driftline {

namespace {
/// An effective n is a quotient, so 100 may arrive as 99.999…
double roundedDown(double n) {
    constexpr double rounding = 1e-9;
    return std::floor(n * (1 + rounding));
}
} // namespace

Count wholeCount(const Proportion& share) {
    const double n = roundedDown(share.n);
    return {std::round(share.p * n), n};
}

PairedCounts wholeCounts(double first, double second, double n) {
    const double whole = roundedDown(n);
    return {std::round(first * whole), std::round(second * whole), whole};
}

double leastExpected(const Proportion& first, const Proportion& second) {
    const double pooled = (first.p * first.n + second.p * second.n) / (first.n + second.n);
    return std::min(pooled, 1 - pooled) * std::min(first.n, second.n);
}

double fisherExact(const Count& first, const Count& second) {
    const double yes = first.yes + second.yes;
    const double least = std::max(0.0, yes - second.n);
    const double most = std::min(first.n, yes);
    // Each table's likelihood over that of the likeliest, which is near the mean: nothing can overflow.
    const double likeliest =
        std::clamp(std::floor((first.n + 1) * (yes + 1) / (first.n + second.n + 2)), least, most);
    const auto step = [&](double x) { // from x to x + 1
        return (first.n - x) * (yes - x) / ((x + 1) * (second.n - yes + x + 1));
    };
    std::vector<double> likelihood{1};
    double observed = first.yes == likeliest ? 1 : 0;
    double value = 1;
    for (double x = likeliest; x < most; ++x) {
        value *= step(x);
        likelihood.push_back(value);
        if (x + 1 == first.yes)
            observed = value;
    }
    value = 1;
    for (double x = likeliest; x > least; --x) {
        value /= step(x - 1);
        likelihood.push_back(value);
        if (x - 1 == first.yes)
            observed = value;
    }
    constexpr double equal = 1 + 1e-7; // as in R: what differs by rounding only is equally likely
    double all = 0;
    double unlikely = 0;
    for (const auto one : likelihood) {
        all += one;
        unlikely += one <= observed * equal ? one : 0;
    }
    return std::min(unlikely / all, 1.0);
}

double mcnemarExact(const PairedCounts& counts) {
    const double apart = counts.onlyFirst + counts.onlySecond;
    if (apart <= 0)
        return 1;
    const boost::math::binomial_distribution<> chance(apart, 0.5);
    return std::min(2 * boost::math::cdf(chance, std::min(counts.onlyFirst, counts.onlySecond)), 1.0);
}

std::vector<double> holmAdjusted(const std::vector<double>& p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&p](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> adjusted(p.size());
    double greatest = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        greatest = std::max(greatest, p[order[rank]] * static_cast<double>(p.size() - rank));
        adjusted[order[rank]] = std::min(greatest, 1.0);
    }
    return adjusted;
}

} // namespace driftline
