// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_output.h"
#include "style/preset_library.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(figure_output)

BOOST_AUTO_TEST_CASE(a_preset_brings_its_size_caption_and_ground) {
    const auto plos = presetNamed("plos-text").value();
    FigureSpec figure;
    figure.theme = "dark";
    makeFor(figure, plos.id);
    BOOST_TEST((figure.output.preset == PresetChoice("plos-text")));
    BOOST_TEST(figure.output.widthMm == plos.size.width);
    BOOST_TEST(figure.output.dpi == plos.resolution.dpi);
    BOOST_TEST((figure.captionPlacement == *plos.captionPlacement));
    BOOST_TEST((figure.theme == ThemeChoice("paper")));
    // Black and grey on white is on the ground that is asked for.
    FigureSpec mono;
    mono.theme = "mono";
    makeFor(mono, plos.id);
    BOOST_TEST((mono.theme == ThemeChoice("mono")));
}

BOOST_AUTO_TEST_CASE(without_one_everything_else_stays) {
    FigureSpec figure;
    makeFor(figure, std::string("nature-single"));
    auto expected = figure;
    expected.output.preset = PresetChoice();
    makeFor(figure, PresetChoice());
    BOOST_TEST((figure == expected));
}

BOOST_AUTO_TEST_CASE(presets_that_come_with_the_program_are_kept_by_name) {
    auto own = presetNamed("nature-single").value();
    BOOST_TEST((choiceOf(own) == PresetChoice("nature-single")));
    own.text.label = 8;
    BOOST_TEST((choiceOf(own) == PresetChoice(own)));
    BOOST_TEST(knownPreset(own)->text.label == 8);
    BOOST_TEST((knownPreset(std::string()) == nullptr));
    BOOST_TEST((knownPreset(std::string("gone")) == nullptr));
    BOOST_TEST(presetFor(std::string("natur-single")).error().code == "preset.unknown");
}

BOOST_AUTO_TEST_SUITE_END()
