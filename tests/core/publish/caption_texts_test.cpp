// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/caption_texts.h"
#include "publish/figure_caption.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(caption_texts)

BOOST_AUTO_TEST_CASE(alt_text_has_a_short_and_a_long_form) {
    Scene scene;
    scene.title = "Exports";
    scene.alt.what = "A line chart of exports.";
    scene.altText = "A line chart of exports. From 1 to 2.";
    BOOST_TEST(altTextDocument(scene) ==
               "Short\nA line chart of exports.\n\nLong\nA line chart of exports. From 1 to 2.\n");
    scene.alt.what.clear();
    BOOST_TEST(altTextDocument(scene).starts_with("Short\nExports\n"));
}

BOOST_AUTO_TEST_CASE(captions_are_numbered_in_their_order) {
    BOOST_TEST(captionList({}) == "");
    BOOST_TEST(
        captionList(
            {{"gap.png", "The gap."}, {"gap.pdf", "The gap."}, {"b/rice.png", "Rice.\nSource: FAO."}}) ==
        "Figure 1 (gap.png, gap.pdf)\nThe gap.\n\nFigure 2 (b/rice.png)\nRice.\nSource: FAO.\n");
}

BOOST_AUTO_TEST_CASE(a_caption_says_all_that_the_picture_no_longer_does) {
    const Gallery gallery;
    const Workspace nothing;
    const auto lookup = gallery.lookupWith(nothing);
    for (const auto& figure : gallery.figures()) {
        auto spec = *figure;
        spec.captionPlacement = CaptionPlacement::Separate;
        const auto scene = resolve(spec, lookup);
        BOOST_TEST_REQUIRE(isOk(scene));
        const auto caption = captionFor(spec, lookup, *scene);
        BOOST_TEST_REQUIRE(isOk(caption));
        for (const auto& part : {scene->title, scene->subtitle, spec.text.note, scene->footer.front()})
            BOOST_TEST(caption->text.find(part) != std::string::npos, spec.id << ": " << part << "\n"
                                                                              << caption->text);
        for (const auto& panel : scene->panels) {
            if (!panel.letter.empty() && !panel.title.empty())
                BOOST_TEST(caption->text.find("(" + panel.letter + ") " + panel.title) != std::string::npos,
                           spec.id << ": " << panel.title);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
