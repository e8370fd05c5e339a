// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
Scene sceneOf(std::string_view data, const FigureSpec& figure = smallFigure(LineChart{}),
              std::string_view unit = "percent") {
    auto scene = resolved(figure, smallData(data, SamplingDesign::Unknown, unit));
    BOOST_REQUIRE(isOk(scene));
    return *scene;
}

std::string patternOf(std::string_view data) {
    return sceneOf(data).alt.pattern;
}

std::vector<std::string> changesOf(std::string_view data, std::string_view unit = "percent") {
    std::vector<std::string> changes;
    for (const auto& datum : sceneOf(data, smallFigure(LineChart{}), unit).data)
        changes.push_back(datum.changeText());
    return changes;
}
using Texts = std::vector<std::string>;
} // namespace

BOOST_AUTO_TEST_SUITE(alt_text)

BOOST_AUTO_TEST_CASE(the_four_levels_are_filled_and_joined) {
    auto figure = smallFigure(LineChart{});
    figure.text.subtitle = "Share, %";
    figure.text.note = "A note.";
    const auto scene = sceneOf("year:period who:series value:value\n2020 a 10\n2021 a 30\n2022 a 20", figure);
    BOOST_TEST(scene.alt.what == "Line chart. Title. Share, %. Period: 2020–2022.");
    BOOST_TEST(scene.alt.statistics == "a: 10% (2020) to 20% (2022), highest 30% (2021).");
    BOOST_TEST(scene.alt.pattern == "a rises to 30% in 2021, then falls.");
    BOOST_TEST(scene.alt.context == "A note.");
    BOOST_TEST(scene.altText == scene.alt.what + " " + scene.alt.statistics + " " + scene.alt.pattern + " " +
                                    scene.alt.context);
}

BOOST_AUTO_TEST_CASE(a_level_of_the_author_stands_as_it_is) {
    auto figure = smallFigure(LineChart{});
    figure.text.alt.pattern = "It climbs.";
    const auto scene = sceneOf("year:period value:value\n2020 10\n2021 30", figure);
    BOOST_TEST(scene.alt.pattern == "It climbs.");
    BOOST_TEST(!scene.alt.statistics.empty());
}

BOOST_AUTO_TEST_CASE(movements_are_told_as_they_are) {
    BOOST_TEST(patternOf("year:period who:series value:value\n2020 a 1\n2021 a 2\n2022 a 2\n2023 a 5") ==
               "a rises throughout.");
    BOOST_TEST(patternOf("year:period who:series value:value\n2020 a 5\n2021 a 2") == "a falls.");
    BOOST_TEST(patternOf("year:period who:series value:value\n2020 a 5\n2021 a 2\n2022 a 4") ==
               "a falls to 2% in 2021, then rises.");
    BOOST_TEST(patternOf("year:period who:series value:value\n2020 a 5\n2021 a 2\n2022 a 7\n2023 a 4") ==
               "a goes up and down and ends lower than it began.");
    BOOST_TEST(patternOf("year:period who:series value:value\n2020 a 5\n2021 a 5") == "a stays the same.");
    BOOST_TEST(patternOf("year:period who:series value:value\n2020 a 5\n2021 a .").empty());
}

BOOST_AUTO_TEST_CASE(values_before_a_break_are_not_compared_with_those_after_it) {
    BOOST_TEST(
        patternOf("year:period who:series value:value status:status\n2020 a 90 .\n2021 a 10 break\n2022 a "
                  "20 .") == "a rises since the break in 2021.");
    BOOST_TEST(
        patternOf("year:period who:series value:value status:status\n2020 a 90 .\n2021 a 10 break\n2020 b "
                  "10 .\n2021 b 90 break")
            .empty(),
        "neither movements nor crossings");
    BOOST_TEST(
        patternOf("year:period who:series value:value status:status\n2020 a 9 .\n2021 a 7 .\n2022 a 90 "
                  "break") == "a falls until the break in 2022.");
    BOOST_TEST(
        patternOf("year:period who:series value:value status:status\n2020 a 9 .\n2021 a 10 break\n2022 a 20 "
                  ".\n2023 a 90 break") == "a rises (between the breaks in 2021 and 2023).");
}

BOOST_AUTO_TEST_CASE(crossings_are_told_with_the_two_periods_between_which_they_lie) {
    BOOST_TEST(patternOf("year:period who:series value:value\n2020 a 40\n2020 b 60\n2021 a 70\n2021 b 30") ==
               "a rises. b falls. a passes b between 2020 and 2021.");
}

BOOST_AUTO_TEST_CASE(places_are_told_by_extremes_and_have_no_pattern_in_time) {
    auto figure = smallFigure(DotChart{});
    figure.panels[0].query.x = "place";
    figure.panels[0].lines = {{"Half", 50, "Arithmetic"}};
    const auto scene = sceneOf("place:place who:series value:value\nX a 10\nY a 30\nZ a 20", figure);
    BOOST_TEST(scene.alt.statistics == "a: highest 30% (Y), lowest 10% (X).");
    BOOST_TEST(scene.alt.pattern.empty());
    BOOST_TEST(scene.alt.what.find("Reference lines: Half.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(changes_have_the_right_unit) {
    const auto* const data = "year:period value:value\n2020 10\n2021 28.2\n2022 .\n2023 27.2";
    BOOST_TEST(changesOf(data) == (Texts{"", "+18.2 points since 2020", "", "−1 point since 2021"}),
               boost::test_tools::per_element());
    BOOST_TEST(changesOf("year:period value:value\n2020 200\n2021 250\n2022 125", "US$ million") ==
                   (Texts{"", "+25% since 2020", "−50% since 2021"}),
               boost::test_tools::per_element());
    BOOST_TEST(changesOf("year:period value:value\n2020 -5\n2021 3", "US$ million") ==
                   (Texts{"", "+8 m since 2020"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_says_why) {
    BOOST_TEST(
        changesOf("year:period value:value status:status\n2020 10 .\n2021 . break\n2022 12 .\n2023 13 .") ==
            (Texts{"", "", "not comparable with 2020: break", "+1 point since 2022"}),
        boost::test_tools::per_element());
    BOOST_TEST(changesOf("year:period value:value status:status\n2022 10 .\n2023-H1 4 partial") ==
                   (Texts{"", "not comparable with 2022: periods of different length"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
