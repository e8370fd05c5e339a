// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using boost::test_tools::tolerance;

namespace {
const Colour white{255, 255, 255, 255};
const Colour unitedStates = *Colour::parse("#0072B2");
const Colour china = *Colour::parse("#D55E00");
} // namespace

BOOST_AUTO_TEST_SUITE(colour)

BOOST_AUTO_TEST_CASE(text_survives_a_round_trip) {
    BOOST_TEST(Colour::parse("#0072B2")->text() == "#0072B2");
    BOOST_TEST(Colour::parse("#0072b280")->text() == "#0072B280");
    for (const auto* text : {"", "0072B2", "#0072B", "#0072BG", "#0072B2801", "#-072B2"})
        BOOST_TEST(!Colour::parse(text), text);
}

BOOST_AUTO_TEST_CASE(words_in_a_faint_colour_get_one_that_can_be_read) {
    const auto vermilion = *Colour::parse("#D55E00");
    const auto blue = *Colour::parse("#0072B2");
    const Colour night{20, 24, 30, 255};
    BOOST_TEST((legibleOn(white, blue) == blue), "it can be read as it is");
    const auto darker = legibleOn(white, vermilion);
    BOOST_TEST(contrastRatio(darker, white) >= 4.5);
    BOOST_TEST(colourDifference(darker, vermilion) < 8.0, "and is still the same colour to the eye");
    BOOST_TEST(contrastRatio(legibleOn(night, blue), night) >= 4.5);
    BOOST_TEST(contrastRatio(legibleOn(white, white), white) >= 4.5);
}

BOOST_AUTO_TEST_CASE(contrast_has_the_known_ends) {
    BOOST_TEST(contrastRatio(white, {0, 0, 0, 255}) == 21.0, tolerance(1e-6));
    BOOST_TEST(contrastRatio(white, white) == 1.0, tolerance(1e-6));
    // WCAG's own example of the lightest grey that still has 4.5:1 on white.
    BOOST_TEST(contrastRatio(white, *Colour::parse("#767676")) == 4.54, tolerance(0.01));
}

// Reference values measured with an independent implementation of CIEDE2000 and Machado 2009.
BOOST_AUTO_TEST_CASE(difference_of_the_two_powers_equals_the_measured_one) {
    BOOST_TEST(colourDifference(unitedStates, china) == 49.6, tolerance(0.01));
    const auto seen = [](ColourVision vision) {
        return colourDifference(asSeenBy(unitedStates, vision), asSeenBy(china, vision));
    };
    BOOST_TEST(seen(ColourVision::Deuteranopia) == 56.6, tolerance(0.02));
    BOOST_TEST(seen(ColourVision::Protanopia) == 50.0, tolerance(0.02));
    // 65.7 in unbounded colour; a display cannot show the negative red of the simulated blue.
    BOOST_TEST(seen(ColourVision::Tritanopia) > 50.0);
}

BOOST_AUTO_TEST_CASE(difference_is_symmetric_and_zero_for_itself) {
    BOOST_TEST(colourDifference(unitedStates, unitedStates) == 0.0, tolerance(1e-9));
    BOOST_TEST(colourDifference(unitedStates, china) == colourDifference(china, unitedStates),
               tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(grey_keeps_lightness) {
    const auto grey = asSeenBy(china, ColourVision::Grey);
    BOOST_TEST(grey.red == grey.green);
    BOOST_TEST(grey.green == grey.blue);
    BOOST_TEST(lightness(grey) == lightness(china), tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(translucent_over_white) {
    BOOST_TEST((Colour{0, 0, 0, 255}.withOpacity(0.5).over(white) == Colour{127, 127, 127, 255}));
}

BOOST_AUTO_TEST_SUITE_END()
