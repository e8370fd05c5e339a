// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package_fixture.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
const std::string sourcedSchema = R"({"fields": [{"name": "s", "role": "source"}, {"name": "v"}]})";
} // namespace

BOOST_AUTO_TEST_SUITE(source_list)

BOOST_AUTO_TEST_CASE(a_source_keeps_all_that_is_said_of_it) {
    const auto package = importTable(sourcedSchema, "s,v\nA2020,\n", {}, R"(, "sources": [{"name": "A2020",
        "title": "T", "shortTitle": "S", "path": "https://x.org", "authors": ["B", "C"], "publisher": "P",
        "year": 2020, "locator": "¶8", "kind": "primary", "note": "n"}])");
    BOOST_TEST(isOk(package));
    const Source expected{"A2020", "T", "S", {"B", "C"}, "P", 2020, "https://x.org", "¶8", "primary", "n"};
    BOOST_TEST((package->sources.front() == expected));
    BOOST_TEST((package->datasets.front()->sources.front() == expected));
    BOOST_TEST(warnings(package->findings).empty());
}

BOOST_AUTO_TEST_CASE(names_are_made_from_titles_and_are_unique) {
    const auto package = importTable(sourcedSchema, "s,v\na-title a-title-2,\n", {},
                                     R"(, "sources": [{"title": "A title"}, {"title": "A Title!"}])");
    BOOST_TEST(package->sources[1].name == "a-title-2");
    BOOST_TEST(warnings(package->findings).empty());
    const auto twice =
        importTable(sourcedSchema, "s,v\nx,\n", {}, R"(, "sources": [{"name": "x"}, {"name": "x"}])");
    BOOST_TEST(warnings(twice->findings) == "source.duplicate-name");
}

BOOST_AUTO_TEST_CASE(a_resource_overrides_and_adds) {
    const auto package = importTable(sourcedSchema, "s,v\nx y,\n",
                                     R"(, "sources": [{"name": "x", "title": "new"}, {"name": "y"}])",
                                     R"(, "sources": [{"name": "x", "title": "old"}, {"name": "z"}])");
    BOOST_TEST(package->sources.size() == 2U);
    const auto& dataset = *package->datasets.front();
    BOOST_TEST(dataset.sources.size() == 3U);
    BOOST_TEST(dataset.source("x")->title == "new");
    BOOST_TEST(dataset.source("y") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_year_that_is_none_is_told) {
    const auto package =
        importTable(sourcedSchema, "s,v\nx,\n", {}, R"(, "sources": [{"name": "x", "year": "about 2020"}])");
    BOOST_TEST(finding(package->findings, "package.wrong-type").place.path == "/sources/0/year");
    BOOST_TEST(importTable(sourcedSchema, "s,v\nx,\n", {}, R"(, "sources": [{"name": "x", "year": "2020"}])")
                   ->sources.front()
                   .year == 2020);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
