// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/series_style.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
Colour colour(const char* text) {
    return *Colour::parse(text);
}

SeriesStyle coloured(const char* text) {
    return {colour(text), Dash::Solid, Marker::Circle};
}
} // namespace

BOOST_AUTO_TEST_SUITE(series_style)

BOOST_AUTO_TEST_CASE(a_choice_replaces_the_one_before_and_an_empty_one_goes) {
    FigureSpec spec;
    setSeriesChoice(spec, {"Laos", "Lao PDR", {}, {}, {}, {}});
    setSeriesChoice(spec, {"Peru", {}, colour("#CC0000"), {}, {}, {}});
    BOOST_TEST(spec.series.size() == 2U);
    setSeriesChoice(spec, {"Laos", {}, {}, Marker::Cross, {}, {}});
    BOOST_TEST(seriesChoice(spec, "Laos").label == "");
    BOOST_TEST((seriesChoice(spec, "Laos").marker == Marker::Cross));
    setSeriesChoice(spec, {"Laos", {}, {}, {}, {}, {}});
    BOOST_TEST(spec.series.size() == 1U);
    BOOST_TEST(seriesChoice(spec, "Chad").name == "Chad");
}

BOOST_AUTO_TEST_CASE(figures_hand_on_what_they_say_of_a_name) {
    FigureSpec first;
    setSeriesChoice(first, {"Laos", {}, colour("#111111"), {}, {}, {}});
    setSeriesChoice(first, {"Peru", {}, colour("#222222"), {}, {}, {}});
    FigureSpec second;
    setSeriesChoice(second, {"Laos", {}, colour("#333333"), {}, {}, {}});
    FigureSpec made;
    takeSeriesChoices(made, {first, second}, {"Laos", "Chad"});
    BOOST_REQUIRE(made.series.size() == 1U);
    BOOST_TEST(made.series[0].colour->text() == "#333333");
}

BOOST_AUTO_TEST_CASE(styles_are_the_themes_with_what_was_chosen) {
    FigureSpec spec;
    setSeriesChoice(spec, {"Laos", {}, colour("#CC0000"), {}, {}, 2.0});
    const auto styles = stylesOf(spec, {"China", "Laos"});
    BOOST_REQUIRE(isOk(styles));
    BOOST_TEST(styles->at(0).colour.text() == "#D55E00");
    BOOST_TEST(styles->at(1).colour.text() == "#CC0000");
    BOOST_TEST(styles->at(1).width == 2.0);
}

BOOST_AUTO_TEST_CASE(what_readers_could_not_see_is_said_as_it_is_chosen) {
    const auto white = colour("#FFFFFF");
    const std::vector<std::string> names = {"Laos", "Peru", "Chad"};
    const auto concerns = [&](const char* first, const char* second) {
        return colourConcerns(names, {coloured(first), coloured(second), coloured("#000000")}, 0, white);
    };
    BOOST_TEST(concerns("#0072B2", "#D55E00").empty());
    const auto faint = concerns("#F0E442", "#0072B2");
    BOOST_REQUIRE(faint.size() == 1U);
    BOOST_TEST(faint[0].find("Laos is faint on its ground: the contrast is 1.3 : 1") != std::string::npos,
               faint[0]);
    const auto same = concerns("#0072B2", "#0073B3");
    BOOST_REQUIRE(same.size() == 1U);
    BOOST_TEST(same[0].find("Laos looks like Peru to every reader") != std::string::npos, same[0]);
    // Both look the same dark yellow to somebody without green receptors.
    const auto redGreen = concerns("#B8860B", "#8F9A00");
    BOOST_REQUIRE(redGreen.size() == 1U);
    BOOST_TEST(redGreen[0].find("to readers who cannot tell red from green") != std::string::npos,
               redGreen[0]);
}

BOOST_AUTO_TEST_CASE(several_series_can_be_in_focus) {
    FigureSpec spec;
    setEmphasised(spec, "Laos", true);
    setEmphasised(spec, "Peru", true);
    setEmphasised(spec, "Laos", true);
    BOOST_TEST((spec.emphasis == std::vector<std::string>{"Peru", "Laos"}));
    setEmphasised(spec, "Peru", false);
    BOOST_TEST((spec.emphasis == std::vector<std::string>{"Laos"}));
}

BOOST_AUTO_TEST_SUITE_END()
