// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/units.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(units)

BOOST_AUTO_TEST_CASE(millions_become_billions_when_they_are_that_large) {
    const auto large = numberStyleFor("US$ million", {154.5, 8969.1});
    BOOST_TEST(large.divisor == 1000.0);
    BOOST_TEST(axisTitleFor("US$ million", large) == "US$ billion");
    const auto small = numberStyleFor("US$ million", {3, 28});
    BOOST_TEST(small.divisor == 1.0);
    BOOST_TEST(axisTitleFor("US$ million", small) == "US$ million");
}

BOOST_AUTO_TEST_CASE(percent_needs_no_axis_title_and_points_carry_a_sign) {
    const auto percent = numberStyleFor("percent", {45, 26.9});
    BOOST_TEST(percent.suffix == "%");
    BOOST_TEST(percent.decimals == 1);
    BOOST_TEST(axisTitleFor("percent", percent) == "");
    const auto points = numberStyleFor("percentage points", {54.6});
    BOOST_TEST(points.sign);
    BOOST_TEST(axisTitleFor("percentage points", points) == "Percentage points");
    BOOST_TEST(numberStyleFor("share", {0.41}).divisor == 0.01);
    BOOST_TEST(numberStyleFor("percent", {40, 45}).decimals == 0);
}

BOOST_AUTO_TEST_SUITE_END()
