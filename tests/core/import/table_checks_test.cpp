// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package_fixture.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

BOOST_AUTO_TEST_SUITE(table_checks)

BOOST_AUTO_TEST_CASE(a_repeated_primary_key_names_both_rows) {
    const std::string schema =
        R"({"fields": [{"name": "a"}, {"name": "b"}, {"name": "c"}], "primaryKey": ["a", "b"]})";
    const auto package = importTable(schema, "a,b,c\nx,1,\ny,1,\nx,2,\nx,1,\n");
    BOOST_TEST(isOk(package));
    BOOST_TEST(package->findings.count("key.duplicate") == 1U);
    const auto told = finding(package->findings, "key.duplicate");
    BOOST_TEST(told.message == "The key “x”, “1” of row 2 is repeated.");
    BOOST_TEST(told.place.row == 5);
    // The boundary between the parts of a key matters.
    BOOST_TEST(warnings(importTable(schema, "a,b,c\nx1,2,\nx,12,\n")->findings).empty());
}

BOOST_AUTO_TEST_CASE(other_unique_keys_count_too) {
    const auto package =
        importTable(R"({"fields": [{"name": "a"}, {"name": "b"}], "primaryKey": "a", "uniqueKeys": [["b"]]})",
                    "a,b\n1,x\n2,x\n");
    BOOST_TEST(finding(package->findings, "key.duplicate").place.column == "b");
}

BOOST_AUTO_TEST_CASE(a_value_outside_of_the_categories_is_told_once) {
    const auto package = importTable(
        R"({"fields": [{"name": "a", "role": "series", "categories": ["China", "United States"]}, {"name": "b"}]})",
        "a,b\nChina,\nChna,\nChna,\n");
    BOOST_TEST(package->findings.count("category.unknown") == 1U);
    const auto told = finding(package->findings, "category.unknown");
    BOOST_TEST(told.message == "“Chna” is not one of the declared categories. Did you mean “China”?");
    BOOST_TEST(told.place.row == 3);
}

BOOST_AUTO_TEST_CASE(sources_and_statuses_that_mean_nothing_are_told) {
    const auto package =
        importTable(R"({"fields": [{"name": "s", "role": "source"}, {"name": "f", "role": "status"}]})",
                    "s,f\nISEAS2022,estimated\nISEAS2022 ISEAS202,E\n,wobbly\n", {},
                    R"(, "sources": [{"name": "ISEAS2022"}])");
    BOOST_TEST(package->findings.count("source.unknown") == 1U);
    const auto source = finding(package->findings, "source.unknown");
    BOOST_TEST(source.message.find("“ISEAS202”") != std::string::npos);
    BOOST_TEST(source.message.find("Did you mean “ISEAS2022”?") != std::string::npos);
    BOOST_TEST(source.place.row == 3);
    const auto status = finding(package->findings, "status.unknown");
    BOOST_TEST(status.message.find("“wobbly”") != std::string::npos);
    BOOST_TEST(status.place.row == 4);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
