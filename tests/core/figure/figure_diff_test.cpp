// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_diff.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(figure_diff)

BOOST_AUTO_TEST_CASE(changed_fields_are_named_by_their_pointers) {
    FigureSpec before;
    before.id = "a";
    before.text.title = "Title";
    before.panels.resize(1);
    before.emphasis = {"China"};
    BOOST_TEST(changedFields(before, before).empty());

    auto after = before;
    after.text.title = "Another title";
    after.text.note = "A note";
    after.emphasis.clear();
    const std::vector<std::string> expected = {"/emphasis", "/text/title", "/text/note"};
    auto fields = changedFields(before, after);
    BOOST_TEST(fields == expected, boost::test_tools::per_element());

    after = before;
    after.emphasis.emplace_back("United States");
    fields = changedFields(before, after);
    BOOST_TEST_REQUIRE(fields.size() == 1U);
    BOOST_TEST(fields[0] == "/emphasis");
}

BOOST_AUTO_TEST_SUITE_END()
