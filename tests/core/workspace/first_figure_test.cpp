// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/engine.h"
#include "support/expect_result.h"
#include "workspace/first_figure.h"

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
    const auto& kept = std::get<TextFilter>(figure->panels[0].query.filters.back());
    BOOST_TEST(kept.values.size() == 20U);
    BOOST_TEST(kept.values.front() == "a17", "its value is 76");
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

BOOST_AUTO_TEST_SUITE_END()
