// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prepare/prepare_fixture.h"
#include "prepare/corrections.h"
#include "prepare/preparation_json.h"
#include "prepare/prepared_dataset.h"
#include "support/expect_result.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
Preparation everything() {
    Preparation out;
    out.dataset = "own/table";
    out.corrections = {*correctionOf(wideTable(), 2, 1, "30", "misprint"),
                       *correctionOf(wideTable(), 3, 4, "17", "yearbook")};
    out.groups = {{"place", "Mekong", {"Laos", "Cambodia", "Vietnam"}, GroupRule::Sum, {}, {"gdp", "people"}},
                  {"place", "North", {"Laos", "Vietnam"}, GroupRule::WeightedMean, "people", {}}};
    out.columns = {{"per_head", "GDP per head", "gdp * 1000000 / people", {}},
                   {"place_of", {}, "rank(per_head)", {}}};
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(prepared_dataset)

BOOST_AUTO_TEST_CASE(corrections_come_first_then_groups_then_columns) {
    const auto made = prepared(wideTable(), everything(), FailedStep::Refused);
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->findings.empty());
    // 19 + 30 + 346, after the correction
    BOOST_TEST(numberWhere(made->dataset, "gdp", "place=Mekong year=2020").value_or(-1) == 395);
    // The ratio of the sums and not the sum of the ratios.
    BOOST_TEST(numberWhere(made->dataset, "per_head", "place=Mekong year=2020").value_or(-1) == 395e6 / 121,
               boost::test_tools::tolerance(1e-12));
    BOOST_TEST(made->preparation.readRows == 6U);
    BOOST_TEST(made->preparation.readColumns == 4U);
}

BOOST_AUTO_TEST_CASE(all_of_it_can_be_taken_back_and_done_again) {
    const auto made = prepared(wideTable(), everything(), FailedStep::Refused);
    BOOST_REQUIRE(isOk(made));
    const auto read = asRead(made->dataset, made->preparation);
    BOOST_TEST((read == wideTable()));
    const auto again = prepared(read, made->preparation, FailedStep::Refused);
    BOOST_REQUIRE(isOk(again));
    BOOST_TEST((again->dataset == made->dataset));
    BOOST_TEST((again->preparation == made->preparation));
}

BOOST_AUTO_TEST_CASE(a_source_that_rows_name_stays_when_computed_numbers_that_name_it_go) {
    auto data = tableOf("year:period place:place source:source v:value\n2020 Laos imf 1\n2021 Laos adb 2\n");
    for (const char* name : {"imf", "adb"}) {
        data.sources.emplace_back();
        data.sources.back().name = name;
    }
    Preparation preparation;
    preparation.columns = {{"change", {}, "v - lag(v)", {}}};
    const auto made = prepared(data, preparation, FailedStep::Refused);
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(textWhere(made->dataset, "change_sources", "year=2021") == "imf");
    BOOST_TEST((asRead(made->dataset, made->preparation) == data));
}

BOOST_AUTO_TEST_CASE(labels_that_a_step_added_go_with_it) {
    auto data = longTable();
    data.codebook.variables[1].categories = {{"Laos", "Lao PDR", {}}};
    Preparation preparation;
    preparation.groups = {{"place", "Mekong", {"Laos", "Cambodia"}, GroupRule::Sum, {}, {}}};
    preparation.columns = {{"gdp-change",
                            "Change of GDP",
                            "[value where indicator = \"GDP\"] - lag([value where indicator = \"GDP\"])",
                            {}}};
    const auto made = prepared(data, preparation, FailedStep::Refused);
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->dataset.codebook.variables[1].categories.size() == 2U);
    BOOST_TEST(made->dataset.codebook.variables[2].labelOf("gdp-change") == "Change of GDP");
    BOOST_TEST((asRead(made->dataset, made->preparation) == data));
}

BOOST_AUTO_TEST_CASE(a_new_edition_keeps_what_still_applies_and_reports_the_rest) {
    const auto next =
        tableOf("year:period place:place gdp:value\n2022 Laos 21\n2022 Cambodia 28\n2022 Vietnam 400\n");
    const auto refused = prepared(next, everything(), FailedStep::Refused);
    BOOST_TEST(!refused.has_value());
    auto preparation = everything();
    preparation.groups[0].values.clear();
    const auto made = prepared(next, preparation, FailedStep::Reported);
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(numberWhere(made->dataset, "gdp", "place=Mekong").value_or(-1) == 449);
    BOOST_TEST(made->findings.count("correction.no-row") == 2U);
    BOOST_TEST(made->findings.count("preparation.not-made") == 3U); // one group, two columns
    BOOST_TEST(made->preparation.columns.size() == 2U);
    BOOST_TEST((asRead(made->dataset, made->preparation) == next));
}

BOOST_AUTO_TEST_CASE(json_reads_back_the_same) {
    auto preparation = prepared(wideTable(), everything(), FailedStep::Refused)->preparation;
    preparation.copyOf = "world-bank/gdp";
    preparation.corrections.front().isApplied = false;
    const auto back = parsePreparation(preparationJson(preparation), preparation.dataset);
    BOOST_REQUIRE(isOk(back));
    BOOST_TEST((*back == preparation));
}

BOOST_AUTO_TEST_CASE(json_of_strangers_is_refused_in_a_sentence) {
    for (const auto* text :
         {"[]", "{}", R"({"version": 1, "readRows": -1, "readColumns": "x"})",
          R"({"version": 1, "readRows": 1, "readColumns": 1, "groups": [{"rule": "magic"}]})",
          R"({"version": 1, "readRows": 1, "readColumns": 1, "corrections": [{"key": []}]})",
          R"({"version": 1, "readRows": 1, "readColumns": 1, "columns": 5})",
          R"({"version": 9, "readRows": 1, "readColumns": 1})"}) {
        const auto back = parsePreparation(nlohmann::ordered_json::parse(text), "own/table");
        BOOST_TEST(!back.has_value(), text);
        if (!back)
            BOOST_TEST(back.error().message.ends_with('.'), back.error().message);
    }
}

BOOST_AUTO_TEST_SUITE_END()
