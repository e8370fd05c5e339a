// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/difference_interval.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using boost::test_tools::tolerance;

namespace {
constexpr double sixDigits = 1e-6; // relative; R searches for its ends

void isInterval(const Interval& found, double low, double high) {
    BOOST_TEST(found.low == low, tolerance(sixDigits));
    BOOST_TEST(found.high == high, tolerance(sixDigits));
}
} // namespace

BOOST_AUTO_TEST_SUITE(difference_interval)

// All expected numbers: Rscript tests/referees/shift.R. To four places they are those that Newcombe and Tango
// print.
BOOST_AUTO_TEST_CASE(between_samples_it_is_newcombes_method_10) {
    isInterval(newcombeInterval({56.0 / 70, 70}, {48.0 / 80, 80}), 0.0524314724, 0.333872654);
    isInterval(newcombeInterval({3 / 500.5, 500.5}, {0, 87.25}), -0.03636235015, 0.01747293001);
}

BOOST_AUTO_TEST_CASE(between_samples_it_holds_where_nobody_or_everybody_said_so) {
    isInterval(newcombeInterval({1, 10}, {0, 10}), 0.6075093504, 1);
    isInterval(newcombeInterval({1, 30}, {0, 30}), 0.8394678199, 1);
    isInterval(newcombeInterval({0, 30}, {0, 30}), -0.1135133932, 0.1135133932);
}

BOOST_AUTO_TEST_CASE(within_a_sample_it_is_tangos) {
    isInterval(tangoInterval({9, 3, 32}), -0.02709046621, 0.3896974867);
    isInterval(tangoInterval({0, 7, 20.5}), -0.5565180359, -0.1297597334);
    isInterval(tangoInterval({3, 9, 12}), -0.8221166545, 0.06461066602);
}

BOOST_AUTO_TEST_CASE(within_a_sample_it_holds_where_no_pair_differs_or_all_do) {
    // Without a pair that differs it is z² / (n + z²) to each side.
    isInterval(tangoInterval({0, 0, 32}), -0.1071792, 0.1071792);
    isInterval(tangoInterval({5, 0, 20}), 0.04859355239, 0.4687008776);
    isInterval(tangoInterval({20, 0, 20}), 0.6777496863, 1);
    isInterval(tangoInterval({0, 20, 20}), -1, -0.6777496863);
}

BOOST_AUTO_TEST_CASE(the_other_way_round_it_is_the_same_interval_with_the_other_sign) {
    for (const double yes : {0.0, 1.0, 7.0, 24.0, 25.0}) {
        const auto there = newcombeInterval({yes / 25, 25}, {0.4, 61});
        const auto back = newcombeInterval({0.4, 61}, {yes / 25, 25});
        isInterval(there, -back.high, -back.low);
        const auto pairs = tangoInterval({yes, 25 - yes, 40});
        const auto swapped = tangoInterval({25 - yes, yes, 40});
        isInterval(pairs, -swapped.high, -swapped.low);
        BOOST_TEST(pairs.low >= -1.0);
        BOOST_TEST(pairs.high <= 1.0);
    }
}

BOOST_AUTO_TEST_CASE(tangos_interval_leaves_out_zero_exactly_where_mcnemars_test_rejects) {
    // (b − c)² / (b + c) against 3.8415: 20 to 8 is 5.14, 20 to 9 is 4.17, 20 to 10 is 3.33.
    BOOST_TEST(tangoInterval({20, 8, 100}).low > 0.0);
    BOOST_TEST(tangoInterval({20, 9, 100}).low > 0.0);
    BOOST_TEST(tangoInterval({20, 10, 100}).low < 0.0);
}

BOOST_AUTO_TEST_CASE(two_independent_estimates_are_joined_by_their_intervals) {
    // Both symmetric: the halves add as 3 and 4 to 5.
    isInterval(differenceOfIndependent(10, {7, 13}, 2, {-2, 6}), 3, 13);
    // Towards each end only the halves on that side count.
    isInterval(differenceOfIndependent(10, {7, 22}, 2, {-3, 6}), 3, 21);
}

BOOST_AUTO_TEST_SUITE_END()
