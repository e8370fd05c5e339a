// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
ScenePanel panelOf(std::string_view data, const FigureSpec& figure = smallFigure(LineChart{})) {
    const auto scene = resolved(figure, smallData(data));
    BOOST_REQUIRE(isOk(scene));
    return scene->panels.front();
}

std::size_t linesIn(std::string_view data) {
    return marksOf<Polyline>(panelOf(data)).size();
}
} // namespace

BOOST_AUTO_TEST_SUITE(line_chart)

BOOST_AUTO_TEST_CASE(a_complete_series_is_one_line) {
    const auto panel = panelOf("year:period value:value\n2020 1\n2021 3\n2022 2");
    const auto lines = marksOf<Polyline>(panel);
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST((lines[0].points == std::vector<ScenePoint>{{2020, 1}, {2021, 3}, {2022, 2}}));
    BOOST_TEST(marksOf<PointMark>(panel).size() == 3U);
}

BOOST_AUTO_TEST_CASE(up_to_twelve_points_carry_their_values_away_from_the_other_line) {
    const auto panel = panelOf("year:period who:series value:value\n2020 a 10\n2021 a 30\n2022 a 20\n"
                               "2020 b 15\n2021 b 12\n2022 b 40");
    std::vector<std::string> written;
    for (const auto& text : marksOf<TextMark>(panel)) {
        BOOST_TEST(text.isOptional);
        written.push_back(text.text + (text.anchor == Anchor::Above ? " above" : " below"));
    }
    // The last ones stand in the names at the ends of the lines.
    BOOST_TEST(written == (std::vector<std::string>{"10% below", "30% above", "15% above", "12% below"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_lone_line_has_its_values_outside_of_its_corners) {
    auto figure = smallFigure(LineChart{});
    figure.labels = SeriesLabels::None;
    const auto panel = panelOf("year:period value:value\n2020 10\n2021 30\n2022 20\n2023 25", figure);
    std::vector<std::string> written;
    for (const auto& text : marksOf<TextMark>(panel))
        written.push_back(text.text + (text.anchor == Anchor::Above ? " above" : " below"));
    BOOST_TEST(written == (std::vector<std::string>{"10% below", "30% above", "20% below", "25% above"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(thirteen_points_carry_none) {
    std::string data = "year:period value:value";
    for (int year = 2001; year <= 2013; ++year)
        data += "\n" + std::to_string(year) + " 5";
    BOOST_TEST(marksOf<TextMark>(panelOf(data)).empty());
}

BOOST_AUTO_TEST_CASE(small_multiples_carry_values_in_all_panels_or_in_none) {
    auto multiples = smallFigure(LineChart{});
    multiples.panels[0].query.facet = "place";
    std::string data = "place:place year:period value:value\nX 2020 1\nX 2021 2.5\nY 2020 3";
    const auto written = [&] {
        const auto scene = resolved(multiples, smallData(data));
        BOOST_REQUIRE(isOk(scene));
        std::vector<std::string> out;
        for (const auto& panel : scene->panels) {
            for (const auto& text : marksOf<TextMark>(panel))
                out.push_back(panel.title + " " + text.text);
        }
        return out;
    };
    // One rule for decimals.
    BOOST_TEST(written() == (std::vector<std::string>{"X 1.0%", "X 2.5%", "Y 3.0%"}),
               boost::test_tools::per_element());
    for (int year = 2021; year <= 2032; ++year)
        data += "\nY " + std::to_string(year) + " 5";
    BOOST_TEST(written().empty()); // Y has thirteen
}

BOOST_AUTO_TEST_CASE(a_missing_value_opens_a_gap) {
    BOOST_TEST(linesIn("year:period value:value\n2020 1\n2021 3\n2022 .\n2023 2\n2024 2") == 2U);
}

BOOST_AUTO_TEST_CASE(a_missing_row_opens_a_gap_too) {
    BOOST_TEST(linesIn("year:period value:value\n2020 1\n2021 3\n2023 2\n2024 2") == 2U);
}

BOOST_AUTO_TEST_CASE(a_regular_step_of_five_years_is_no_gap) {
    BOOST_TEST(linesIn("year:period value:value\n2000 1\n2005 3\n2010 2\n2015 2") == 1U);
}

BOOST_AUTO_TEST_CASE(a_break_cuts_the_line_and_is_marked) {
    const auto panel = panelOf("year:period value:value status:status note:note\n2023 1 . .\n2024 3 . "
                               ".\n2025 2 break new_country\n2026 2 . .");
    BOOST_TEST(marksOf<Polyline>(panel).size() == 2U);
    std::vector<Rule> breaks;
    for (const auto& rule : marksOf<Rule>(panel)) {
        if (rule.kind == RuleKind::Break)
            breaks.push_back(rule);
    }
    BOOST_REQUIRE(breaks.size() == 1U);
    BOOST_TEST(breaks[0].at == 2024.5);
    BOOST_TEST(breaks[0].detail == "new country");
}

BOOST_AUTO_TEST_CASE(partial_periods_are_never_joined_with_full_years) {
    BOOST_TEST(linesIn("year:period value:value status:status\n2021 1 .\n2022 3 .\n2023-H1 2 partial") == 1U);
    BOOST_TEST(
        linesIn(
            "year:period value:value status:status\n2021 1 .\n2022 3 .\n2023 2 partial\n2024 2 partial") ==
        2U);
}

BOOST_AUTO_TEST_CASE(uncertain_points_are_hollow_and_exact_arithmetic_is_not) {
    const auto points = marksOf<PointMark>(
        panelOf("year:period value:value status:status\n2020 1 estimated\n2021 2 derived\n2022 3 ."));
    BOOST_REQUIRE(points.size() == 3U);
    BOOST_TEST(points[0].hollow);
    BOOST_TEST(!points[1].hollow);
    BOOST_TEST(!points[2].hollow);
}

BOOST_AUTO_TEST_CASE(the_fill_changes_colour_where_the_lines_cross) {
    const auto panel = panelOf("year:period who:series value:value\n2020 a 0\n2020 b 10\n2021 a 10\n2021 b 0",
                               smallFigure(LineChart{true}));
    const auto bands = marksOf<Band>(panel);
    BOOST_REQUIRE(bands.size() == 2U);
    BOOST_TEST(bands[0].series == 1);
    BOOST_TEST(bands[1].series == 0);
    BOOST_TEST(bands[0].x.back() == 2020.5);
    BOOST_TEST(bands[0].low.back() == 5.0);
    BOOST_TEST(bands[0].high.back() == 5.0);
}

BOOST_AUTO_TEST_CASE(line_ends_carry_name_and_last_value) {
    const auto panel =
        panelOf("year:period who:series value:value\n2020 a 0\n2020 b 10\n2021 a 12.5\n2021 b .");
    BOOST_REQUIRE(panel.labels.size() == 2U);
    BOOST_TEST(panel.labels[0].name == "a");
    BOOST_TEST(panel.labels[0].value == "12.5%");
    BOOST_TEST((panel.labels[1].at == ScenePoint{2020, 10}), "the last value there is, not the last period");
}

BOOST_AUTO_TEST_CASE(what_is_not_emphasised_becomes_context) {
    auto figure = smallFigure(LineChart{});
    figure.emphasis = {"a"};
    const auto scene = resolved(
        figure, smallData("year:period who:series value:value\n2020 a 0\n2020 b 10\n2021 a 1\n2021 b 2"));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(!scene->series[0].context);
    BOOST_TEST(scene->series[1].context);
    const auto lines = marksOf<Polyline>(scene->panels[0]);
    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(lines[0].series == 1, "context lies below");
}

BOOST_AUTO_TEST_SUITE_END()
