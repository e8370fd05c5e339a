// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prepare/prepare_fixture.h"
#include "prepare/groups.h"
#include "support/expect_result.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
CellGroup mekong(GroupRule rule = GroupRule::Sum) {
    return {"place", "Mekong", {"Laos", "Cambodia", "Vietnam"}, rule, {}, {}};
}
} // namespace

BOOST_AUTO_TEST_SUITE(groups)

BOOST_AUTO_TEST_CASE(a_sum_over_places_is_a_row_for_each_combination_of_the_other_keys) {
    const auto made = withGroup(longTable(), mekong());
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->table.rows() == 11U + 4U); // two years of two indicators
    BOOST_TEST(numberWhere(*made, "value", "place=Mekong indicator=GDP year=2020").value_or(-1) == 391);
    BOOST_TEST(numberWhere(*made, "value", "place=Mekong indicator=GDP year=2021").value_or(-1) == 413);
    BOOST_TEST(textWhere(*made, "unit", "place=Mekong indicator=GDP year=2020") == "US$ million");
    BOOST_TEST(textWhere(*made, "status", "place=Mekong indicator=GDP year=2020") == "derived");
    BOOST_TEST(textWhere(*made, "derivation", "place=Mekong indicator=GDP year=2020") ==
               "sum of Laos, Cambodia and Vietnam");
}

BOOST_AUTO_TEST_CASE(a_sum_with_a_missing_part_is_missing_and_says_whose) {
    const auto made = withGroup(longTable(), mekong());
    BOOST_REQUIRE(isOk(made));
    const auto* where = "place=Mekong indicator=Population year=2021";
    BOOST_TEST(textWhere(*made, "value", where) == "(not computable)");
    BOOST_TEST(textWhere(*made, "derivation", where) ==
               "sum of Laos, Cambodia and Vietnam; not computed without Vietnam and Cambodia");
}

BOOST_AUTO_TEST_CASE(means_are_plain_or_weighted_by_a_column) {
    auto group = mekong(GroupRule::Mean);
    const auto plain = withGroup(wideTable(), group);
    BOOST_REQUIRE(isOk(plain));
    BOOST_TEST(numberWhere(*plain, "gdp", "place=Mekong year=2020").value_or(-1) == 391.0 / 3,
               boost::test_tools::tolerance(1e-12));
    group.rule = GroupRule::WeightedMean;
    group.weight = "people";
    const auto weighted = withGroup(wideTable(), group);
    BOOST_REQUIRE(isOk(weighted));
    BOOST_TEST(numberWhere(*weighted, "gdp", "place=Mekong year=2020").value_or(-1) ==
                   (19.0 * 8 + 26.0 * 16 + 346.0 * 97) / (8 + 16 + 97),
               boost::test_tools::tolerance(1e-12));
    BOOST_TEST(textWhere(*weighted, "gdp", "place=Mekong year=2021") ==
               "(not computable)"); // a weight is missing
    BOOST_TEST(contains(textWhere(*weighted, "derivation", "place=Mekong year=2020"), "weighted by people"));
}

BOOST_AUTO_TEST_CASE(only_the_columns_that_are_named_are_merged) {
    auto group = mekong();
    BOOST_TEST(textWhere(*withGroup(wideTable(), group), "people", "place=Mekong year=2020") ==
               "(not reported)");
    group.values = {"gdp", "people"};
    const auto both = withGroup(wideTable(), group);
    BOOST_REQUIRE(isOk(both));
    BOOST_TEST(numberWhere(*both, "people", "place=Mekong year=2020").value_or(-1) == 121);
}

BOOST_AUTO_TEST_CASE(what_holds_for_every_member_holds_for_the_group) {
    const auto data =
        tableOf("year:period place:place code:place_code bloc:none status:status source:source v:value\n"
                "2020 Laos LAO CLMV estimated imf 1\n2020 Cambodia KHM CLMV . imf_wb 2\n"
                "2020 Japan JPN G7 . imf 3\n");
    const auto clmv = withGroup(data, {"place", "Both", {"Laos", "Cambodia"}, GroupRule::Sum, {}, {}});
    BOOST_REQUIRE(isOk(clmv));
    BOOST_TEST(textWhere(*clmv, "bloc", "place=Both") == "CLMV");
    BOOST_TEST(textWhere(*clmv, "code", "place=Both") == "(not reported)");
    BOOST_TEST(textWhere(*clmv, "status", "place=Both") == "estimated derived");
    BOOST_TEST(textWhere(*clmv, "source", "place=Both") == "imf wb");
    const auto far = withGroup(data, {"place", "Far", {"Laos", "Japan"}, GroupRule::Sum, {}, {}});
    BOOST_REQUIRE(isOk(far));
    BOOST_TEST(textWhere(*far, "bloc", "place=Far") == "(not reported)");
}

BOOST_AUTO_TEST_CASE(a_group_that_cannot_be_says_why) {
    const auto code = [](const Dataset& data, const CellGroup& group) {
        const auto made = withGroup(data, group);
        return made ? std::string("made") : made.error().code;
    };
    auto group = mekong();
    group.name = "Laos";
    BOOST_TEST(code(longTable(), group) == "group.name-taken");
    group.name = " ";
    BOOST_TEST(code(longTable(), group) == "group.no-name");
    group = mekong();
    group.members = {"Laos", "Laos"};
    BOOST_TEST(code(longTable(), group) == "group.too-few");
    group.members = {"Laos", "Burma"};
    BOOST_TEST(code(longTable(), group) == "group.unknown-member");
    group = mekong(GroupRule::WeightedMean);
    BOOST_TEST(code(longTable(), group) == "group.no-weight");
    group = {"indicator", "Both", {"GDP", "Population"}, GroupRule::Sum, {}, {}};
    BOOST_TEST(code(longTable(), group) == "group.units-differ");
    group = {"year", "Both", {"2020", "2021"}, GroupRule::Sum, {}, {}};
    BOOST_TEST(code(longTable(), group) == "group.no-column");
    const auto twice =
        tableOf("year:period place:place v:value\n2020 Laos 1\n2020 Laos 2\n2020 Cambodia 2\n");
    BOOST_TEST(code(twice, {"place", "Both", {"Laos", "Cambodia"}, GroupRule::Sum, {}, {}}) ==
               "group.several-rows");
}

BOOST_AUTO_TEST_SUITE_END()
