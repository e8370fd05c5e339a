// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/resolve.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <string>
#include <vector>

using namespace driftline;
using namespace driftline::test;

namespace {
Scene placedScene(const char* id, CaptionPlacement placement) {
    const Gallery gallery;
    const Workspace nothing;
    auto spec = *gallery.figure(id);
    spec.captionPlacement = placement;
    auto scene = resolve(spec, gallery.lookupWith(nothing));
    BOOST_TEST_REQUIRE(isOk(scene));
    return *std::move(scene);
}

std::vector<std::string> letters(const Scene& scene) {
    std::vector<std::string> out;
    for (const auto& panel : scene.panels)
        out.push_back(panel.letter);
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(caption_placement)

BOOST_AUTO_TEST_CASE(several_panels_have_letters_where_the_caption_is_apart) {
    const std::vector<std::string> ten = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    BOOST_TEST(letters(placedScene("pew-favourability-asia", CaptionPlacement::Separate)) == ten,
               boost::test_tools::per_element());
    for (const auto& letter : letters(placedScene("pew-favourability-asia", CaptionPlacement::Inside)))
        BOOST_TEST(letter == "");
    // One panel needs no name.
    BOOST_TEST(placedScene("article-forced-alignment", CaptionPlacement::Separate).panels.front().letter ==
               "");
}

BOOST_AUTO_TEST_CASE(a_unit_that_only_the_subtitle_says_stays_in_the_picture) {
    BOOST_TEST(placedScene("article-alignment-gap", CaptionPlacement::Inside).panels.front().y.title == "");
    BOOST_TEST(placedScene("article-alignment-gap", CaptionPlacement::Separate).panels.front().y.title ==
               "Percentage points");
    BOOST_TEST(placedScene("trade-cambodia-exports", CaptionPlacement::Separate).panels.front().y.title ==
               "US$ billion");
}

BOOST_AUTO_TEST_CASE(nothing_that_is_said_is_lost) {
    const auto inside = placedScene("survey-distrust", CaptionPlacement::Inside);
    const auto apart = placedScene("survey-distrust", CaptionPlacement::Separate);
    BOOST_TEST((apart.captionPlacement == CaptionPlacement::Separate));
    BOOST_TEST(apart.title == inside.title);
    BOOST_TEST(apart.subtitle == inside.subtitle);
    BOOST_TEST(apart.footer == inside.footer, boost::test_tools::per_element());
    BOOST_TEST(apart.altText == inside.altText);
}

BOOST_AUTO_TEST_SUITE_END()
