// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "figure/figure_json.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto investment = "year:period place:place value:value\n"
                            "2020 Laos 8\n2020 Peru 1\n2020 Chad 5\n2020 Fiji 9\n2020 Mali 2\n"
                            "2023 Laos 3\n2023 Peru 7\n2023 Chad .\n2023 Fiji 5\n2023 Togo 1";

FigureSpec rankedBars(const Ranking& ranking, BarDirection direction = BarDirection::Horizontal) {
    auto figure = smallFigure(BarChart{Stacking::Grouped, direction, BarValues::All});
    figure.group = "own";
    auto& panel = figure.panels[0];
    panel.query.x = "place";
    panel.query.filters = {PeriodFilter{Period::parse("2023"), Period::parse("2023")}};
    panel.ranking = ranking;
    return figure;
}

std::string namesOf(const SceneAxis& axis) {
    std::string names;
    for (const auto& tick : axis.ticks)
        names += (names.empty() ? "" : ", ") + tick.label;
    return names;
}

std::string footerOf(const Scene& scene) {
    std::string text;
    for (const auto& paragraph : scene.footer)
        text += paragraph + "\n";
    return text;
}

std::string ranked(const Ranking& ranking) {
    const auto scene = resolved(rankedBars(ranking), smallData(investment));
    return scene ? namesOf(scene->panels[0].y) : scene.error().message;
}

Ranking by(RankBy what, int top = 0, int bottom = 0) {
    return {what, false, {}, {}, top, bottom};
}
} // namespace

BOOST_AUTO_TEST_SUITE(ranking)

BOOST_AUTO_TEST_CASE(the_largest_stand_first_and_what_is_missing_last) {
    BOOST_TEST(ranked(by(RankBy::Value)) == "Peru, Fiji, Laos, Togo, Chad");
    BOOST_TEST(ranked({RankBy::Value, true, {}, {}, 0, 0}) == "Togo, Laos, Fiji, Peru, Chad");
    BOOST_TEST(ranked(by(RankBy::Name)) == "Chad, Fiji, Laos, Peru, Togo");
    BOOST_TEST(ranked({RankBy::Name, true, {}, {}, 0, 0}) == "Togo, Peru, Laos, Fiji, Chad");
    BOOST_TEST(ranked({}) == "Laos, Peru, Chad, Fiji, Togo");
}

BOOST_AUTO_TEST_CASE(a_missing_value_is_written_where_its_bar_would_be) {
    const auto scene = resolved(rankedBars(by(RankBy::Value)), smallData(investment));
    BOOST_REQUIRE(isOk(scene));
    std::string remark;
    for (const auto& text : marksOf<TextMark>(scene->panels[0])) {
        if (text.isRemark)
            remark = text.text;
    }
    BOOST_TEST(!remark.empty());
    BOOST_TEST(footerOf(*scene).find("No data for this period: Mali.") != std::string::npos,
               footerOf(*scene));
}

BOOST_AUTO_TEST_CASE(names_that_are_cut_are_counted_where_they_would_stand) {
    BOOST_TEST(ranked(by(RankBy::Value, 2)) == "Peru, Fiji, 3 others not shown");
    BOOST_TEST(ranked(by(RankBy::Value, 1, 2)) == "Peru, 2 others not shown, Laos, Togo");
    BOOST_TEST(ranked(by(RankBy::Value, 0, 1)) == "4 others not shown, Togo");
    BOOST_TEST(ranked(by(RankBy::Value, 4)) == "Peru, Fiji, Laos, Togo, 1 other not shown");
    BOOST_TEST(ranked(by(RankBy::Value, 3, 2)) == "Peru, Fiji, Laos, Togo, Chad");
    const auto scene = resolved(rankedBars(by(RankBy::Value, 2)), smallData(investment));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(footerOf(*scene).find("2 of 5 shown; 3 others not shown, 1 without a value.") !=
                   std::string::npos,
               footerOf(*scene));
    BOOST_TEST(scene->data.size() == 2U);
}

