// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "figure/figure_json.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const Colour red = *Colour::parse("#CC0000");

DatasetPtr twoSeries() {
    return smallData("year:period who:series value:value\n2020 a 1\n2021 a 2\n2020 b 3\n2021 b 4");
}

FigureSpec styledLines(const std::vector<SeriesChoice>& choices) {
    auto figure = smallFigure(LineChart{});
    figure.series = choices;
    figure.group = "own";
    return figure;
}

std::string namesOfSeries(const Scene& scene) {
    std::string names;
    for (const auto& series : scene.series)
        names += (names.empty() ? "" : ", ") + series.name;
    return names;
}
} // namespace

BOOST_AUTO_TEST_SUITE(series_choices)

BOOST_AUTO_TEST_CASE(what_is_chosen_holds_and_the_rest_is_the_themes) {
    const auto plain = resolved(styledLines({}), twoSeries());
    const auto scene =
        resolved(styledLines({{"b", {}, red, Marker::Diamond, Dash::Dotted, 2.0}}), twoSeries());
    BOOST_REQUIRE(isOk(plain));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST((scene->series[0] == plain->series[0]));
    BOOST_TEST(scene->series[1].style.colour.text() == "#CC0000");
    BOOST_TEST((scene->series[1].style.marker == Marker::Diamond));
    const auto lines = marksOf<Polyline>(scene->panels[0]);
    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(lines[0].stroke.width == 1.0);
    BOOST_TEST(lines[1].stroke.width == 2.0);
    BOOST_TEST((lines[1].stroke.dash == Dash::Dotted));
    BOOST_TEST(lines[1].stroke.colour.text() == "#CC0000");
}

BOOST_AUTO_TEST_CASE(another_name_stands_wherever_the_series_is_named) {
    auto figure = styledLines({{"b", "Viet Nam", {}, {}, {}, {}}});
    figure.emphasis = {"b"};
    const auto scene = resolved(figure, twoSeries());
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(namesOfSeries(*scene) == "a, Viet Nam");
    BOOST_TEST(scene->data.back().words->seriesName == "Viet Nam");
    BOOST_TEST(scene->series[0].context);
    BOOST_TEST(!scene->series[1].context);
    BOOST_TEST(scene->findings.count("figure.unknown-emphasis") == 0U);
}

BOOST_AUTO_TEST_CASE(a_renamed_place_keeps_its_own_colour) {
    const auto data = smallData("year:period who:series value:value\n2020 Laos 1\n2021 Laos 2\n2020 China 3");
    const auto plain = resolved(styledLines({}), data);
    const auto scene = resolved(styledLines({{"China", "PRC", {}, {}, {}, {}}}), data);
    BOOST_REQUIRE(isOk(plain));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->series[1].name == "PRC");
    BOOST_TEST((scene->series[1].style == plain->series[1].style));
}

BOOST_AUTO_TEST_CASE(two_series_never_get_one_name) {
    const auto scene = resolved(styledLines({{"b", "a", {}, {}, {}, {}}}), twoSeries());
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(namesOfSeries(*scene) == "a, b");
    BOOST_TEST(scene->findings.count("figure.label-taken") == 1U);
}

BOOST_AUTO_TEST_CASE(a_style_for_a_series_that_the_data_lack_is_a_finding) {
    const auto scene = resolved(styledLines({{"c", {}, red, {}, {}, {}}}), twoSeries());
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->findings.count("figure.unknown-series") == 1U);
    auto filtered = styledLines({{"b", {}, red, {}, {}, {}}});
    filtered.panels[0].query.filters = {TextFilter{"who", {"a"}}};
    const auto hidden = resolved(filtered, twoSeries());
    BOOST_REQUIRE(isOk(hidden));
    BOOST_TEST(hidden->findings.count("figure.unknown-series") == 0U);
}

BOOST_AUTO_TEST_CASE(one_bar_of_a_ranking_can_have_a_colour_of_its_own) {
    auto figure = smallFigure(BarChart{Stacking::Grouped, BarDirection::Horizontal, BarValues::Auto});
    figure.panels[0].query.x = "place";
    figure.panels[0].query.series = "place";
    figure.panels[0].ranking.by = RankBy::Value;
    figure.series = {{"Peru", "El Perú", red, {}, {}, {}}};
    const auto scene = resolved(figure, smallData("place:place value:value\nLaos 1\nPeru 3\nChad 2"));
    BOOST_REQUIRE(isOk(scene));
    const auto bars = marksOf<Rectangle>(scene->panels[0]);
    BOOST_REQUIRE(bars.size() == 3U);
    std::size_t inRed = 0;
    for (const auto& bar : bars)
        inRed += bar.fill == red ? 1U : 0U;
    BOOST_TEST(inRed == 1U);
    BOOST_TEST((scene->legend == LegendPlace::None));
    std::string names;
    for (const auto& tick : scene->panels[0].y.ticks)
        names += tick.label + " ";
    BOOST_TEST(names == "El Perú Chad Laos ");
}

BOOST_AUTO_TEST_CASE(it_is_part_of_the_figure_file) {
    const auto figure = styledLines(
        {{"a", "A", red, Marker::None, Dash::DashDotted, 1.5}, {"b", {}, {}, Marker::Square, {}, {}}});
    const auto read = parseFigure(writeFigure(figure), "figure.json", "test");
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST((read->series == figure.series));
    auto text = writeFigure(figure);
    text.replace(text.find("#CC0000"), 7, "crimson");
    BOOST_TEST(failsWith(parseFigure(text, "figure.json", "test"), "figure.wrong-value", "crimson"));
}

BOOST_AUTO_TEST_SUITE_END()
