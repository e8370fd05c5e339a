// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prepare/prepare_fixture.h"
#include "prepare/computed_columns.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(computed_columns)

BOOST_AUTO_TEST_CASE(quantities_of_a_row_make_a_column) {
    const auto made = withComputed(wideTable(), {"per_head", "GDP per head", "gdp * 1000000 / people", {}});
    BOOST_REQUIRE(isOk(made));
    const auto& variable = made->codebook.variables.back();
    BOOST_TEST(variable.displayName() == "GDP per head");
    BOOST_TEST(variable.unit == "US$ per person");
    BOOST_TEST((variable.role == Role::Value));
    BOOST_TEST(variable.derivation == "gdp × 1,000,000 ÷ people");
    BOOST_TEST(numberWhere(*made, "per_head", "place=Cambodia year=2020").value_or(-1) == 1625000);
    BOOST_TEST(textWhere(*made, "per_head", "place=Laos year=2021") == "(not computable)");
    BOOST_TEST(textWhere(*made, "per_head", "place=Cambodia year=2021") == "(not computable)");
    BOOST_TEST(made->table.rows() == 6U);
}

BOOST_AUTO_TEST_CASE(items_of_one_column_make_rows_of_a_new_item) {
    const auto made = withComputed(
        longTable(), {"GDP per head",
                      {},
                      "[value where indicator = \"GDP\"] / [value where indicator = \"Population\"]",
                      {}});
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->table.rows() == 11U + 6U);
    const auto* cambodia = "indicator=GDP_per_head place=Cambodia year=2020";
    BOOST_TEST(numberWhere(*made, "value", cambodia).value_or(-1) == 1.625);
    BOOST_TEST(textWhere(*made, "unit", cambodia) == "US$ million per person");
    BOOST_TEST(textWhere(*made, "status", cambodia) == "derived");
    BOOST_TEST(textWhere(*made, "derivation", cambodia) == "GDP ÷ Population");
    BOOST_TEST(textWhere(*made, "value", "indicator=GDP_per_head place=Laos year=2021") ==
               "(not computable)");
    // There is GDP and no population.
    BOOST_TEST(textWhere(*made, "value", "indicator=GDP_per_head place=Vietnam year=2021") ==
               "(not computable)");
}

BOOST_AUTO_TEST_CASE(a_quantity_of_each_row_over_one_item_makes_a_column) {
    const auto made = withComputed(
        longTable(), {"per_head", {}, "value / [value where indicator = \"Population\"]", "each"});
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->table.rows() == 11U);
    BOOST_TEST(numberWhere(*made, "per_head", "indicator=GDP place=Cambodia year=2020").value_or(-1) ==
               1.625);
    BOOST_TEST(numberWhere(*made, "per_head", "indicator=Population place=Laos year=2020").value_or(-1) == 1);
}

BOOST_AUTO_TEST_CASE(a_name_is_needed_and_taken_once) {
    const auto unnamed = withComputed(wideTable(), {" ", {}, "gdp / people", {}});
    BOOST_REQUIRE(!unnamed.has_value());
    BOOST_TEST(unnamed.error().code == "computed.no-name");
    const auto taken = withComputed(wideTable(), {"gdp", {}, "gdp / people", {}});
    BOOST_REQUIRE(!taken.has_value());
    BOOST_TEST(taken.error().code == "computed.name-taken");
    const auto item = withComputed(longTable(), {"GDP", {}, "[value where indicator = \"GDP\"] * 1", {}});
    BOOST_REQUIRE(!item.has_value());
    BOOST_TEST(item.error().code == "computed.name-taken");
}

BOOST_AUTO_TEST_CASE(a_unit_that_is_stated_counts_also_where_the_formula_has_none) {
    const auto made = withComputed(wideTable(), {"double", {}, "gdp * 2", "US$ million"});
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->codebook.variables.back().unit == "US$ million");
    const auto mixed = withComputed(wideTable(), {"sum", {}, "gdp + people", {}});
    BOOST_REQUIRE(!mixed.has_value());
    BOOST_TEST(mixed.error().code == "formula.units-differ");
}

BOOST_AUTO_TEST_CASE(numbers_name_the_sources_of_every_row_that_they_were_computed_from) {
    const auto table = tableOf("year:period place:place source:source v:value\n"
                               "2020 Laos imf 1\n2021 Laos adb 2\n2022 Laos adb 3\n"
                               "2020 Vietnam wb 4\n2021 Vietnam wb 5\n");
    const auto change = withComputed(table, {"change", {}, "v - lag(v)", {}});
    BOOST_REQUIRE(isOk(change));
    BOOST_TEST(textWhere(*change, "change_sources", "place=Laos year=2021") == "imf");
    BOOST_TEST(textWhere(*change, "change_sources", "place=Laos year=2022") == "(not reported)");
    BOOST_TEST(textWhere(*change, "change_sources", "place=Vietnam year=2021") == "(not reported)");
    const auto twoYears = withComputed(table, {"change", {}, "v - lag(lag(v))", {}});
    BOOST_REQUIRE(isOk(twoYears));
    BOOST_TEST(textWhere(*twoYears, "change_sources", "place=Laos year=2022") == "imf");
    const auto rank = withComputed(table, {"place_of", {}, "rank(v)", {}});
    BOOST_REQUIRE(isOk(rank));
    BOOST_TEST(textWhere(*rank, "place_of_sources", "place=Laos year=2020") == "wb");
    BOOST_TEST(textWhere(*rank, "place_of_sources", "place=Vietnam year=2021") == "adb");
    BOOST_TEST(textWhere(*rank, "place_of_sources", "place=Laos year=2022") == "(not reported)");
    // And of what was computed from them.
    const auto doubled = withComputed(*change, {"doubled", {}, "change * 2", {}});
    BOOST_REQUIRE(isOk(doubled));
    BOOST_TEST(textWhere(*doubled, "doubled_sources", "place=Laos year=2021") == "imf");
    // What reads its own row only needs no such column.
    const auto twice = withComputed(table, {"twice", {}, "v * 2", {}});
    BOOST_REQUIRE(isOk(twice));
    BOOST_TEST(!twice->codebook.indexOf("twice_sources"));
}

BOOST_AUTO_TEST_CASE(rows_of_a_new_item_name_the_sources_of_all_items) {
    const auto made = withComputed(
        tableOf("year:period place:place indicator:indicator source:source value:value\n"
                "2020 Laos GDP imf 10\n2020 Laos people wpp 2\n"),
        {"rate", {}, R"([value where indicator = "GDP"] / [value where indicator = "people"])", "US$"});
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(textWhere(*made, "source", "indicator=rate") == "imf");
    BOOST_TEST(textWhere(*made, "value_sources", "indicator=rate") == "wpp");
}

BOOST_AUTO_TEST_SUITE_END()
