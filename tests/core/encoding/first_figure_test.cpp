// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "encoding/first_figure.h"
#include "query/engine.h"
#include "support/expect_result.h"

#include <fmt/format.h>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(first_figure)

BOOST_AUTO_TEST_CASE(several_periods_make_lines) {
    Diagnostics findings;
    const auto data = smallData("year:period who:series value:value\n2020 a 1\n2020 b 2\n2021 a 1\n2021 b 2");
    const auto figure = firstFigure(*data, findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST(std::holds_alternative<LineChart>(figure->panels[0].chart));
    BOOST_TEST(figure->panels[0].query.series == "who");
    BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(names_without_time_make_lying_bars) {
    Diagnostics findings;
    const auto figure = firstFigure(*smallData("place:place value:value\nLaos 1\nPeru 2"), findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST(std::holds_alternative<BarChart>(figure->panels[0].chart));
    BOOST_TEST(figure->panels[0].query.x == "place");
}

BOOST_AUTO_TEST_CASE(of_many_bars_the_largest_are_shown_and_the_others_counted) {
    Diagnostics findings;
    std::string text = "answer:series value:value";
    for (int i = 1; i <= 30; ++i)
        text += "\na" + std::to_string(i) + " " + std::to_string(i * 37 % 79);
    const auto data = smallData(text);
    const auto figure = firstFigure(*data, findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST((figure->panels[0].ranking.by == RankBy::Value));
    BOOST_TEST(figure->panels[0].ranking.top == 20);
    const auto scene = resolved(*figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->data.size() == 20U);
    BOOST_TEST(scene->panels[0].y.ticks[0].label == "a17", "its value is 76");
    BOOST_TEST(scene->panels[0].y.ticks[20].label == "10 others not shown");
    BOOST_TEST(figure->text.subtitle.find("the 20 largest of 30") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_narrowed_and_told) {
    Diagnostics findings;
    std::string text = "year:period q:indicator place:place who:series kind:dimension value:value\n";
    for (const auto* year : {"2020", "2021"}) {
        for (const auto* question : {"x", "y"}) {
            for (const auto* place : {"Laos", "Peru"}) {
                for (const auto* who : {"a", "b"}) {
                    for (const auto* kind : {"k", "l"})
                        text += std::string(year) + " " + question + " " + place + " " + who + " " + kind +
                                " 1\n";
                }
            }
        }
    }
    const auto data = smallData(text);
    const auto figure = firstFigure(*data, findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST(isOk(answer(figure->panels[0].query, data)));
    BOOST_TEST(findings.count("figure.first-narrowed") == 1U);
    BOOST_TEST(figure->text.subtitle.find("q: x") != std::string::npos, figure->text.subtitle);
}

BOOST_AUTO_TEST_CASE(rows_that_differ_in_nothing_are_never_averaged_unasked) {
    Diagnostics findings;
    const auto data = smallData("year:period value:value\n2020 1\n2020 3\n2021 2");
    const auto figure = firstFigure(*data, findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST((figure->panels[0].query.aggregate == Aggregate::None));
    BOOST_TEST(failsWith(answer(figure->panels[0].query, data), "query.several-rows"));
    const auto chosen = firstFigure(*data, findings, {Aggregate::Mean, {}});
    BOOST_REQUIRE(chosen);
    const auto mean = answer(chosen->panels[0].query, data);
    BOOST_REQUIRE(isOk(mean));
    BOOST_TEST(mean->series[0].estimates[0].value.value() == 2.0);
    BOOST_TEST(mean->aggregation == "mean of 1 to 2 rows");
}

BOOST_AUTO_TEST_CASE(a_chosen_value_replaces_the_narrowing_to_the_first) {
    Diagnostics findings;
    const auto data = smallData("year:period kind:note who:none value:value\n2020 . a 1\n2020 . b 3\n"
                                "2021 . a 2\n2021 . b 5");
    const auto figure = firstFigure(*data, findings, {Aggregate::None, {{"who", {"b"}}}});
    BOOST_REQUIRE(figure);
    const auto shown = answer(figure->panels[0].query, data);
    BOOST_REQUIRE(isOk(shown));
    BOOST_TEST(shown->series[0].estimates[1].value.value() == 5.0);
    BOOST_TEST(figure->text.subtitle.find("who: b") != std::string::npos, figure->text.subtitle);
}

BOOST_AUTO_TEST_CASE(a_table_without_numbers_has_none_and_says_why) {
    Diagnostics findings;
    BOOST_TEST(!firstFigure(*smallData("year:period a:note\n2020 x"), findings));
    BOOST_TEST(findings.count("figure.nothing-to-draw") == 1U);
}

BOOST_AUTO_TEST_CASE(a_value_column_of_words_is_named) {
    Diagnostics findings;
    BOOST_TEST(!firstFigure(*smallData("year:period value:none\n2020 inf"), findings));
    BOOST_REQUIRE(findings.items().size() == 1U);
    BOOST_TEST(findings.items()[0].message.find("“value” should hold the numbers") != std::string::npos,
               findings.items()[0].message);
}

BOOST_AUTO_TEST_CASE(of_many_places_those_in_focus_come_first_and_groups_last) {
    Diagnostics findings;
    std::string text = "year:period place:place value:value\n";
    for (const auto* year : {"2019", "2020"}) {
        for (const auto* place : {"World", "Angola", "Brazil", "China", "Denmark", "Egypt", "France", "Ghana",
                                  "Haiti", "India", "Lao_PDR", "ASEAN", "Cambodia"})
            text += std::string(year) + " " + place + " 1\n";
    }
    text += "2021 Denmark 1\n";
    const auto figure = firstFigure(*smallData(text), findings);
    BOOST_REQUIRE(figure);
    const auto& query = figure->panels[0].query;
    BOOST_TEST(query.series == "place");
    BOOST_REQUIRE(query.filters.size() == 1U);
    BOOST_TEST((std::get<TextFilter>(query.filters[0]).values ==
                std::vector<std::string>{"Cambodia", "Lao PDR", "China", "Denmark", "Angola", "Brazil",
                                         "Egypt", "France", "Ghana"}));
    BOOST_TEST(figure->text.subtitle == "percent · place: 9 of 13");
    BOOST_TEST(findings.count("figure.first-narrowed") == 1U);
}

BOOST_AUTO_TEST_CASE(keys_are_narrowed_together_to_where_the_numbers_are) {
    Diagnostics findings;
    // Each first value alone (x, and k) is common, but together they have one number.
    const auto data = smallData("year:period who:series q:indicator kind:dimension value:value\n"
                                "2020 a x k 1\n2020 a x l 2\n2021 a x l 3\n2022 a x l 4\n"
                                "2020 b y k 5\n2021 b y k 6");
    const auto figure = firstFigure(*data, findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST(figure->text.subtitle == "percent · q: x · kind: l");
}

BOOST_AUTO_TEST_CASE(a_place_in_focus_goes_before_a_fuller_one_unless_it_is_nearly_empty) {
    const auto subtitleOf = [](std::string_view cambodia) {
        std::string text = "year:period who:series place:place value:value\n";
        for (const auto* place : {"Angola", "Brazil", "Chad", "Denmark", "Egypt", "France", "Ghana", "Haiti",
                                  "India", "Japan", "Kenya", "Libya"}) {
            for (const auto* year : {"2019", "2020", "2021", "2022"}) {
                for (const auto* who : {"a", "b"})
                    text += fmt::format("{} {} {} 1\n", year, who, place);
            }
        }
        Diagnostics findings;
        const auto figure = firstFigure(*smallData(text + std::string(cambodia)), findings);
        return figure ? figure->text.subtitle : std::string("nothing");
    };
    BOOST_TEST(subtitleOf("2019 a Cambodia 1\n2019 b Cambodia 1\n") == "percent · place: Angola");
    BOOST_TEST(subtitleOf("2019 a Cambodia 1\n2019 b Cambodia 1\n2020 a Cambodia 1\n2020 b Cambodia 1\n") ==
               "percent · place: Cambodia");
}

BOOST_AUTO_TEST_CASE(the_whole_is_shown_before_its_parts) {
    Diagnostics findings;
    const auto data = smallData("year:period who:series mode:dimension mark:dimension value:value\n"
                                "2020 a Sea x 3\n2020 a Air x 4\n2020 a TOTAL_MOT x 7\n"
                                "2021 a Sea x 5\n2021 a Air x 6\n2021 a TOTAL_MOT x 11\n"
                                "2020 b Sea x 1\n2020 b Air x 1\n2020 b TOTAL_MOT x 2\n"
                                "2021 b Sea x 1\n2021 b Air x 1\n2021 b TOTAL_MOT x 2");
    const auto figure = firstFigure(*data, findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST(figure->text.subtitle == "percent · mode: TOTAL MOT");
}

BOOST_AUTO_TEST_SUITE_END()