BOOST_AUTO_TEST_CASE(upright_bars_have_no_line_for_the_others) {
    const auto scene =
        resolved(rankedBars(by(RankBy::Value, 2), BarDirection::Vertical), smallData(investment));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(namesOf(scene->panels[0].x) == "Peru, Fiji");
    BOOST_TEST(footerOf(*scene).find("3 others not shown") != std::string::npos, footerOf(*scene));
}

BOOST_AUTO_TEST_CASE(a_change_is_that_since_the_named_period_and_is_stated) {
    const Ranking change{RankBy::Change, false, {}, Period::parse("2020"), 0, 0};
    // Peru +6, Fiji -4, Laos -5; Togo has no earlier value, Chad no later one.
    BOOST_TEST(ranked(change) == "Peru, Fiji, Laos, Chad, Togo");
    // The last of those whose change is known.
    BOOST_TEST(ranked({RankBy::Change, false, {}, Period::parse("2020"), 1, 1}) ==
               "Peru, 3 others not shown, Laos");
    const auto scene = resolved(rankedBars(change), smallData(investment));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(footerOf(*scene).find("Sorted by the change since 2020.") != std::string::npos,
               footerOf(*scene));
}

BOOST_AUTO_TEST_CASE(a_series_can_decide) {
    const auto data = smallData("place:place answer:series value:value\n"
                                "Laos yes 60\nLaos no 40\nPeru yes 30\nPeru no 70\nChad yes 80\nChad no 20");
    auto figure = smallFigure(BarChart{Stacking::Percent, BarDirection::Horizontal, BarValues::All});
    figure.panels[0].query.x = "place";
    figure.panels[0].ranking = {RankBy::Value, false, "no", {}, 0, 0};
    const auto scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(namesOf(scene->panels[0].y) == "Peru, Laos, Chad");
    BOOST_TEST(footerOf(*scene).find("Sorted by the value of “no”.") != std::string::npos, footerOf(*scene));
    figure.panels[0].ranking.series = "maybe";
    const auto unknown = resolved(figure, data);
    BOOST_REQUIRE(isOk(unknown));
    BOOST_TEST(unknown->findings.count("figure.unknown-ranking") == 1U);
}

BOOST_AUTO_TEST_CASE(names_that_are_series_too_are_ranked_by_their_own_values) {
    auto figure = smallFigure(BarChart{Stacking::Grouped, BarDirection::Horizontal, BarValues::All});
    figure.panels[0].query.x = "who";
    figure.panels[0].ranking = by(RankBy::Value, 2);
    const auto scene = resolved(figure, smallData("who:series value:value\na 1\nb 3\nc 2"));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(namesOf(scene->panels[0].y) == "b, c, 1 other not shown");
}

BOOST_AUTO_TEST_CASE(over_periods_a_ranking_does_nothing) {
    auto figure = smallFigure(LineChart{});
    const auto data = smallData("year:period value:value\n2020 1\n2021 2");
    const auto plain = resolved(figure, data);
    figure.panels[0].ranking = by(RankBy::Value, 1);
    const auto rankedScene = resolved(figure, data);
    BOOST_REQUIRE(isOk(plain));
    BOOST_REQUIRE(isOk(rankedScene));
    BOOST_TEST((plain->panels == rankedScene->panels));
}

BOOST_AUTO_TEST_CASE(it_is_part_of_the_figure_file) {
    const auto figure = rankedBars({RankBy::Change, true, "b", Period::parse("2020"), 10, 5});
    const auto read = parseFigure(writeFigure(figure), "figure.json", "test");
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST((read->panels[0].ranking == figure.panels[0].ranking));
    auto wrong = figure;
    wrong.panels[0].ranking.since.reset();
    BOOST_TEST(failsWith(parseFigure(writeFigure(wrong), "figure.json", "test"), "figure.missing-field"));
}

BOOST_AUTO_TEST_SUITE_END()
