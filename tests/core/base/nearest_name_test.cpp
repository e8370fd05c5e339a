// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nearest_name.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(nearest_name)

BOOST_AUTO_TEST_CASE(finds_what_was_meant) {
    const std::vector<std::string> known = {"title", "subtitle", "source", "note"};
    BOOST_TEST(nearestName("tittle", known) == "title");
    BOOST_TEST(nearestName("Subtitel", known) == "subtitle");
    BOOST_TEST(nearestName("ntoe", known) == "note");
    BOOST_TEST(nearestName("colour", known) == "");
    BOOST_TEST(nearestName(std::string(100000, 'x'), known) == "");
}

BOOST_AUTO_TEST_CASE(suggests_or_lists) {
    BOOST_TEST(suggestion("tittle", {"title", "note"}) == " Did you mean “title”?");
    BOOST_TEST(suggestion("zzzzzz", {"title", "note"}) == " Known names: title and note.");
    BOOST_TEST(suggestion("x", {}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
