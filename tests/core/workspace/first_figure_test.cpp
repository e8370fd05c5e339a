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

BOOST_AUTO_TEST_CASE(rows_that_differ_in_nothing_are_averaged_and_told) {
    Diagnostics findings;
    const auto figure = firstFigure(*smallData("year:period value:value\n2020 1\n2020 3\n2021 2"), findings);
    BOOST_REQUIRE(figure);
    BOOST_TEST((figure->panels[0].query.aggregate == Aggregate::Mean));
    BOOST_TEST(findings.count("figure.first-averaged") == 1U);
}

BOOST_AUTO_TEST_CASE(a_table_without_numbers_has_none) {
    Diagnostics findings;
    BOOST_TEST(!firstFigure(*smallData("year:period a:note\n2020 x"), findings));
}

BOOST_AUTO_TEST_SUITE_END()
