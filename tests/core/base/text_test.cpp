// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(splitting_keeps_empty_parts_and_words_do_not) {
    BOOST_TEST(split("a,,b", ',') == (std::vector<std::string>{"a", "", "b"}),
               boost::test_tools::per_element());
    BOOST_TEST(split("", ',').size() == 1U);
    BOOST_TEST(words("  a \t b\n") == (std::vector<std::string>{"a", "b"}), boost::test_tools::per_element());
    BOOST_TEST(words(" ").empty());
}

BOOST_AUTO_TEST_CASE(lists_read_like_a_sentence) {
    BOOST_TEST(joinedForReading({}).empty());
    BOOST_TEST(joinedForReading({"a"}) == "a");
    BOOST_TEST(joinedForReading({"a", "b"}) == "a and b");
    BOOST_TEST(joinedForReading({"a", "b", "c"}) == "a, b and c");
}

BOOST_AUTO_TEST_CASE(quoting_cuts_between_characters_and_hides_what_would_break_a_line) {
    BOOST_TEST(inQuotes("value") == "“value”");
    BOOST_TEST(inQuotes("a\nb") == "“a b”");
    BOOST_TEST(inQuotes("ខ្មែរ", 2) == "“ខ្…”");
    BOOST_TEST(inQuotes("\xff") == "“�”");
}

BOOST_AUTO_TEST_CASE(slugs_are_plain) {
    BOOST_TEST(slug("My Data (2024).csv") == "my-data-2024-csv");
    BOOST_TEST(slug("--") == "");
}

BOOST_AUTO_TEST_CASE(utf8_is_checked_to_the_letter) {
    BOOST_TEST(isValidUtf8("Phnom Penh ភ្នំពេញ €"));
    BOOST_TEST(!isValidUtf8("\xc0\xaf"));         // overlong
    BOOST_TEST(!isValidUtf8("\xed\xa0\x80"));     // surrogate
    BOOST_TEST(!isValidUtf8("\xf4\x90\x80\x80")); // past U+10FFFF
    BOOST_TEST(!isValidUtf8("\xe2\x82"));         // cut short
}

BOOST_AUTO_TEST_SUITE_END()
