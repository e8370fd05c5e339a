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

BOOST_AUTO_TEST_CASE(billions_become_trillions_and_then_powers_of_ten) {
    const auto trillions = numberStyleFor("US$ million", {2.5e6, 14.2e6});
    BOOST_TEST(trillions.suffix == " tn");
    BOOST_TEST(axisTitleFor("US$ million", trillions) == "US$ trillion");
    BOOST_TEST(axisTitleFor("US$ billion", numberStyleFor("US$ billion", {1200})) == "US$ trillion");
    const auto plain = numberStyleFor("", {1.5e15, 2.25e15, 9.99e14});
    BOOST_TEST(plain.suffix == " tn");
    BOOST_TEST(axisTitleFor("", plain) == "Trillion");
    BOOST_TEST(axisTitleFor("people", numberStyleFor("people", {3e9})) == "Billion people");
    BOOST_TEST(axisTitleFor("USD", numberStyleFor("USD", {3e9})) == "USD billion");
    BOOST_TEST(axisTitleFor("million tonnes", numberStyleFor("million tonnes", {5200})) == "Billion tonnes");
    BOOST_TEST(axisTitleFor("people", numberStyleFor("people", {999999})) == "People");
    const auto huge = numberStyleFor("tonnes", {3.2e20});
    BOOST_TEST(huge.suffix == " × 10²⁰");
    BOOST_TEST(axisTitleFor("tonnes", huge) == "Tonnes (× 10²⁰)");
}

BOOST_AUTO_TEST_CASE(very_small_numbers_are_counted_by_a_power_of_ten) {
    const auto style = numberStyleFor("", {0.00000012, 0.00000031, 0.00000024, -0.00000005});
    BOOST_TEST(style.suffix == " × 10⁻⁷");
    BOOST_TEST(style.decimals == 1);
    BOOST_TEST(axisTitleFor("", style) == "× 10⁻⁷");
}

BOOST_AUTO_TEST_CASE(decimals_are_as_many_as_the_values_need_to_be_told_apart) {
    BOOST_TEST(numberStyleFor("percent", {0.04, 12, 30}).decimals == 2, "0.04% is not 0%");
    BOOST_TEST(numberStyleFor("percent", {99.96, 12}).decimals == 2, "99.96% is not 100%");
    BOOST_TEST(numberStyleFor("US$ million", {-4500.2, 12, -0.5, 980}).decimals == 4,
               "−0.0005 bn is not −0.001 bn");
    BOOST_TEST(numberStyleFor("percent", {33.333333, 45}).decimals == 1);
    BOOST_TEST(numberStyleFor("index", {100.01, 100.04}).decimals == 2, "else both would be 100.0");
    BOOST_TEST(numberStyleFor("percent", {50, 100.0 / 3 * 3}).decimals == 0);
}

BOOST_AUTO_TEST_CASE(a_unit_can_be_left_out) {
    const auto billions = numberStyleFor("US$ million", {12206.4});
    BOOST_TEST(withoutUnit("12.2 bn", billions) == "12.2");
    BOOST_TEST(withoutUnit("not reported", billions) == "not reported");
}

BOOST_AUTO_TEST_SUITE_END()
