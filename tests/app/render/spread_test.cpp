// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/spread.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace driftline;

namespace {
bool near(double a, double b) {
    return std::fabs(a - b) < 1e-9;
}
} // namespace

BOOST_AUTO_TEST_SUITE(spread_test)

BOOST_AUTO_TEST_CASE(what_does_not_touch_stays) {
    const auto at = spreadOut({{10, 4}, {30, 4}, {20, 4}}, 0, 100);
    BOOST_TEST(near(at[0], 10));
    BOOST_TEST(near(at[1], 30));
    BOOST_TEST(near(at[2], 20));
}

BOOST_AUTO_TEST_CASE(a_pair_moves_apart_equally) {
    const auto at = spreadOut({{50, 10}, {50, 10}}, 0, 100);
    BOOST_TEST(near(at[0], 45));
    BOOST_TEST(near(at[1], 55));
}

BOOST_AUTO_TEST_CASE(a_pushed_neighbour_joins) {
    const auto at = spreadOut({{50, 10}, {52, 10}, {57, 10}}, 0, 100);
    BOOST_TEST(near(at[1] - at[0], 10));
    BOOST_TEST(near(at[2] - at[1], 10));
    BOOST_TEST(near(at[1], 53));
}

BOOST_AUTO_TEST_CASE(the_ends_hold) {
    const auto at = spreadOut({{2, 10}, {1, 10}, {99, 10}}, 0, 100);
    BOOST_TEST(near(at[1], 5));
    BOOST_TEST(near(at[0], 15));
    BOOST_TEST(near(at[2], 95));
}

BOOST_AUTO_TEST_CASE(too_many_share_what_there_is) {
    const auto at = spreadOut(std::vector<Spread>(4, {50, 10}), 0, 20);
    BOOST_TEST(near(at[0], 2.5));
    BOOST_TEST(near(at[3], 17.5));
    BOOST_TEST(spreadOut({}, 0, 1).empty());
}

BOOST_AUTO_TEST_SUITE_END()
