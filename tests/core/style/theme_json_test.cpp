// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme_json.h"
#include "style/theme_library.h"
#include "support/expect_result.h"

#include <random>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto smallestTheme = R"({"version": 1, "id": "mine", "name": "Mine",
 "colours": {"background": "#FFFFFF", "ink": "#000000", "muted": "#444444", "grid": "#DDDDDD",
  "baseline": "#777777", "context": "#BBBBBB"},
 "palette": {"unitedStates": {"colour": "#0072b2"}, "china": {"colour": "#D55E00", "dash": "dashed"},
  "others": [{"colour": "#117733", "marker": "triangle down"}]}})";

Result<Theme> parsedTheme(std::string_view text) {
    return parseTheme(text, "mine.json");
}

Result<Theme> replaced(std::string_view what, std::string_view by) {
    std::string text = smallestTheme;
    const auto at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    return parsedTheme(text.replace(at, what.size(), by));
}

/// A theme with every field drawn at random: what the writer forgets, the comparison finds.
Theme randomTheme(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&random](unsigned most) { return static_cast<int>(random() % most); };
    const auto colour = [&below] {
        const auto part = [&below] { return static_cast<std::uint8_t>(below(256)); };
        return Colour{part(), part(), part(), 255};
    };
    const auto style = [&] {
        return SeriesStyle{colour(), static_cast<Dash>(below(4)), static_cast<Marker>(below(7))};
    };
    Theme theme;
    theme.id = "theme-" + std::to_string(seed);
    theme.name = "Thème “x”";
    theme.description = below(2) == 0 ? "" : "For\ntests";
    for (auto* one :
         {&theme.background, &theme.ink, &theme.muted, &theme.grid, &theme.baseline, &theme.context})
        *one = colour();
    theme.fillOpacity = below(3) / 2.0;
    theme.bandOpacity = below(9) / 8.0;
    theme.palette.samePlaces = below(2) == 0;
    theme.palette.unitedStates = style();
    theme.palette.china = style();
    for (int i = 0; i <= below(12); ++i)
        theme.palette.others.push_back(style());
    theme.gridLines = below(2) == 0;
    theme.lineWeight = 0.5 + below(5) / 2.0;
    theme.markerWeight = 0.5 + below(11) / 4.0;
    theme.outlinedBars = below(2) == 0;
    return theme;
}
} // namespace

BOOST_AUTO_TEST_SUITE(theme_json)

BOOST_AUTO_TEST_CASE(the_smallest_theme_has_the_usual_defaults) {
    const auto theme = parsedTheme(smallestTheme);
    BOOST_REQUIRE(isOk(theme));
    BOOST_TEST(theme->palette.unitedStates.colour.text() == "#0072B2");
    BOOST_TEST(
        (theme->palette.china == SeriesStyle{*Colour::parse("#D55E00"), Dash::Dashed, Marker::Circle}));
    BOOST_TEST((theme->palette.others[0].marker == Marker::TriangleDown));
    BOOST_TEST(theme->palette.samePlaces);
    BOOST_TEST(theme->gridLines);
    BOOST_TEST(!theme->outlinedBars);
    BOOST_TEST(theme->lineWeight == 1.0);
    BOOST_TEST(theme->fillOpacity == 0.12);
}

BOOST_AUTO_TEST_CASE(writing_and_reading_is_identity) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto theme = randomTheme(seed);
        const auto back = parsedTheme(writeTheme(theme));
        BOOST_REQUIRE(isOk(back));
        BOOST_TEST((*back == theme), writeTheme(theme));
    }
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_where_it_is) {
    BOOST_TEST(failsWith(replaced("\"ink\"", "\"inc\""), "theme.unknown-field",
                         "mine.json, at /colours: There is no field “inc” here. Did you mean “ink”?"));
    BOOST_TEST(failsWith(replaced("\"#DDDDDD\"", "7"), "theme.wrong-type", "at /colours/grid"));
    BOOST_TEST(failsWith(replaced("\"#DDDDDD\"", "\"silver\""), "theme.wrong-value",
                         "at /colours/grid: “silver” is not possible here; write it like “#0072B2”."));
    BOOST_TEST(failsWith(replaced("\"#DDDDDD\"", "\"#DDDDDD80\""), "theme.wrong-value", "#DDDDDD80"));
    BOOST_TEST(failsWith(replaced("\"dashed\"", "\"wavy\""), "theme.wrong-value", "choose solid, dashed"));
    BOOST_TEST(failsWith(replaced("\"china\"", "\"China\""), "theme.unknown-field", "Did you mean “china”?"));
    BOOST_TEST(failsWith(replaced("[{\"colour\": \"#117733\", \"marker\": \"triangle down\"}]", "[]"),
                         "theme.wrong-value", "/palette/others"));
    BOOST_TEST(failsWith(replaced("\"palette\"", "\"drawing\": {\"lines\": 9}, \"palette\""),
                         "theme.wrong-value",
                         "at /drawing/lines: 9 is not possible here; it must be between"));
    BOOST_TEST(failsWith(replaced("\"mine\"", "\"My Theme\""), "theme.wrong-value", "at /id"));
    BOOST_TEST(failsWith(replaced("\"name\": \"Mine\",", ""), "theme.missing-field", "“name”"));
    BOOST_TEST(failsWith(replaced("\"version\": 1", "\"version\": 2"), "theme.version", "newer"));
}

BOOST_AUTO_TEST_CASE(what_is_no_theme_is_refused) {
    BOOST_TEST(failsWith(parsedTheme(""), "json.broken"));
    BOOST_TEST(failsWith(parsedTheme("[]"), "theme.wrong-type"));
    BOOST_TEST(failsWith(parsedTheme("null"), "theme.wrong-type"));
    BOOST_TEST(failsWith(parsedTheme(std::string(100000, '[')), "json.too-deep"));
}

BOOST_AUTO_TEST_CASE(built_in_themes_keep_to_the_schema_and_are_written_as_they_were_read) {
    for (const auto& id : builtinThemeIds()) {
        const auto& theme = *builtinTheme(id);
        BOOST_TEST(theme.id == id);
        BOOST_TEST(!theme.name.empty());
        BOOST_TEST(!theme.description.empty());
        const auto back = parsedTheme(writeTheme(theme));
        BOOST_REQUIRE(isOk(back));
        BOOST_TEST((*back == theme));
    }
}

BOOST_AUTO_TEST_SUITE_END()
