// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour_vision.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace driftline;
using boost::test_tools::tolerance;

namespace {
const Colour blue = *Colour::parse("#0072B2");
const Colour vermilion = *Colour::parse("#D55E00");
const Colour red = *Colour::parse("#C00000");
const Colour green = *Colour::parse("#4C7F00");
} // namespace

BOOST_AUTO_TEST_SUITE(colour_vision)

BOOST_AUTO_TEST_CASE(the_matrix_is_what_is_seen) {
    for (const auto vision : allVisions) {
        const auto matrix = visionMatrix(vision);
        for (const auto colour : {blue, vermilion, red, green}) {
            const auto row = [&](std::size_t i) {
                return encodedLight(matrix[i][0] * linearLight(colour.red) +
                                    matrix[i][1] * linearLight(colour.green) +
                                    matrix[i][2] * linearLight(colour.blue));
            };
            BOOST_TEST((Colour{row(0), row(1), row(2), 255} == asSeenBy(colour, vision)));
        }
        // White stays white: every row sums to one.
        for (const auto& row : matrix)
            BOOST_TEST(row[0] + row[1] + row[2] == 1.0, tolerance(1e-5));
    }
}

BOOST_AUTO_TEST_CASE(light_survives_a_round_trip) {
    for (int channel = 0; channel <= 255; ++channel)
        BOOST_TEST(encodedLight(linearLight(static_cast<std::uint8_t>(channel))) == channel);
    BOOST_TEST(encodedLight(-1) == 0);
    BOOST_TEST(encodedLight(2) == 255);
}

BOOST_AUTO_TEST_CASE(the_closest_pair_is_named) {
    const std::vector<Colour> colours = {blue, red, green};
    const auto usual = closestColours(colours, ColourVision::Normal);
    BOOST_TEST_REQUIRE(usual.has_value());
    BOOST_TEST(usual->distance > leastColourDistance);
    // Red and this green are one colour to somebody with deuteranopia.
    const auto seen = closestColours(colours, ColourVision::Deuteranopia);
    BOOST_TEST(seen->first == 1U);
    BOOST_TEST(seen->second == 2U);
    BOOST_TEST(seen->distance < leastColourDistance);
    BOOST_TEST(seen->distance == colourDifference(asSeenBy(red, ColourVision::Deuteranopia),
                                                  asSeenBy(green, ColourVision::Deuteranopia)),
               tolerance(1e-9));
    const auto confused = confusedColours(colours, ColourVision::Deuteranopia);
    BOOST_TEST_REQUIRE(confused.size() == 1U);
    BOOST_TEST((confused.front() == *seen));
    BOOST_TEST(confusedColours(colours, ColourVision::Normal).empty());
    BOOST_TEST(!closestColours({blue}, ColourVision::Normal));
}

BOOST_AUTO_TEST_SUITE_END()
