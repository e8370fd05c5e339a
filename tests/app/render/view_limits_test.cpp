// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/view_limits.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
constexpr AxisRange whole{2000, 2020};
}

BOOST_AUTO_TEST_SUITE(view_limits_test)

BOOST_AUTO_TEST_CASE(zooming_keeps_the_place_under_the_pointer) {
    const auto range = zoomed(whole, whole, 2005, 0.5);
    BOOST_TEST(range.span() == 10);
    BOOST_TEST(range.from == 2002.5);
}

BOOST_AUTO_TEST_CASE(nobody_gets_lost) {
    BOOST_TEST((zoomed(whole, whole, 2005, 2) == whole));
    BOOST_TEST(zoomed(whole, whole, 2005, 1e-9).span() == 0.4, boost::test_tools::tolerance(1e-9));
    auto range = zoomed(whole, whole, 2019, 0.5);
    range = zoomed(range, whole, 2019, 3);
    BOOST_TEST((range == whole));
    BOOST_TEST((panned({2005, 2010}, whole, 100) == AxisRange{2015, 2020}));
    BOOST_TEST((panned({2005, 2010}, whole, -100) == AxisRange{2000, 2005}));
    BOOST_TEST((panned(whole, whole, 3) == whole));
}

BOOST_AUTO_TEST_CASE(a_place_is_revealed_by_the_smallest_move) {
    BOOST_TEST((revealing({2005, 2010}, whole, 2007) == AxisRange{2005, 2010}));
    BOOST_TEST((revealing({2005, 2010}, whole, 2012) == AxisRange{2007, 2012}));
    BOOST_TEST((revealing({2005, 2010}, whole, 2001) == AxisRange{2001, 2006}));
}

BOOST_AUTO_TEST_CASE(a_frame_lies_between_two_places_and_is_not_too_narrow) {
    BOOST_TEST((framed(30, 20, {0, 100}) == AxisRange{20, 30}));
    const auto narrow = framed(50, 50, {0, 100});
    BOOST_TEST(narrow.span() == 2);
    BOOST_TEST(narrow.holds(50));
    BOOST_TEST((framed(-50, 400, {0, 100}) == AxisRange{0, 100}));
}

BOOST_AUTO_TEST_CASE(a_range_holds_on_to_the_nearest_place) {
    BOOST_TEST((holding({10, 20}, {0, 100}, {}) == AxisRange{10, 20}));
    BOOST_TEST((holding({10, 20}, {0, 100}, {15, 90}) == AxisRange{10, 20}));
    const auto moved = holding({10, 20}, {0, 100}, {5, 90});
    BOOST_TEST(moved.span() == 10);
    BOOST_TEST(moved.holds(5));
    BOOST_TEST(moved.to > 14);
}

BOOST_AUTO_TEST_SUITE_END()
