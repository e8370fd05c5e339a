// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

#include <fmt/format.h>

#include <cmath>

using namespace driftline;
using namespace driftline::test;

namespace {
const auto* const fourWaves =
    "year:period who:series value:value status:status\n2021 a 10 .\n2022 a 20 .\n2023 a "
    "30 .\n2021 b 40 .\n2022 b 35 .\n2023 b 15 .";

Result<Scene> scene(const Chart& chart, std::string_view data) {
    return resolved(smallFigure(chart), smallData(data));
}

DatasetPtr placesData() {
    return smallData(
        "place:place year:period who:series value:value\nX 2023 a 10\nX 2024 a 30\nX 2023 b 90\nX 2024 b "
        "70\nY 2023 a 20\nY 2024 a 50\nY 2023 b 80\nY 2024 b .");
}

FigureSpec byPlace(const Chart& chart) {
    auto figure = smallFigure(chart);
    figure.panels[0].query.facet = "place";
    return figure;
}
} // namespace

BOOST_AUTO_TEST_SUITE(wave_charts)

BOOST_AUTO_TEST_CASE(a_slope_leads_from_the_first_wave_to_the_last) {
    const auto slope = scene(SlopeChart{}, fourWaves);
    BOOST_REQUIRE(isOk(slope));
    const auto& panel = slope->panels[0];
    const auto lines = marksOf<Polyline>(panel);
    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_TEST((lines[0].points == std::vector<ScenePoint>{{0, 10}, {1, 30}}));
    BOOST_TEST((panel.x.ticks == std::vector<Tick>{{0, "2021"}, {1, "2023"}}));
    BOOST_TEST(slope->data.size() == 4U, "the table has the numbers of the picture and no others");
    BOOST_REQUIRE(panel.labels.size() == 4U);
    BOOST_TEST(panel.labels[0].atStart);
    BOOST_TEST(panel.labels[0].name.empty());
    BOOST_TEST(panel.labels[0].value == "10%");
    BOOST_TEST(panel.labels[1].name == "a");
    BOOST_TEST(panel.labels[1].value == "30%");
    BOOST_TEST(panel.y.ticks.empty(), "values at both ends say more than ticks");
}

BOOST_AUTO_TEST_CASE(the_author_may_name_the_waves) {
    WavePair waves;
    waves.from = Period::ofYear(2022);
    waves.to = Period::ofYear(2023);
    const auto slope = scene(SlopeChart{waves}, fourWaves);
    BOOST_REQUIRE(isOk(slope));
    BOOST_TEST((marksOf<Polyline>(slope->panels[0])[1].points == std::vector<ScenePoint>{{0, 35}, {1, 15}}));
}

BOOST_AUTO_TEST_CASE(waves_that_every_series_has_go_before_longer_ones) {
    const auto slope = scene(
        SlopeChart{},
        "year:period who:series value:value\n2020 a 1\n2021 a 2\n2023 a 3\n2021 b 5\n2023 b 6\n2024 b 7");
    BOOST_REQUIRE(isOk(slope));
    BOOST_TEST(slope->panels[0].x.ticks.front().label == "2021");
    BOOST_TEST(slope->panels[0].x.ticks.back().label == "2023");
    BOOST_TEST(slope->findings.empty());
}

