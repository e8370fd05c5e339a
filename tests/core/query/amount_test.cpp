// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/amount.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(amount)

BOOST_AUTO_TEST_CASE(numbers_are_told_in_the_unit_of_the_figure) {
    BOOST_TEST(amountText(35.5, {"percent", 1, 1}) == "35.5%");
    BOOST_TEST(amountText(-2.5, {"percent", 1, 1}) == "−2.5%");
    BOOST_TEST(amountText(12, {"percent change", 1, 1}) == "+12.0%");
    BOOST_TEST(amountText(7.3, {"percentage points", 1, 1}) == "+7.3 points");
    BOOST_TEST(amountText(1454.7, {"US$ million", 1, 1}) == "US$ 1,454.7 million");
    BOOST_TEST(amountText(-1.4547, {"US$ billion", 1000, 2}) == "−US$ 1.45 billion");
    BOOST_TEST(amountText(103.2, {"index", 1, 1}) == "103.2");
    BOOST_TEST(amountText(3.5, {"million people", 1, 1}) == "3.5 million people");
    BOOST_TEST(amountText(0.35, {"", 1, 2}) == "0.35");
}

BOOST_AUTO_TEST_CASE(differences_carry_a_sign_and_percentages_differ_in_points) {
    BOOST_TEST(differenceText(7.2, {"percent", 1, 1}) == "+7.2 points");
    BOOST_TEST(differenceText(-7.2, {"index", 1, 1}) == "−7.2 points");
    BOOST_TEST(differenceText(0.04, {"percent", 1, 1}) == "0.0 points");
    BOOST_TEST(differenceText(-0.04, {"percent", 1, 1}) == "0.0 points");
    BOOST_TEST(differenceText(-0.04, {"", 1, 2}) == "−0.04");
    BOOST_TEST(differenceText(1.5, {"US$ billion", 1000, 1}) == "+US$ 1.5 billion");
    BOOST_TEST(shortDifferenceText(-7.2, {"percent", 1, 1}) == "−7.2 pts");
    BOOST_TEST(shortDifferenceText(1.5, {"US$ billion", 1000, 1}) == "+1.5");
    BOOST_TEST(distanceText(-1.5, {"US$ billion", 1000, 1}) == "US$ 1.5 billion");
}

BOOST_AUTO_TEST_SUITE_END()
