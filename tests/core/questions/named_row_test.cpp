// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "questions/named_row.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
DatasetPtr trust() {
    return smallData("place:place year:period who:series value:value from:source\n"
                     "Laos 2022 China 10 A\nLaos 2023 China 30 A\nLaos 2023 US 40 A\nPeru 2023 China . A");
}
} // namespace

BOOST_AUTO_TEST_SUITE(named_row)

BOOST_AUTO_TEST_CASE(words_that_only_one_row_has_name_it) {
    const auto row = rowNamed(*trust(), "laos 2023 CHINA");
    BOOST_REQUIRE(isOk(row));
    BOOST_TEST((row->where ==
                std::map<std::string, std::string>{{"place", "Laos"}, {"year", "2023"}, {"who", "China"}}));
    BOOST_TEST(row->label == "Laos, 2023, China");
    BOOST_TEST(rowNamed(*trust(), "us")->label == "Laos, 2023, US");
}

BOOST_AUTO_TEST_CASE(what_names_no_row_or_several_is_told) {
    BOOST_TEST(failsWith(rowNamed(*trust(), "china laos"), "reference.several-rows",
                         "2 rows have these words: Laos, 2022, China; Laos, 2023, China. Add words"));
    // A row without a value is no place for a line, and a source names no row.
    BOOST_TEST(failsWith(rowNamed(*trust(), "Peru"), "reference.no-row", "peru"));
    BOOST_TEST(failsWith(rowNamed(*trust(), "  "), "reference.no-words", "a place and a year"));
    BOOST_TEST(failsWith(rowNamed(*smallData("year:period n:sample_size\n2020 10"), "2020"),
                         "reference.no-value", "no column of values"));
}

BOOST_AUTO_TEST_SUITE_END()