BOOST_AUTO_TEST_CASE(a_series_without_a_wave_is_a_dot_and_a_finding) {
    WavePair waves;
    waves.from = Period::ofYear(2020);
    waves.to = Period::ofYear(2021);
    const auto* const data = "year:period who:series value:value\n2020 a 1\n2021 a 2\n2021 b 5";
    for (const auto& chart : {Chart(SlopeChart{waves}), Chart(DumbbellChart{waves})}) {
        const auto made = scene(chart, data);
        BOOST_REQUIRE(isOk(made));
        BOOST_TEST(marksOf<Polyline>(made->panels[0]).size() == 1U);
        BOOST_TEST(marksOf<PointMark>(made->panels[0]).size() == 3U);
        BOOST_TEST(made->findings.count("figure.missing-wave") == 1U);
        BOOST_TEST(made->findings.lines().front().find("“b” has no value in 2020") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(waves_across_a_break_are_not_joined_even_if_it_lies_between_them) {
    const auto* const data = "year:period value:value status:status note:note\n2020 1 . .\n2021 2 break "
                             "new_mode\n2022 3 . .";
    const auto slope = scene(SlopeChart{}, data);
    BOOST_REQUIRE(isOk(slope));
    BOOST_TEST(marksOf<Polyline>(slope->panels[0]).empty());
    const auto rules = marksOf<Rule>(slope->panels[0]);
    BOOST_REQUIRE(rules.size() == 1U);
    BOOST_TEST((rules[0].kind == RuleKind::Break));
    BOOST_TEST(rules[0].detail == "new mode");
    BOOST_TEST(slope->data.back().changeText() == "not comparable with 2020: break");
    const auto dumbbell = scene(DumbbellChart{}, data);
    BOOST_REQUIRE(isOk(dumbbell));
    BOOST_TEST(marksOf<Polyline>(dumbbell->panels[0]).empty());
    BOOST_TEST(dumbbell->footer.back().find("new mode") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_dumbbell_has_a_row_for_each_series_and_a_colour_for_each_wave) {
    const auto made = scene(DumbbellChart{}, fourWaves);
    BOOST_REQUIRE(isOk(made));
    const auto& panel = made->panels[0];
    BOOST_TEST((panel.y.ticks == std::vector<Tick>{{-0.5, "a"}, {-1.5, "b"}}));
    const auto points = marksOf<PointMark>(panel);
    BOOST_REQUIRE(points.size() == 4U);
    BOOST_TEST((points[0].at == ScenePoint{10, -0.5}));
    BOOST_TEST((points[1].at == ScenePoint{30, -0.5}));
    BOOST_TEST(points[0].colour.text() == points[2].colour.text(), "2021 of both rows");
    BOOST_TEST(points[1].colour.text() == points[3].colour.text(), "2023 of both rows");
    BOOST_TEST(lightness(points[0].colour) > lightness(points[1].colour));
    BOOST_TEST(points[1].colour.text() == made->series[0].style.colour.text());
    BOOST_TEST(made->series[0].isNamedAtAxis, "the legend names the waves and no rows");
    const auto texts = marksOf<TextMark>(panel);
    BOOST_REQUIRE(texts.size() == 4U);
    BOOST_TEST(texts[2].text == "15%");
    BOOST_TEST((texts[2].anchor == Anchor::Left), "values stand outside, the smaller one on the left");
    BOOST_REQUIRE(made->keys.size() == 2U);
    BOOST_TEST(made->keys[0].name == "2021");
    BOOST_TEST(made->keys[0].colour.text() == points[0].colour.text());
    BOOST_TEST(made->keys[1].colour.text() == points[1].colour.text());
    BOOST_TEST((made->legend == LegendPlace::Top));
    BOOST_TEST((made->data[0].at == ScenePoint{10, -0.5}));
    BOOST_TEST(made->data[0].words->group == "a");
}

BOOST_AUTO_TEST_CASE(facets_of_a_dumbbell_are_groups_of_rows_in_one_panel) {
    auto figure = byPlace(DumbbellChart{});
    figure.facets.highlight = "Y";
    const auto made = resolved(figure, placesData());
    BOOST_REQUIRE(isOk(made));
    BOOST_REQUIRE(made->panels.size() == 1U);
    const auto& panel = made->panels[0];
    BOOST_REQUIRE(panel.y.ticks.size() == 2U);
    BOOST_TEST(panel.y.ticks[0].label == "X");
    // Two series under one name are told apart by their own colours.
    const auto dots = marksOf<PointMark>(panel);
    BOOST_TEST(dots[1].colour.text() == made->series[0].style.colour.text());
    BOOST_TEST(dots[3].colour.text() == made->series[1].style.colour.text());
    BOOST_TEST(marksOf<PointMark>(panel).size() == 7U);
    BOOST_TEST(marksOf<Polyline>(panel).size() == 3U);
    BOOST_TEST(made->data[0].words->panelName == "X");
    BOOST_TEST(made->data[4].words->group == "Y");
    const auto bands = marksOf<Band>(panel);
    BOOST_REQUIRE(bands.size() == 1U);
    BOOST_TEST(bands[0].low.front() < panel.y.ticks[1].at);
    BOOST_TEST(bands[0].high.front() < panel.y.ticks[0].at, "only the rows of Y are tinted");
}

BOOST_AUTO_TEST_CASE(facets_of_a_slope_chart_stay_small_multiples_with_values_inside) {
    const auto made = resolved(byPlace(SlopeChart{}), placesData());
    BOOST_REQUIRE(isOk(made));
    BOOST_REQUIRE(made->panels.size() == 2U);
    BOOST_TEST(marksOf<TextMark>(made->panels[0]).size() == 4U);
    BOOST_TEST(made->panels[0].labels.empty());
    BOOST_TEST(!made->panels[0].y.ticks.empty());
}

BOOST_AUTO_TEST_CASE(values_of_a_dumbbell_are_all_there_or_none) {
    auto figure = smallFigure(DumbbellChart{});
    figure.panels[0].query.x = "place";
    const auto valuesIn = [&figure](std::string_view data) {
        const auto dumbbell = resolved(figure, smallData(data));
        BOOST_REQUIRE(isOk(dumbbell));
        return marksOf<TextMark>(dumbbell->panels[0]).size();
    };
    BOOST_TEST(valuesIn("place:place poll:series value:value\nX a 10\nX b 40\nY a 20\nY b 60") == 4U);
    BOOST_TEST(valuesIn("place:place poll:series value:value\nX a 10\nX b 40\nX c 25\nY a 20\nY b 60") == 0U,
               "a dot between two others has no room for its value");
}

BOOST_AUTO_TEST_CASE(over_categories_a_dumbbell_has_a_row_for_each_category) {
    auto figure = smallFigure(DumbbellChart{});
    figure.panels[0].query.x = "place";
    const auto made = resolved(
        figure, smallData("place:place who:series value:value\nX a 1\nX b 4\nY a 5\nY b 2\nZ a 3\nZ b ."));
    BOOST_REQUIRE(isOk(made));
    const auto& panel = made->panels[0];
    BOOST_REQUIRE(panel.y.ticks.size() == 3U);
    BOOST_TEST(marksOf<PointMark>(panel).size() == 5U);
    BOOST_TEST(marksOf<Polyline>(panel).size() == 2U);
    BOOST_TEST(made->keys.empty());
    BOOST_TEST((made->legend == LegendPlace::Top));
}

BOOST_AUTO_TEST_CASE(one_wave_alone_is_drawn_and_told) {
    for (const auto& chart : {Chart(SlopeChart{}), Chart(DumbbellChart{})}) {
        const auto made = scene(chart, "year:period who:series value:value\n2020 a 1\n2020 b 2");
        BOOST_REQUIRE(isOk(made));
        BOOST_TEST(marksOf<PointMark>(made->panels[0]).size() == 2U);
        BOOST_TEST(marksOf<Polyline>(made->panels[0]).empty());
        BOOST_TEST(made->findings.count("figure.one-wave") == 1U);
    }
}

BOOST_AUTO_TEST_CASE(nothing_or_very_much_is_no_crash) {
    std::string many = "year:period who:series value:value";
    for (int i = 0; i < 60; ++i)
        many += fmt::format("\n2020 s{} {}\n2021 s{} {}", i, i, i, 60 - i);
    for (const auto& chart :
         {Chart(SlopeChart{}), Chart(DumbbellChart{}), Chart(DotChart{}), Chart(AreaChart{})}) {
        const auto full = scene(chart, many);
        BOOST_REQUIRE(isOk(full));
        BOOST_TEST(full->data.size() == 120U);
        const auto empty = scene(chart, "year:period who:series value:value\n2020 a .\n2021 a .");
        BOOST_REQUIRE(isOk(empty));
        BOOST_TEST(empty->findings.count("figure.no-values") == 1U);
        BOOST_TEST(std::isfinite(empty->panels[0].y.from));
        BOOST_TEST(empty->panels[0].y.from < empty->panels[0].y.to);
    }
}

BOOST_AUTO_TEST_CASE(a_slope_over_categories_is_refused) {
    auto figure = smallFigure(SlopeChart{});
    figure.panels[0].query.x = "place";
    BOOST_TEST(failsWith(resolved(figure, smallData("place:place value:value\nX 1\nY 2")), "figure.no-waves",
                         "dumbbell"));
}

BOOST_AUTO_TEST_CASE(facets_are_sorted_by_name_or_by_their_latest_value) {
    auto figure = byPlace(LineChart{});
    const auto data = smallData("place:place year:period value:value\nB 2023 10\nB 2024 30\nC 2023 5\nC 2024 "
                                "50\nA 2023 40\nA 2024 .\nD 2023 .\nD 2024 .");
    const auto titles = [&](FacetOrder order) {
        figure.facets.order = order;
        const auto made = resolved(figure, data);
        BOOST_REQUIRE(isOk(made));
        std::string all;
        for (const auto& panel : made->panels)
            all += panel.title;
        return all;
    };
    BOOST_TEST(titles(FacetOrder::AsGiven) == "BCAD");
    BOOST_TEST(titles(FacetOrder::ByName) == "ABCD");
    BOOST_TEST(titles(FacetOrder::ByLatest) == "CABD",
               "the latest value that there is; none at all comes last");
}

BOOST_AUTO_TEST_SUITE_END()
