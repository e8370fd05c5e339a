// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"
#include "style/theme_library.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <tuple>

using namespace driftline;

namespace {
constexpr std::array visions = {ColourVision::Normal, ColourVision::Deuteranopia, ColourVision::Protanopia,
                                ColourVision::Tritanopia};
const std::vector<std::string_view> wholePalette = {
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "United States", "China"};

const Theme& theme(std::string_view id) {
    const auto* found = builtinTheme(id);
    BOOST_REQUIRE(found != nullptr);
    return *found;
}

std::vector<Theme> everyTheme() {
    std::vector<Theme> themes;
    for (const auto& id : builtinThemeIds())
        themes.push_back(theme(id));
    return themes;
}

double greyDifference(const SeriesStyle& a, const SeriesStyle& b) {
    return colourDifference(asSeenBy(a.colour, ColourVision::Grey), asSeenBy(b.colour, ColourVision::Grey));
}

bool isGrey(Colour colour) {
    return colour.red == colour.green && colour.green == colour.blue;
}
} // namespace

BOOST_AUTO_TEST_SUITE(theme_test)

BOOST_AUTO_TEST_CASE(the_two_powers_look_the_same_in_every_company) {
    for (const auto& one : everyTheme()) {
        BOOST_TEST_CONTEXT(one.id) {
            const auto alone = stylesFor({"United States", "China"}, one);
            const auto among = stylesFor({"Japan", "China", "Cambodia", "United States"}, one);
            BOOST_TEST((alone[0] == among[3]));
            BOOST_TEST((alone[1] == among[1]));
            BOOST_TEST((alone[0].dash == Dash::Solid && alone[0].marker == Marker::Circle));
            BOOST_TEST((alone[1].marker == Marker::Square));
        }
    }
    const auto printed = stylesFor({"United States", "China"}, theme("paper"));
    BOOST_TEST(printed[0].colour.text() == "#0072B2");
    BOOST_TEST(printed[1].colour.text() == "#D55E00");
}

BOOST_AUTO_TEST_CASE(the_two_powers_differ_for_every_eye_and_without_colour) {
    for (const auto& one : everyTheme()) {
        BOOST_TEST_CONTEXT(one.id) {
            const auto& [first, second] = std::tie(one.palette.unitedStates, one.palette.china);
            for (const auto vision : visions)
                BOOST_TEST(colourDifference(asSeenBy(first.colour, vision), asSeenBy(second.colour, vision)) >
                           20.0);
            // Okabe and Ito's pair, which paper keeps, is the one that comes closest in grey.
            BOOST_TEST(greyDifference(first, second) > (one.id == "paper" ? 8.0 : 10.0));
            BOOST_TEST((first.marker != second.marker));
        }
    }
}

