// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "encoding/chart_suggestions.h"
#include "encoding/first_figure.h"
#include "query/engine.h"
#include "query/measure.h"
#include "support/expect_result.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
/// In Laos 3 of 4 by weight say yes, in Peru 1 of 2; somebody there did not answer.
constexpr auto places = "person:none weight:weight sex:dimension country:place helps:dimension age:value\n"
                        "1 1 f Laos yes 20\n2 2 m Laos yes 30\n3 1 f Laos no 40\n"
                        "4 1 m Peru yes 50\n5 1 f Peru no 60\n6 5 f Peru . 70\n";
constexpr auto noPlaces = "person:none weight:weight helps:dimension age:value\n"
                          "1 1 yes 20\n2 2 yes 30\n3 1 no 40\n4 4 no 50\n";

FigureSpec firstOf(const DatasetPtr& data) {
    Diagnostics findings;
    const auto figure = firstFigure(*data, findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST(findings.count("figure.first-joined") == 1U);
    return *figure;
}

DatasetPtr withScale(DatasetPtr data) {
    auto copy = *data;
    copy.codebook.variables[*copy.codebook.indexOf("helps")].scale.order = {"no", "yes"};
    return std::make_shared<const Dataset>(std::move(copy));
}

double valueOf(const Estimates& answered, const std::string& series, const std::string& at) {
    for (const auto& one : answered.series) {
        for (const auto& estimate : one.estimates) {
            if (one.series == series && estimate.at.category == at)
                return estimate.value.value_or(-1);
        }
    }
    return -2;
}
} // namespace

BOOST_AUTO_TEST_SUITE(answers)

BOOST_AUTO_TEST_CASE(a_survey_opens_to_weighted_shares_of_its_first_question_by_place) {
    const auto data = smallData(places, SamplingDesign::Unknown, "");
    const auto figure = firstOf(data);
    const auto& query = figure.panels[0].query;
    BOOST_TEST(query.x == "country");
    BOOST_TEST(query.series == "helps");
    BOOST_TEST(query.value == "weight");
    const auto answered = answer(query, data);
    BOOST_REQUIRE(isOk(answered));
    BOOST_TEST(answered->unit == "percent");
    BOOST_TEST(answered->series.size() == 2U, "no answer is none");
    BOOST_TEST(valueOf(*answered, "yes", "Laos") == 75.0);
    BOOST_TEST(valueOf(*answered, "no", "Laos") == 25.0);
    BOOST_TEST(valueOf(*answered, "yes", "Peru") == 50.0);
    BOOST_TEST(answered->aggregation == "sum of the weights of 1 to 2 rows");
    BOOST_TEST(figure.text.title == "helps");
    BOOST_TEST(figure.text.subtitle.find("Weighted share of answers") != std::string::npos);
    BOOST_TEST(isOk(resolved(figure, data)));
}

BOOST_AUTO_TEST_CASE(shares_open_as_bars_of_all_answers_and_are_ranked_by_one) {
    const auto data = smallData(places, SamplingDesign::Unknown, "");
    const auto figure = firstOf(data);
    const auto* first = std::get_if<BarChart>(&figure.panels[0].chart);
    BOOST_REQUIRE(first != nullptr);
    BOOST_TEST((first->stacking == Stacking::Percent));
    const auto charts = chartOptions({}, data).charts;
    const auto ranked = std::find_if(charts.begin(), charts.end(), [](const ChartSuggestion& chart) {
        return chart.name == "Ranked bars";
    });
    BOOST_REQUIRE(ranked != charts.end());
    BOOST_TEST(ranked->whyNot == "");
    BOOST_TEST(ranked->figure.text.subtitle.starts_with("“yes” · "));
    const auto scene = resolved(ranked->figure, data);
    BOOST_REQUIRE(isOk(scene));
    // Of all who answered: 3 of 4 in Laos, 1 of 2 in Peru.
    BOOST_REQUIRE(scene->data.size() == 2U);
    BOOST_TEST(scene->data[0].category.text() == "Laos");
    BOOST_TEST(scene->data[0].value.value() == 75.0);
    BOOST_TEST(scene->data[1].value.value() == 50.0);
}

BOOST_AUTO_TEST_CASE(ordered_answers_are_drawn_as_such) {
    const auto data = withScale(smallData(places, SamplingDesign::Unknown, ""));
    const auto figure = firstOf(data);
    const auto* bars = std::get_if<BarChart>(&figure.panels[0].chart);
    BOOST_REQUIRE(bars != nullptr);
    BOOST_TEST((bars->stacking == Stacking::Diverging));
    BOOST_TEST(isOk(resolved(figure, data)));
}

BOOST_AUTO_TEST_CASE(without_places_the_answers_stand_along_the_axis_and_are_one_whole) {
    const auto data = smallData(noPlaces, SamplingDesign::Unknown, "");
    const auto figure = firstOf(data);
    const auto scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    std::vector<double> values;
    for (const auto& datum : scene->data)
        values.push_back(datum.value.value_or(-1));
    std::sort(values.begin(), values.end());
    BOOST_TEST(values == (std::vector<double>{37.5, 62.5}), boost::test_tools::per_element());
    // Ordered answers keep their order instead of being ranked.
    BOOST_TEST((firstOf(withScale(data)).panels[0].ranking.by == RankBy::Given));
}

BOOST_AUTO_TEST_CASE(the_new_figure_page_offers_charts_of_answers_and_of_numbers) {
    const auto data = smallData(places, SamplingDesign::Unknown, "");
    const auto options = chartOptions({}, data);
    BOOST_TEST(!options.problem);
    BOOST_TEST(options.encoding.areShares);
    const auto offered = std::count_if(options.charts.begin(), options.charts.end(),
                                       [](const ChartSuggestion& chart) { return chart.whyNot.empty(); });
    BOOST_TEST(offered >= 3);
    // A number that is chosen is averaged by the weights.
    const auto ages = chartOptions(withColumn({}, Channel::Value, "age"), data);
    BOOST_TEST(!ages.encoding.areShares);
    BOOST_TEST((ages.encoding.aggregate == Aggregate::WeightedMean));
    const auto answered = answer(ages.charts.front().figure.panels[0].query, data);
    BOOST_REQUIRE(isOk(answered));
    // Laos: (20 + 2 × 30 + 40) / 4
    BOOST_TEST(answered->series.front().estimates.front().value.value() == 30.0);
}

BOOST_AUTO_TEST_CASE(another_question_and_another_axis_can_be_chosen) {
    const auto data = smallData(places, SamplingDesign::Unknown, "");
    const auto bySex = completed(withColumn({}, Channel::X, "sex"), *data);
    BOOST_TEST(bySex.series.value() == "helps");
    const auto onlyPlaces = completed(withColumn({}, Channel::Series, "sex"), *data);
    BOOST_TEST(onlyPlaces.x == "country");
    BOOST_TEST(columnOf(queryOf(onlyPlaces, *data).measure) == "sex");
    const auto along = completed(withColumn({}, Channel::X, "helps"), *data);
    BOOST_TEST(along.series.value() == "");
    BOOST_TEST(columnOf(queryOf(along, *data).measure) == "helps");
}

BOOST_AUTO_TEST_CASE(numbers_of_places_that_are_weighted_are_no_respondents) {
    const auto data =
        smallData("year:period place:place value:value weight:weight\n2020 Laos 1 7\n2021 Laos 2 8\n");
    const auto options = chartOptions({}, data);
    BOOST_TEST(!options.encoding.areShares);
    BOOST_TEST((options.encoding.aggregate == Aggregate::None));
}

BOOST_AUTO_TEST_SUITE_END()
