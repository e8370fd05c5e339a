// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene_colours.h"
#include "style/theme_library.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using boost::test_tools::tolerance;

namespace {
SceneSeries series(const char* name, const char* colour, bool isContext = false) {
    SceneSeries out;
    out.name = name;
    out.style.colour = *Colour::parse(colour);
    out.context = isContext;
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(scene_colours)

BOOST_AUTO_TEST_CASE(only_what_is_in_colour_counts) {
    Scene scene;
    scene.theme = *builtinTheme("paper");
    scene.series = {series("A", "#0072B2"), series("B", "#D55E00"), series("A", "#0072B2"),
                    series("C", "#B4BAC4", true)};
    scene.keys = {{"2023", *Colour::parse("#117733"), Marker::Circle}};
    const auto named = dataColours(scene);
    BOOST_TEST_REQUIRE(named.size() == 3U);
    BOOST_TEST(named[2].name == "2023");
}

BOOST_AUTO_TEST_CASE(the_two_that_look_most_alike_are_named) {
    Scene scene;
    scene.theme = *builtinTheme("paper");
    BOOST_TEST(!closestColours(scene, ColourVision::Grey));
    scene.series = {series("A", "#C00000"), series("B", "#0072B2"), series("C", "#4C7F00")};
    const auto closest = closestColours(scene, ColourVision::Deuteranopia);
    BOOST_TEST_REQUIRE(closest.has_value());
    BOOST_TEST(closest->first == "A");
    BOOST_TEST(closest->second == "C");
    BOOST_TEST(closest->distance < leastColourDistance);
    BOOST_TEST(closestColours(scene, ColourVision::Normal)->distance > leastColourDistance);
    // A translucent colour looks as it does on the ground.
    scene.series[1].style.colour = scene.series[0].style.colour.withOpacity(0.5);
    const auto ground = scene.theme.background;
    BOOST_TEST(
        closestColours(scene, ColourVision::Normal)->distance ==
            std::min(
                colourDifference(scene.series[0].style.colour, scene.series[1].style.colour.over(ground)),
                colourDifference(scene.series[2].style.colour, scene.series[1].style.colour.over(ground))),
        tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
