// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/theme.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;

namespace {
constexpr std::array visions = {ColourVision::Normal, ColourVision::Deuteranopia, ColourVision::Protanopia,
                                ColourVision::Tritanopia};
const std::vector<std::string_view> wholePalette = {
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "United States", "China"};
} // namespace

BOOST_AUTO_TEST_SUITE(theme)

BOOST_AUTO_TEST_CASE(the_two_powers_look_the_same_in_every_company) {
    const auto alone = stylesFor({"United States", "China"}, paperTheme());
    const auto among = stylesFor({"Japan", "China", "Cambodia", "United States"}, paperTheme());
    BOOST_TEST((alone[0] == among[3]));
    BOOST_TEST((alone[1] == among[1]));
    BOOST_TEST(alone[0].colour.text() == "#0072B2");
    BOOST_TEST(alone[1].colour.text() == "#D55E00");
}

BOOST_AUTO_TEST_CASE(the_two_powers_differ_for_every_eye_and_without_colour) {
    const auto styles = stylesFor({"United States", "China"}, paperTheme());
    for (const auto vision : visions)
        BOOST_TEST(colourDifference(asSeenBy(styles[0].colour, vision), asSeenBy(styles[1].colour, vision)) >
                   20.0);
    BOOST_TEST((styles[0].dash != styles[1].dash));
    BOOST_TEST((styles[0].marker != styles[1].marker));
}

BOOST_AUTO_TEST_CASE(every_line_stands_out_from_the_ground) {
    for (const auto& theme : {paperTheme(), darkTheme()}) {
        for (const auto& style : stylesFor(wholePalette, theme))
            BOOST_TEST(contrastRatio(style.colour, theme.background) >= 3.0, style.colour.text());
        BOOST_TEST(contrastRatio(theme.muted, theme.background) >= 4.5);
        BOOST_TEST(contrastRatio(theme.ink, theme.background) >= 7.0);
    }
}

BOOST_AUTO_TEST_CASE(no_two_colours_of_the_palette_are_easily_confused) {
    for (const auto& theme : {paperTheme(), darkTheme()}) {
        const auto styles = stylesFor(wholePalette, theme);
        for (std::size_t i = 0; i < styles.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                BOOST_TEST(colourDifference(styles[i].colour, styles[j].colour) > 10.0,
                           styles[i].colour.text() << " and " << styles[j].colour.text());
        }
    }
}

BOOST_AUTO_TEST_CASE(on_a_dark_ground_every_series_keeps_its_second_cue) {
    const auto light = stylesFor(wholePalette, paperTheme());
    const auto dark = stylesFor(wholePalette, darkTheme());
    for (std::size_t i = 0; i < light.size(); ++i) {
        BOOST_TEST((light[i].dash == dark[i].dash));
        BOOST_TEST((light[i].marker == dark[i].marker));
    }
    for (const auto vision : visions)
        BOOST_TEST(colourDifference(asSeenBy(dark[9].colour, vision), asSeenBy(dark[10].colour, vision)) >
                   20.0);
}

BOOST_AUTO_TEST_CASE(series_that_share_a_figure_never_share_a_style) {
    const std::vector<std::string_view> ten = {"Cambodia",    "Vietnam",   "Thailand",
                                               "Singapore",   "Indonesia", "Malaysia",
                                               "Philippines", "Myanmar",   "Laos"};
    const auto styles = stylesFor(ten, paperTheme());
    for (std::size_t i = 0; i < styles.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            BOOST_TEST((styles[i].colour != styles[j].colour));
    }
}

BOOST_AUTO_TEST_CASE(years_run_from_light_to_dark) {
    const auto styles = stylesFor({"2022", "2023", "2024"}, paperTheme());
    BOOST_TEST(lightness(styles[0].colour) > lightness(styles[1].colour));
    BOOST_TEST(lightness(styles[1].colour) > lightness(styles[2].colour));
    BOOST_TEST(contrastRatio(styles[0].colour, paperTheme().background) >= 3.0);
}

BOOST_AUTO_TEST_CASE(past_the_palette_series_become_context) {
    const std::vector<std::string_view> many(30, "x");
    BOOST_TEST((stylesFor(many, paperTheme()).back().colour == paperTheme().context));
}

BOOST_AUTO_TEST_SUITE_END()
