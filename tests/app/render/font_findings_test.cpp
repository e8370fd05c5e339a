// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "render/font_findings.h"
#include "render/fonts.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
/// What is said of missing scripts; the family itself is another matter.
std::string saidOf(const Scene& scene) {
    std::string out;
    const auto findings = fontFindings(scene);
    for (const auto& finding : findings.items()) {
        if (finding.code == "font.missing-script")
            out += finding.text() + "\n";
    }
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(font_findings_test)

BOOST_AUTO_TEST_CASE(words_that_can_be_drawn_are_not_mentioned) {
    auto scene = wordy();
    BOOST_TEST(saidOf(scene) == "");
    scene.title = "Việt Nam – “Ελλάδα”, Россия ≈ 5 € → ±½";
    BOOST_TEST(saidOf(scene) == "");
    scene.title = "soft\u00ADhyphen, zero\u200Bwidth, e\u0301, variation \uFE0F";
    BOOST_TEST(saidOf(scene) == "");
}

BOOST_AUTO_TEST_CASE(letters_that_no_font_has_are_told_once_with_their_places) {
    auto scene = wordy();
    // A plane for private use that no font fills.
    scene.title = "a \U0010FFF0 b \U0010FFF0 \U0010FFF1 \U0010FFF2 \U0010FFF3";
    BOOST_TEST(saidOf(scene) ==
               "The title has other letters (U+10FFF0, U+10FFF1, U+10FFF2), which no installed "
               "font can draw; install the package fonts-noto-core.\n");
    scene.footer.push_back("\U0010FFF0");
    scene.series.front().name = "\U0010FFF0";
    BOOST_TEST(saidOf(scene).starts_with("The title, labels and footer have other letters ("));
    scene.title.clear();
    scene.footer.pop_back();
    BOOST_TEST(saidOf(scene).starts_with("The labels have other letters (U+10FFF0), "));
}

BOOST_AUTO_TEST_CASE(a_missing_family_is_told) {
    BOOST_TEST(fontFindings(wordy()).count("font.fallback") == (figureFont().isFallback ? 1U : 0U));
}

BOOST_AUTO_TEST_SUITE_END()
