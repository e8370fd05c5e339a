// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "figure/chart_traits.h"
#include "figure/panel_facts.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const DatasetPtr survey = smallData(R"(
wave:period place:place question:indicator answer:series value:value n:sample_size
2023 Cambodia alignment US 73 134
2023 Cambodia alignment China 27 134
2024 Cambodia alignment US 55 .
2024 Cambodia alignment China 45 .
2023 Laos alignment US 59 100
2023 Laos alignment China 41 100
2024 Laos alignment US 29 100
2024 Laos alignment China . 100
2024 Laos trust US 12 100
2024 Brunei trust US 30 80
)",
                                    SamplingDesign::Purposive);

Panel alignment() {
    Panel panel;
    panel.query.filters = {TextFilter{"question", {"alignment"}}, TextFilter{"place", {"Laos"}},
                           PeriodFilter{Period::ofYear(2024), Period::ofYear(2024)}};
    panel.query.facet = "place";
    return panel;
}
} // namespace

BOOST_AUTO_TEST_SUITE(panel_facts)

BOOST_AUTO_TEST_CASE(time_stays_along_the_axis_where_rows_meet_on_a_point) {
    const auto data = smallData("year:period who:none value:value\n2020 a 1\n2020 b 2\n2021 a 3\n");
    const auto facts = factsOf(Panel(), data);
    BOOST_REQUIRE(isOk(facts));
    BOOST_TEST(facts->isOverTime);
    BOOST_TEST(facts->periods.size() == 2U);
    BOOST_TEST(bool(canShowAs(ChartKind::Line, Panel(), *facts)));
}

BOOST_AUTO_TEST_CASE(dumbbells_over_names_compare_series) {
    const auto data = smallData("place:place who:series value:value\nLaos a 1\nLaos b 2\nPeru a 3\n");
    Panel panel;
    panel.query.x = "place";
    auto facts = factsOf(panel, data);
    BOOST_REQUIRE(isOk(facts));
    BOOST_TEST(bool(canShowAs(ChartKind::Dumbbell, panel, *facts)));
    BOOST_TEST(!canShowAs(ChartKind::Slope, panel, *facts), "a slope leads from wave to wave");
    panel.query.filters = {TextFilter{"who", {"a"}}};
    facts = factsOf(panel, data);
    BOOST_REQUIRE(isOk(facts));
    BOOST_TEST(canShowAs(ChartKind::Dumbbell, panel, *facts).whyNot ==
               "Dumbbells over names compare series, and the figure has only one.");
}

BOOST_AUTO_TEST_CASE(latest_values_say_whose_they_are) {
    const auto facts = factsOf(alignment(), survey);
    BOOST_REQUIRE(isOk(facts));
    const auto* places = facts->column("place");
    BOOST_REQUIRE(places != nullptr);
    BOOST_TEST(places->latestOf == "US", "the first series of each panel");
    BOOST_TEST(places->cells.front().latestAt == "2024");
    BOOST_TEST(facts->column("answer")->latestOf == "value");
    BOOST_TEST(facts->column("question")->latestOf == "", "no values stand beside them");
}

BOOST_AUTO_TEST_CASE(choices_are_those_that_the_other_filters_leave) {
    const auto facts = factsOf(alignment(), survey);
    BOOST_REQUIRE(isOk(facts));
    BOOST_TEST(facts->valueName == "value");
    BOOST_TEST(facts->rowPeriods.size() == 2U);
    BOOST_TEST(facts->facetColumn == "place");
    BOOST_TEST(facts->seriesColumn == "answer");
    const auto* places = facts->column("place");
    BOOST_REQUIRE(places != nullptr);
    BOOST_TEST(places->isFiltered);
    BOOST_REQUIRE(places->cells.size() == 2U);   // Brunei was not asked this question
    BOOST_TEST(places->cells[0].cell == "Laos"); // as the filter orders them
    BOOST_TEST(places->cells[0].isChosen);
    BOOST_TEST(!places->cells[1].isChosen);
    BOOST_TEST(places->cells[0].latest.value() == 29.0);
    BOOST_TEST(places->cells[1].latest.value() == 55.0);
    BOOST_TEST(facts->column("nowhere") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_latest_value_is_the_last_there_is) {
    const auto facts = factsOf(alignment(), survey);
    BOOST_REQUIRE(isOk(facts));
    const auto* answers = facts->column("answer");
    BOOST_REQUIRE(answers != nullptr);
    BOOST_TEST(!answers->isFiltered);
    BOOST_TEST(answers->cells[1].latest.value() == 41.0); // 2024 is missing
    BOOST_TEST(!facts->column("question")->cells[0].latest.has_value());
}

BOOST_AUTO_TEST_CASE(periods_are_all_there_are) {
    const auto facts = factsOf(alignment(), survey);
    BOOST_REQUIRE(isOk(facts));
    BOOST_TEST((facts->periods == std::vector<Period>{Period::ofYear(2023), Period::ofYear(2024)}));
    BOOST_TEST(facts->seriesCount == 2U);
    BOOST_TEST(facts->unit == "percent");
    BOOST_TEST(facts->hasSampleSizes);
    BOOST_TEST(!facts->hasPublishedIntervals);
    BOOST_TEST(!facts->intervalRefusal.empty());
}

BOOST_AUTO_TEST_CASE(a_query_that_cannot_be_asked_has_no_facts) {
    auto panel = alignment();
    panel.query.series = "anwser";
    BOOST_TEST(failsWith(factsOf(panel, survey), "query.unknown-column"));
}

BOOST_AUTO_TEST_SUITE_END()
