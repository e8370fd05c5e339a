// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/linear_fit.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace driftline;

namespace {
constexpr double asPrinted = 1e-6;

std::vector<std::pair<double, double>> together(const std::vector<double>& x, const std::vector<double>& y) {
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < x.size(); ++i)
        points.emplace_back(x[i], y[i]);
    return points;
}

// Anscombe's quartet, which comes with R as "anscombe"; tests/referees/fit.R prints what is expected here.
const std::vector<double> anscombeX = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
const std::vector<double> anscombeX4 = {8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8};
const std::vector<double> anscombeY1 = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
const std::vector<double> anscombeY3 = {7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73};
const std::vector<double> anscombeY4 = {6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89};

void isFitOf(const std::vector<std::pair<double, double>>& points, double intercept, double slope,
             double rSquared) {
    const auto fit = linearFit(points);
    BOOST_REQUIRE(fit.has_value());
    const auto tolerance = boost::test_tools::tolerance(asPrinted);
    BOOST_TEST(fit->intercept == intercept, tolerance);
    BOOST_TEST(fit->slope == slope, tolerance);
    BOOST_TEST(fit->rSquared == rSquared, tolerance);
    BOOST_TEST(fit->n == points.size());
}
} // namespace

BOOST_AUTO_TEST_SUITE(linear_fit)

BOOST_AUTO_TEST_CASE(lines_are_those_of_lm_in_r) {
    isFitOf(together(anscombeX, anscombeY1), 3.0000909, 0.5000909, 0.6665425);
    isFitOf(together(anscombeX, anscombeY3), 3.0024545, 0.4997273, 0.6663240);
    isFitOf(together(anscombeX4, anscombeY4), 3.0017273, 0.4999091, 0.6667073);
}

BOOST_AUTO_TEST_CASE(correlation_is_the_root_of_r_squared_as_cor_in_r_has_it) {
    const auto fit = linearFit(together(anscombeX, anscombeY1));
    BOOST_REQUIRE(fit.has_value());
    BOOST_TEST(std::sqrt(fit->rSquared) == 0.8164205, boost::test_tools::tolerance(asPrinted));
}

BOOST_AUTO_TEST_CASE(large_numbers_with_a_small_spread_keep_their_line) {
    isFitOf({{1e9 + 1, 2e9 + 2}, {1e9 + 2, 2e9 + 4}, {1e9 + 3, 2e9 + 6}}, 0.0, 2.0, 1.0);
}

BOOST_AUTO_TEST_CASE(no_line_is_fitted_where_none_says_anything) {
    BOOST_TEST(!linearFit({}).has_value());
    BOOST_TEST(!linearFit({{1, 1}, {2, 2}}).has_value());
    BOOST_TEST(!linearFit({{5, 1}, {5, 2}, {5, 3}}).has_value());
    BOOST_TEST(!linearFit({{1, 4}, {2, 4}, {3, 4}}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
