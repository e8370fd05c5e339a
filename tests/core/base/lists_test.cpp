// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lists.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(lists)

BOOST_AUTO_TEST_CASE(the_first_place_of_a_name_counts) {
    const auto index = indexByName({"b", "a", "b", ""});
    BOOST_TEST(index.find("b").value() == 0U);
    BOOST_TEST(index.find("a").value() == 1U);
    BOOST_TEST(index.find("").value() == 3U);
    BOOST_TEST(!index.find("c").has_value());
    BOOST_TEST(index.size() == 3U);
    NameIndex grown;
    BOOST_TEST(grown.add("x", 5) == 5U);
    BOOST_TEST(grown.add("x", 7) == 5U);
    BOOST_TEST(grown.contains("x"));
}

BOOST_AUTO_TEST_CASE(distinct_texts_keep_their_order_whether_few_or_many) {
    DistinctTexts texts;
    std::vector<std::string> wanted;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 40; ++i) {
            texts.add("text " + std::to_string(i));
            texts.add("");
            if (round == 0)
                wanted.push_back("text " + std::to_string(i));
            BOOST_TEST(texts.list().size() == (round == 0 ? static_cast<std::size_t>(i) + 1 : 40U));
        }
    }
    BOOST_TEST(texts.take() == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_names_are_found_at_once) {
    DistinctTexts texts;
    for (int i = 0; i < 200000; ++i)
        texts.add(std::to_string(i % 100000));
    BOOST_TEST(texts.list().size() == 100000U);
    const auto index = indexByName(texts.list());
    for (std::size_t i = 0; i < 100000; ++i)
        BOOST_REQUIRE(index.find(std::to_string(i)) == i);
}

BOOST_AUTO_TEST_SUITE_END()
