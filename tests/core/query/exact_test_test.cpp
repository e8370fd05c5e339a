// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/exact_test.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using boost::test_tools::per_element;
using boost::test_tools::tolerance;

namespace {
constexpr double tenDigits = 1e-9;
}

BOOST_AUTO_TEST_SUITE(exact_test)

// All expected numbers: Rscript tests/referees/shift.R
BOOST_AUTO_TEST_CASE(fishers_test_is_that_of_r) {
    BOOST_TEST(fisherExact({2, 20}, {9, 20}) == 0.03095030514, tolerance(tenDigits));
    BOOST_TEST(fisherExact({0, 12}, {5, 9}) == 0.006191950464, tolerance(tenDigits));
    BOOST_TEST(fisherExact({1, 1000}, {8, 900}) == 0.01608202961, tolerance(tenDigits));
    BOOST_TEST(fisherExact({3, 3}, {0, 3}) == 0.1, tolerance(tenDigits));
    BOOST_TEST(fisherExact({0, 5}, {0, 7}) == 1.0);
    BOOST_TEST(fisherExact({5, 5}, {7, 7}) == 1.0);
    BOOST_TEST(fisherExact({0, 0}, {3, 7}) == 1.0, "nobody was asked");
    BOOST_TEST(fisherExact({1500, 100000}, {1400, 90000}) == 0.329857545, tolerance(1e-8));
    // A million people on each side, and next to none of them alike.
    BOOST_TEST(fisherExact({0, 1e6}, {1e6, 1e6}) < 1e-300);
    BOOST_TEST(fisherExact({9, 20}, {2, 20}) == fisherExact({2, 20}, {9, 20}), tolerance(tenDigits));
}

BOOST_AUTO_TEST_CASE(mcnemars_exact_test_is_that_of_r) {
    BOOST_TEST(mcnemarExact({9, 3, 32}) == 0.1459960938, tolerance(tenDigits));
    BOOST_TEST(mcnemarExact({0, 6, 40}) == 0.03125, tolerance(tenDigits));
    BOOST_TEST(mcnemarExact({4, 4, 40}) == 1.0);
    BOOST_TEST(mcnemarExact({0, 0, 40}) == 1.0);
}

BOOST_AUTO_TEST_CASE(an_effective_number_of_people_is_rounded_down) {
    BOOST_TEST((wholeCount({0.1, 40.9}) == Count{4, 40}));
    BOOST_TEST((wholeCount({0.125, 0.9}) == Count{0, 0}));
    // 130 people and a design effect of 1.3, which divides to 99.99999999999999.
    BOOST_TEST((wholeCount({0.5, 99.99999999999999}) == Count{50, 100}));
    BOOST_TEST((wholeCounts(0.125, 0, 48.99) == PairedCounts{6, 0, 48}));
}

BOOST_AUTO_TEST_CASE(the_least_expected_count_is_that_of_the_smaller_sample) {
    // 3 of 150 said yes: 1 is expected of the 50, 2 of the 100.
    BOOST_TEST(leastExpected({0.06, 50}, {0, 100}) == 1.0, tolerance(tenDigits));
    // 147 of 150: the ones who did not are the few.
    BOOST_TEST(leastExpected({0.94, 50}, {1, 100}) == 1.0, tolerance(tenDigits));
    BOOST_TEST(leastExpected({0.5, 10}, {0.5, 1000}) == 5.0, tolerance(tenDigits));
}

BOOST_AUTO_TEST_CASE(holms_correction_is_that_of_r) {
    const std::vector<double> several{0.03, 0.06, 0.06, 0.02};
    const std::vector<double> two{0.8, 0.8};
    BOOST_TEST(holmAdjusted({0.01, 0.04, 0.03, 0.005}) == several, tolerance(tenDigits) << per_element());
    BOOST_TEST(holmAdjusted({0.6, 0.4}) == two, tolerance(tenDigits) << per_element());
    BOOST_TEST(holmAdjusted({0.6, 0.9}) == (std::vector<double>{1, 1}), per_element());
    BOOST_TEST(holmAdjusted({0.04}) == (std::vector<double>{0.04}), per_element());
    BOOST_TEST(holmAdjusted({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