BOOST_AUTO_TEST_CASE(only_print_without_colour_has_dashes) {
    for (const auto& one : everyTheme()) {
        BOOST_TEST_CONTEXT(one.id) {
            const bool isMono = one.id == "mono";
            BOOST_TEST((one.palette.china.dash == Dash::Solid) == !isMono);
            const auto dashedIn = [](const std::vector<SeriesStyle>& styles) {
                return std::count_if(styles.begin(), styles.end(),
                                     [](const SeriesStyle& style) { return style.dash != Dash::Solid; });
            };
            BOOST_TEST((dashedIn(stylesFor(wholePalette, one)) > 0) == isMono);
            BOOST_TEST((dashedIn(stylesFor({"2022", "2023", "2024"}, one)) > 0) == isMono);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_line_and_word_stands_out_from_the_ground) {
    for (const auto& one : everyTheme()) {
        BOOST_TEST_CONTEXT(one.id) {
            for (const auto& style : stylesFor(wholePalette, one))
                BOOST_TEST(contrastRatio(style.colour, one.background) >= 3.0, style.colour.text());
            BOOST_TEST(contrastRatio(one.baseline, one.background) >= 3.0);
            BOOST_TEST(contrastRatio(one.muted, one.background) >= 4.5);
            BOOST_TEST(contrastRatio(one.ink, one.background) >= 7.0);
            // Seen, but never before the data.
            BOOST_TEST(contrastRatio(one.grid, one.background) >= 1.2);
            BOOST_TEST(contrastRatio(one.grid, one.background) < 1.6);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_two_colours_of_a_palette_are_easily_confused) {
    for (const auto& one : everyTheme()) {
        const auto styles = stylesFor(wholePalette, one);
        for (std::size_t i = 0; i < styles.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                // Of greys there are too few; what shares one has another marker.
                const bool differs = one.id == "mono" && styles[i].marker != styles[j].marker;
                BOOST_TEST((differs || colourDifference(styles[i].colour, styles[j].colour) > 10.0),
                           one.id << ": " << styles[i].colour.text() << " (" << i << ") and "
                                  << styles[j].colour.text() << " (" << j << ")");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(monochrome_print_is_grey_and_its_first_four_series_are_told_apart) {
    const auto& mono = theme("mono");
    for (const auto colour : {mono.background, mono.ink, mono.muted, mono.grid, mono.baseline, mono.context})
        BOOST_TEST(isGrey(colour), colour.text());
    for (const std::vector<std::string_view>& names :
         {std::vector<std::string_view>{"United States", "China", "Japan", "Australia"},
          {"United States", "Japan", "ASEAN", "EU"},
          {"Thailand", "Malaysia", "Philippines", "Brunei"},
          {"w", "x", "y", "z"}}) {
        const auto styles = stylesFor(names, mono);
        for (std::size_t i = 0; i < styles.size(); ++i) {
            BOOST_TEST(isGrey(styles[i].colour));
            for (std::size_t j = 0; j < i; ++j)
                BOOST_TEST(greyDifference(styles[i], styles[j]) > 10.0, names[i] << " and " << names[j]);
        }
    }
}

BOOST_AUTO_TEST_CASE(in_colour_every_series_keeps_its_second_cue) {
    const auto paper = stylesFor(wholePalette, theme("paper"));
    for (const auto* id : {"screen", "slide", "dark"}) {
        const auto styles = stylesFor(wholePalette, theme(id));
        for (std::size_t i = 0; i < paper.size(); ++i) {
            BOOST_TEST((paper[i].dash == styles[i].dash), id);
            BOOST_TEST((paper[i].marker == styles[i].marker), id);
        }
    }
}

BOOST_AUTO_TEST_CASE(series_that_share_a_figure_never_share_a_style) {
    const std::vector<std::string_view> ten = {"Cambodia",    "Vietnam",   "Thailand",
                                               "Singapore",   "Indonesia", "Malaysia",
                                               "Philippines", "Myanmar",   "Laos"};
    for (const auto& one : everyTheme()) {
        const auto styles = stylesFor(ten, one);
        for (std::size_t i = 0; i < styles.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                BOOST_TEST((styles[i] != styles[j]), one.id);
        }
    }
}

BOOST_AUTO_TEST_CASE(years_run_from_pale_to_strong) {
    for (const auto& one : everyTheme()) {
        BOOST_TEST_CONTEXT(one.id) {
            const auto styles = stylesFor({"2022", "2023", "2024"}, one);
            const auto contrast = [&](std::size_t i) {
                return contrastRatio(styles[i].colour, one.background);
            };
            BOOST_TEST(contrast(0) < contrast(1));
            BOOST_TEST(contrast(1) < contrast(2));
            BOOST_TEST(contrast(0) >= 3.0);
        }
    }
}

BOOST_AUTO_TEST_CASE(past_the_palette_series_become_context) {
    const std::vector<std::string_view> many(30, "x");
    for (const auto& one : everyTheme())
        BOOST_TEST((stylesFor(many, one).back().colour == one.context), one.id);
    // The user's palette may hold as little as one style.
    auto little = theme("paper");
    little.palette.others.resize(1);
    const auto styles = stylesFor({"Laos", "Cambodia", "China"}, little);
    BOOST_TEST((styles[0] == little.palette.others[0]));
    BOOST_TEST((styles[1].colour == little.context));
    BOOST_TEST((styles[2] == little.palette.china));
}

BOOST_AUTO_TEST_SUITE_END()
