// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shared_text.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(shared_text)

BOOST_AUTO_TEST_CASE(a_copy_has_the_memory_of_the_first) {
    const SharedText text("Cambodia");
    const auto copy =
        text; // NOLINT(performance-unnecessary-copy-initialization): the copy is what is looked at
    BOOST_TEST(&copy.text() == &text.text());
    BOOST_TEST(sizeof(SharedText) == sizeof(void*));
}

BOOST_AUTO_TEST_CASE(the_empty_text_is_that_of_nothing) {
    BOOST_TEST(SharedText().empty());
    BOOST_TEST(SharedText("").empty());
    BOOST_TEST((SharedText("") == SharedText()));
    BOOST_TEST(SharedText().text() == "");
}

BOOST_AUTO_TEST_CASE(texts_are_compared_by_what_they_say) {
    BOOST_TEST((SharedText("Laos") == SharedText("Laos")));
    BOOST_TEST(SharedText("Laos") == "Laos");
    BOOST_TEST((SharedText("Laos") < SharedText("Vietnam")));
    BOOST_TEST((SharedText() < SharedText("Laos")));
}

BOOST_AUTO_TEST_CASE(a_pool_gives_equal_texts_one_memory) {
    TextPool pool;
    const auto first = pool.shared("a text that is longer than what a string holds in itself");
    const auto second = pool.shared("a text that is longer than what a string holds in itself");
    BOOST_TEST(&first.text() == &second.text());
    BOOST_TEST(pool.shared("another").text() == "another");
    BOOST_TEST(pool.shared("").empty());
}

BOOST_AUTO_TEST_CASE(lists_are_joined_without_repeating_and_leave_what_they_were_made_of) {
    SharedTexts list{"fulcrum", "iseas"};
    const auto before = list;
    addDistinct(list, {"iseas", "imf"});
    BOOST_TEST(list.list() == (std::vector<std::string>{"fulcrum", "iseas", "imf"}),
               boost::test_tools::per_element());
    BOOST_TEST(before.size() == 2U);
    addDistinct(list, SharedTexts());
    BOOST_TEST(list.size() == 3U);
    list.clear();
    BOOST_TEST(list.empty());
}

BOOST_AUTO_TEST_SUITE_END()
