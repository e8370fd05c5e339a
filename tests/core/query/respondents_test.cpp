// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/engine.h"
#include "query/measure.h"
#include "query/respondents.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(respondents)

BOOST_AUTO_TEST_CASE(rows_with_weights_and_numbers_of_their_own_are_of_respondents) {
    BOOST_TEST(holdsRespondents(*smallData("person:none weight:weight helps:dimension\n1 1 a\n2 1 b\n")));
    BOOST_TEST(holdsRespondents(*smallData("weight:weight helps:dimension\n1 a\n1 a\n1 b\n")));
    BOOST_TEST(
        holdsRespondents(*smallData("person:none helps:dimension value:value\n1 a 3\n2 a 4\n3 b 5\n")));
    BOOST_TEST(!holdsRespondents(*smallData("year:period place:place value:value weight:weight\n"
                                            "2020 Laos 1 7\n2021 Laos 2 8\n")));
    BOOST_TEST(!holdsRespondents(*smallData("year:period value:value\n2020 1\n2020 2\n")));
}

BOOST_AUTO_TEST_CASE(questions_stand_in_their_order_and_what_people_are_after_them) {
    const auto data = smallData("person:none weight:weight age_group:dimension q2:dimension place:place "
                                "q1:dimension gender:dimension manager:dimension\n"
                                "1 1 old a Laos c f x\n2 1 young b Peru d m y\n3 1 young b Peru d m y\n");
    std::vector<std::string> names;
    for (const auto column : questionColumns(*data))
        names.push_back(data->codebook.variables[column].name);
    BOOST_TEST(names == (std::vector<std::string>{"q2", "q1", "manager", "age_group", "gender"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(shares_along_the_axis_have_one_whole) {
    const auto data = smallData("answer:dimension value:value\na 1\nb 3\n. 9\n", SamplingDesign::Unknown, "");
    Query query;
    query.x = "answer";
    query.measure = ShareMeasure{"answer", {}};
    const auto answered = answer(query, data);
    BOOST_REQUIRE(isOk(answered));
    BOOST_REQUIRE(answered->series.size() == 1U);
    BOOST_TEST(answered->series[0].estimates[0].value.value() == 25.0);
    BOOST_TEST(answered->series[0].estimates[1].value.value() == 75.0);
    // What is left out of the drawing stays in the whole.
    query.filters = {TextFilter{"answer", {"a"}}};
    const auto one = answer(query, data);
    BOOST_REQUIRE(isOk(one));
    BOOST_TEST(one->series[0].estimates.size() == 1U);
    BOOST_TEST(one->series[0].estimates[0].value.value() == 25.0);
}

BOOST_AUTO_TEST_CASE(n_of_a_share_is_how_many_answered_whatever_they_weigh) {
    const auto data = smallData("person:none weight:weight place:place answer:dimension note:note\n"
                                "1 2 Laos a said_this\n2 0.5 Laos b said_that\n3 1 Laos a .\n"
                                "4 9 Laos . .\n5 1 Peru b .\n",
                                SamplingDesign::Unknown, "");
    Query query;
    query.x = "place";
    query.series = "answer";
    query.value = "weight";
    query.aggregate = Aggregate::Sum;
    query.measure = ShareMeasure{"answer", {}};
    const auto answered = answer(query, data);
    BOOST_REQUIRE(isOk(answered));
    BOOST_REQUIRE(answered->series.size() == 2U);
    const auto& ofA = answered->series[0].estimates;
    const auto& ofB = answered->series[1].estimates;
    BOOST_TEST(ofA[0].value.value() == 3 / 3.5 * 100, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(ofA[0].sampleSize.value() == 3.0);
    BOOST_TEST(ofB[0].sampleSize.value() == 3.0);
    BOOST_TEST(ofB[1].sampleSize.value() == 1.0);
    // What a respondent said stands beside no number.
    BOOST_TEST(ofA[0].provenance->notes.empty());
    BOOST_TEST(countsPeople(*data));
}

BOOST_AUTO_TEST_CASE(n_of_a_mean_is_how_many_it_is_of) {
    const auto data =
        smallData("person:none place:place age:value weight:weight\n1 Laos 20 1\n2 Laos 50 2\n");
    Query query;
    query.x = "place";
    query.aggregate = Aggregate::WeightedMean;
    const auto answered = answer(query, data);
    BOOST_REQUIRE(isOk(answered));
    BOOST_TEST(answered->series[0].estimates[0].value.value() == 40.0);
    BOOST_TEST(answered->series[0].estimates[0].sampleSize.value() == 2.0);
}

BOOST_AUTO_TEST_CASE(sums_of_statistics_have_no_n) {
    const auto data =
        smallData("year:period place:place value:value note:note\n2020 Laos 1 a\n2020 Peru 2 b\n");
    Query query;
    query.isOneSeries = true;
    query.aggregate = Aggregate::Sum;
    const auto answered = answer(query, data);
    BOOST_REQUIRE(isOk(answered));
    const auto& sum = answered->series[0].estimates[0];
    BOOST_TEST(sum.value.value() == 3.0);
    BOOST_TEST(!sum.sampleSize.has_value());
    BOOST_TEST(sum.provenance->notes.size() == 2U);
    BOOST_TEST(!countsPeople(*data));
}

BOOST_AUTO_TEST_CASE(a_share_without_time_is_of_no_period) {
    const auto data = smallData("answer:dimension value:value\na 1\nb 3\n", SamplingDesign::Unknown, "");
    BOOST_TEST(explanationOf(ShareMeasure{"answer", {}}, data->codebook) ==
               "Share: the value divided by the sum of all parts, times 100.");
    BOOST_TEST(explanationOf(ShareMeasure{"answer", "a"}, data->codebook) ==
               "Share: the value divided by that of a, times 100.");
}

BOOST_AUTO_TEST_CASE(rows_without_an_answer_are_no_part_of_a_share) {
    const auto data = smallData("place:place answer:series value:value\nLaos a 1\nLaos b 3\nLaos . 9\n",
                                SamplingDesign::Unknown, "");
    Query query;
    query.x = "place";
    query.measure = ShareMeasure{"answer", {}};
    const auto answered = answer(query, data);
    BOOST_REQUIRE(isOk(answered));
    BOOST_TEST(answered->series.size() == 2U);
    BOOST_TEST(answered->series[1].estimates[0].value.value() == 75.0);
}

BOOST_AUTO_TEST_SUITE_END()
