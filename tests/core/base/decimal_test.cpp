// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"
#include "base/number_text.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(decimal)

BOOST_AUTO_TEST_CASE(differences_of_published_decimals_are_decimals) {
    BOOST_TEST(exactNumber(decimalDifference(26.9, 72.5)) == "-45.6");
    BOOST_TEST(exactNumber(decimalDifference(73.1, 26.9)) == "46.2");
    BOOST_TEST(exactNumber(decimalDifference(0.3, 0.1)) == "0.2");
    BOOST_TEST(exactNumber(decimalDifference(100.05, 100)) == "0.05");
    BOOST_TEST(exactNumber(decimalDifference(0.00003, 0.00001)) == "2e-05");
    // Every difference of two tenths is a tenth.
    for (int a = -400; a <= 1000; a += 7) {
        for (int b = -1000; b <= 400; b += 13)
            BOOST_TEST(decimalDifference(a / 10.0, b / 10.0) == (a - b) / 10.0);
    }
}

BOOST_AUTO_TEST_CASE(sums_of_published_decimals_are_decimals) {
    BOOST_TEST(exactNumber(decimalSum(0.1, 0.2)) == "0.3");
    BOOST_TEST(exactNumber(decimalSum(-0.3, 0.3)) == "0");
    BOOST_TEST(!std::signbit(decimalSum(-0.3, 0.3)));
}

BOOST_AUTO_TEST_CASE(what_is_no_short_decimal_is_added_as_it_is) {
    BOOST_TEST(decimalSum(1.0 / 3, 1.0 / 3) == 2.0 / 3);
    BOOST_TEST(decimalSum(1e300, 1e300) == 2e300);
    BOOST_TEST(decimalDifference(1e-300, 0) == 1e-300);
    BOOST_TEST(
        std::isinf(decimalSum(std::numeric_limits<double>::max(), std::numeric_limits<double>::max())));
}

BOOST_AUTO_TEST_SUITE_END()
