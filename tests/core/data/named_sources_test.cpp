// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/named_sources.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
Source sourceOf(std::string name, std::string shortTitle) {
    Source source;
    source.name = std::move(name);
    source.shortTitle = std::move(shortTitle);
    return source;
}

Dataset cited() {
    Dataset dataset;
    dataset.sources = {sourceOf("CSIS2023", "CSIS 2023"), sourceOf("CDC_JF2024", "APP, 10 Mar 2024"),
                       sourceOf("DOTS", "IMF Direction of Trade Statistics")};
    return dataset;
}

std::string named(const std::string& note) {
    const auto dataset = cited();
    return withSourcesNamed(note, DatasetLists(dataset));
}
} // namespace

BOOST_AUTO_TEST_SUITE(named_sources)

BOOST_AUTO_TEST_CASE(keys_become_what_readers_know) {
    BOOST_TEST(named("Each country counts for 10% (CSIS2023)") == "Each country counts for 10% (CSIS 2023)");
    BOOST_TEST(named("CSIS2023 rounds to 73; CDC_JF2024 does not") ==
               "CSIS 2023 rounds to 73; APP, 10 Mar 2024 does not");
}

BOOST_AUTO_TEST_CASE(each_key_that_a_note_mentions_is_told_once) {
    const auto dataset = cited();
    const std::vector<std::string> keys = {"CSIS2023", "CDC_JF2024"};
    BOOST_TEST(sourcesNamedIn("CSIS2023 against CDC_JF2024 and CSIS2023; DOTS", DatasetLists(dataset)) ==
                   keys,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(words_and_parts_of_words_stay) {
    BOOST_TEST(named("DOTS sums to 20,476") == "DOTS sums to 20,476");
    BOOST_TEST(named("XCSIS2023 and CSIS2023b") == "XCSIS2023 and CSIS2023b");
    BOOST_TEST(named("éCSIS2023 · 2023") == "éCSIS2023 · 2023");
    BOOST_TEST(named("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
