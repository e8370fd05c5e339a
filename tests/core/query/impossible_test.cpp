// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/engine.h"
#include "query/impossible.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const auto answers = smallData("year:period answer:series value:value n:sample_size low:low high:high\n"
                               "2020 Yes 40 500 45 35\n2021 Yes 42 500 43 50\n2022 Yes 44 0 . .\n"
                               "2023 Yes 46 -5 . .\n2024 Yes 104 500 . .\n2025 Yes . 500 30 40",
                               SamplingDesign::Probability);
} // namespace

BOOST_AUTO_TEST_SUITE(impossible)

BOOST_AUTO_TEST_CASE(every_impossible_value_is_found_with_its_row) {
    const auto found = impossibleValues(*answers);
    BOOST_TEST(found.items().size() == 6U);
    BOOST_TEST(found.count("survey.low-above-high") == 1U);
    BOOST_TEST(found.count("survey.estimate-outside-interval") == 1U);
    BOOST_TEST(found.count("survey.no-respondents") == 2U);
    BOOST_TEST(found.count("survey.impossible-share") == 1U);
    BOOST_TEST(found.count("survey.interval-alone") == 1U);
    BOOST_TEST(found.items().front().place.row == 2);
    BOOST_TEST(found.items().front().place.column == "low");
}

BOOST_AUTO_TEST_CASE(growth_in_per_cent_may_be_negative) {
    BOOST_TEST(impossibleValues(*smallData("year:period value:value\n2020 -3\n2021 120")).empty());
}

BOOST_AUTO_TEST_CASE(a_row_without_people_asked_may_say_500_per_cent) {
    const auto data = smallData("year:period value:value n:sample_size\n2020 500 .\n2021 500 80");
    const auto found = impossibleValues(*data);
    BOOST_REQUIRE(found.items().size() == 1U);
    BOOST_TEST(found.items()[0].place.row == 3);
}

BOOST_AUTO_TEST_CASE(edges_and_rounded_intervals_are_possible) {
    const auto data = smallData("year:period value:value n:sample_size low:low high:high\n"
                                "2020 0 1 0 3\n2021 100 1 97 100\n2022 50 1 50.4 60",
                                SamplingDesign::Probability);
    BOOST_TEST(impossibleValues(*data).empty());
}

BOOST_AUTO_TEST_CASE(a_negative_weight_is_found) {
    const auto data = smallData("year:period value:value w:weight\n2020 1 -2\n2021 1 0");
    BOOST_TEST(impossibleValues(*data).count("survey.negative-weight") == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_answer_twice_is_found_once) {
    const auto data = smallData("year:period place:place value:value n:sample_size\n2020 Laos 1 9\n"
                                "2021 Laos 2 9\n2020 Laos 1 9\n2020 Peru 1 9");
    const auto found = impossibleValues(*data);
    BOOST_REQUIRE(found.count("survey.same-answer-twice") == 1U);
    BOOST_TEST(found.items().front().place.row == 4);
}

BOOST_AUTO_TEST_CASE(an_impossible_share_is_missing_where_that_is_asked) {
    Query query;
    query.dataset = "test/data";
    const auto drawn = answer(query, answers);
    BOOST_REQUIRE(isOk(drawn));
    BOOST_TEST(drawn->series[0].estimates[4].value.value() == 104.0);
    BOOST_TEST(drawn->findings.count("survey.no-respondents") == 1U); // one sentence for both
    query.impossibleAsMissing = true;
    const auto without = answer(query, answers);
    BOOST_REQUIRE(isOk(without));
    BOOST_TEST(!without->series[0].estimates[4].value);
    BOOST_TEST(without->series[0].estimates[3].value.value() == 46.0);
}

BOOST_AUTO_TEST_CASE(a_range_beyond_the_data_is_told) {
    const auto data = smallData("year:period value:value\n2020 1\n2021 2");
    Query query;
    query.dataset = "test/data";
    query.filters = {PeriodFilter{Period::ofYear(2020), Period::ofYear(2024)}};
    const auto beyond = answer(query, data);
    BOOST_REQUIRE(isOk(beyond));
    BOOST_REQUIRE(beyond->findings.count("query.range-not-filled") == 1U);
    BOOST_TEST(beyond->findings.items()[0].message ==
               "Periods up to 2024 are asked for, and the data end in 2021.");
    // One period is enough, at either end.
    query.filters = {PeriodFilter{Period::ofYear(2020), Period::ofYear(2022)}};
    BOOST_TEST(answer(query, data)->findings.count("query.range-not-filled") == 1U);
    query.filters = {PeriodFilter{Period::ofYear(2019), Period::ofYear(2021)}};
    BOOST_TEST(answer(query, data)->findings.count("query.range-not-filled") == 1U);
    query.filters = {PeriodFilter{Period::ofYear(2020), Period::ofYear(2021)}};
    BOOST_TEST(answer(query, data)->findings.empty());
}

BOOST_AUTO_TEST_CASE(a_backward_range_is_read_forwards_and_told) {
    const auto data = smallData("year:period value:value\n2019 1\n2020 1\n2021 2");
    Query query;
    query.dataset = "test/data";
    query.filters = {PeriodFilter{Period::ofYear(2021), Period::ofYear(2020)}};
    const auto shown = answer(query, data);
    BOOST_REQUIRE(isOk(shown));
    BOOST_TEST(shown->findings.count("query.range-backwards") == 1U);
    BOOST_REQUIRE(shown->series.size() == 1U);
    BOOST_TEST(shown->series[0].estimates.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
