// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "encoding/chart_suggestions.h"
#include "support/expect_result.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {
std::vector<ChartSuggestion> chartsOf(const Encoding& encoding, const DatasetPtr& data) {
    const auto charts = suggestCharts(completed(encoding, *data), data);
    BOOST_REQUIRE(isOk(charts));
    return *charts;
}

std::string reasonOf(const std::vector<ChartSuggestion>& charts, const std::string& name) {
    const auto found = std::find_if(charts.begin(), charts.end(),
                                    [&name](const ChartSuggestion& chart) { return chart.name == name; });
    return found == charts.end() ? "there is none" : found->whyNot;
}

DatasetPtr manyPlaces(int count) {
    std::string text = "year:period place:place value:value\n";
    for (int i = 0; i < count; ++i)
        text += fmt::format("2020 p{0} {0}\n2021 p{0} {1}\n", i, 2 * i);
    return smallData(text);
}
} // namespace

BOOST_AUTO_TEST_SUITE(chart_suggestions)

BOOST_AUTO_TEST_CASE(time_along_the_axis_is_drawn_as_lines_first) {
    const auto charts =
        chartsOf({}, smallData("year:period who:series value:value\n2020 a 1\n2021 a 2\n2020 b 3\n2021 b 4"));
    BOOST_TEST(charts.front().name == "Lines");
    BOOST_TEST((kindOf(charts.front().figure.panels[0].chart) == ChartKind::Line));
    BOOST_TEST(reasonOf(charts, "Bars over time") == "");
    BOOST_TEST(reasonOf(charts, "Ranked bars") == "Places or other names have to stand along the axis.");
    BOOST_TEST(
        reasonOf(charts, "Ordered answers") ==
        "The data do not say in which order the answers stand. Draw bars first, then choose “Diverging "
        "from zero” in the inspector and state the order.");
}

BOOST_AUTO_TEST_CASE(names_along_the_axis_are_ranked_and_the_others_counted) {
    const auto data = manyPlaces(40);
    const auto charts = chartsOf(withColumn({}, Channel::X, "place"), data);
    BOOST_TEST(charts.front().name == "Ranked bars");
    const auto& panel = charts.front().figure.panels[0];
    BOOST_TEST(panel.query.x == "place");
    BOOST_TEST((panel.ranking.by == RankBy::Value));
    BOOST_TEST(panel.ranking.top == 20);
    BOOST_TEST(reasonOf(charts, "Lines") == "Time has to run along the axis.");
    BOOST_TEST(reasonOf(charts, "Upright bars") ==
               "40 bars side by side are too thin; ranked bars lie and have room.");
    const auto scene = resolved(charts.front().figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->panels[0].y.ticks[0].label == "p39");
    BOOST_TEST(scene->data.back().position() == "p39");
    BOOST_TEST(scene->data.back().value.value() == 78.0); // of the later year
}

BOOST_AUTO_TEST_CASE(negative_values_are_no_parts_of_a_whole) {
    const auto charts = chartsOf(
        {}, smallData("year:period who:series value:value\n2020 a -1\n2021 a 2\n2020 b 3\n2021 b 4"));
    for (const auto* name : {"Stacked areas", "Stacked bars", "Bars of 100 %"})
        BOOST_TEST(reasonOf(charts, name) == "Some values are negative, and parts of a whole cannot be.",
                   name);
}

BOOST_AUTO_TEST_CASE(one_series_cannot_be_stacked_or_compared) {
    const auto charts = chartsOf({}, smallData("year:period value:value\n2020 1\n2021 2"));
    for (const auto* name : {"Stacked areas", "Slopes", "Dumbbells", "Small multiples"})
        BOOST_TEST(reasonOf(charts, name) == "Several series are needed: put a column at Colour.", name);
}

BOOST_AUTO_TEST_CASE(columns_that_became_series_are_set_against_each_other) {
    const auto data =
        smallData("place:place measure:series value:value\n"
                  "Laos alignment 70\nLaos exports 2\nVietnam alignment 25\nVietnam exports 30\n");
    const auto charts = chartsOf({}, data);
    BOOST_TEST(reasonOf(charts, "Scatter") == "");
    const auto found = std::find_if(charts.begin(), charts.end(),
                                    [](const ChartSuggestion& chart) { return chart.name == "Scatter"; });
    BOOST_REQUIRE(found != charts.end());
    const auto scene = resolved(found->figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->data.size() == 2U);
    BOOST_TEST(scene->data[0].value.value() == 70);
    // One series has nothing to be set against.
    BOOST_TEST(reasonOf(chartsOf({}, smallData("place:place measure:series value:value\n"
                                               "Laos exports 2\nVietnam exports 30\n")),
                        "Scatter")
                   .find("only one measure") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(ordered_answers_come_first_where_their_order_is_known) {
    const auto plain = smallData("place:place answer:series value:value\n"
                                 "Laos agree 60\nLaos disagree 40\nPeru agree 30\nPeru disagree 70");
    auto ordered = *plain;
    ordered.codebook.variables[1].scale = {{"agree", "disagree"}, {}, {}};
    const auto data = std::make_shared<const Dataset>(ordered);
    const auto charts = chartsOf(withColumn({}, Channel::X, "place"), data);
    BOOST_TEST(charts.front().name == "Ordered answers");
    BOOST_TEST(isOk(resolved(charts.front().figure, data)));
}

BOOST_AUTO_TEST_CASE(whatever_applies_can_be_drawn) {
    const std::vector<DatasetPtr> tables = {
        manyPlaces(3), manyPlaces(60),
        smallData("year:period who:series place:place value:value\n2020 a Laos 1\n2021 a Laos 2\n2020 b Peru "
                  "3\n2021 b Laos 4\n2020 a Peru 1\n2021 a Peru ."),
        smallData("who:series value:value\na 1\nb 2"), smallData("year:period value:value\n2020 1")};
    std::set<std::string> drawn;
    for (const auto& data : tables) {
        for (const auto& column : shelfColumns(*data)) {
            if (!canStandAt(Channel::X, *data, column.name))
                continue;
            for (const auto& chart : chartsOf(withColumn({}, Channel::X, column.name), data)) {
                if (!chart.whyNot.empty())
                    continue;
                BOOST_TEST(isOk(resolved(chart.figure, data)), chart.name << " over " << column.name);
                drawn.insert(chart.name);
            }
        }
    }
    BOOST_TEST(drawn.size() >= 10U);
}

BOOST_AUTO_TEST_CASE(the_words_say_what_was_chosen) {
    const auto data = smallData("year:period place:place flow:indicator value:value\n"
                                "2020 Laos in 1\n2020 Peru in 2\n2021 Laos in 3\n2021 Peru in 4\n"
                                "2020 Laos out 5\n2021 Laos out 6");
    auto encoding = withColumn({}, Channel::X, "place");
    const auto charts = chartsOf(encoding, data);
    BOOST_TEST(charts.front().figure.text.title == "in");
    BOOST_TEST(charts.front().figure.text.subtitle.find("2021") != std::string::npos);
    BOOST_TEST(charts.front().figure.text.subtitle.find("percent") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(rows_that_nothing_tells_apart_are_an_error_to_choose_from) {
    const auto data = smallData("year:period value:value\n2020 1\n2020 3\n2021 2");
    BOOST_TEST(failsWith(suggestCharts(completed({}, *data), data), "query.several-rows"));
    auto mean = completed({}, *data);
    mean.aggregate = Aggregate::Mean;
    BOOST_TEST(isOk(suggestCharts(mean, data)));
}

BOOST_AUTO_TEST_SUITE_END()
