// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "export/figure_export.h"
#include "export/preset_style.h"
#include "scene/resolve.h"
#include "style/preset_library.h"
#include "style/theme_library.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
std::shared_ptr<const Preset> builtin(std::string_view id) {
    return std::make_shared<const Preset>(presetNamed(id).value());
}

PictureRequest requestFor(std::shared_ptr<const Preset> preset) {
    PictureRequest request;
    request.preset = std::move(preset);
    return request;
}
} // namespace

BOOST_AUTO_TEST_SUITE(preset_style_test)

BOOST_AUTO_TEST_CASE(type_and_lines_follow_the_preset) {
    BOOST_TEST((mediumFor(nullptr) == Medium::paper()));
    const auto nature = mediumFor(builtin("nature-single").get());
    BOOST_TEST(nature.family.toStdString() == "Liberation Sans");
    BOOST_TEST(nature.title == 7);
    BOOST_TEST(nature.footer == 5.5);
    BOOST_TEST(nature.hairline == 0.25);
    BOOST_TEST((nature.squeeze == Squeeze::Allowed));
    // What surrounds the words and lines grows with them.
    const auto slide = mediumFor(builtin("slide-16x9").get());
    BOOST_TEST(slide.margin > nature.margin);
    BOOST_TEST(slide.marker > 2 * nature.marker);
    BOOST_TEST(slide.gap / slide.label == nature.gap / nature.label, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_preset_may_choose_the_background) {
    FigureSpec dark;
    dark.theme = "dark";
    BOOST_TEST((figureFor(dark, requestFor(builtin("plos-text"))).theme == ThemeChoice("paper")));
    BOOST_TEST((figureFor(dark, requestFor(builtin("slide-16x9"))).theme == ThemeChoice("dark")));
    BOOST_TEST((figureFor(dark, {}) == dark));
    // Black and grey on white is on the background that was asked for.
    FigureSpec mono;
    mono.theme = "mono";
    BOOST_TEST((figureFor(mono, requestFor(builtin("plos-text"))).theme == ThemeChoice("mono")));
}

BOOST_AUTO_TEST_CASE(a_caption_stands_where_the_user_then_the_preset_then_the_figure_says) {
    FigureSpec figure;
    const auto placed = [&figure](const PictureRequest& request) {
        return figureFor(figure, request).captionPlacement;
    };
    BOOST_TEST((placed({}) == CaptionPlacement::Inside));
    BOOST_TEST((placed(requestFor(builtin("nature-single"))) == CaptionPlacement::Separate));
    BOOST_TEST((placed(requestFor(builtin("thesis-a4"))) == CaptionPlacement::Inside));
    figure.captionPlacement = CaptionPlacement::Separate;
    BOOST_TEST((placed({}) == CaptionPlacement::Separate));
    BOOST_TEST((placed(requestFor(builtin("slide-16x9"))) == CaptionPlacement::Inside));
    auto asked = requestFor(builtin("nature-single"));
    asked.caption = CaptionPlacement::Inside;
    BOOST_TEST((placed(asked) == CaptionPlacement::Inside));
}

BOOST_AUTO_TEST_CASE(journals_take_captions_in_the_manuscript) {
    for (const auto& preset : builtinPresets()) {
        const bool isJournal = !preset.publisher.empty();
        BOOST_TEST(
            (preset.captionPlacement == (isJournal ? CaptionPlacement::Separate : CaptionPlacement::Inside)),
            preset.id);
    }
}

BOOST_AUTO_TEST_CASE(heavy_themes_keep_to_the_lines_of_a_preset) {
    const auto& slide = *builtinTheme("slide");
    const auto paper = Medium::paper().drawnWith(slide);
    BOOST_TEST(paper.dataLine == Medium::paper().dataLine * slide.lineWeight);
    BOOST_TEST(paper.marker == Medium::paper().marker * slide.markerWeight);
    Preset preset;
    preset.lines = {1.1, 0.7, 0.5, 0.25, 0.25, 1.2};
    const auto journal = mediumFor(&preset).drawnWith(slide);
    BOOST_TEST(journal.dataLine == 1.2);
    BOOST_TEST(journal.referenceLine == 0.5 * slide.lineWeight);
    auto fine = slide;
    fine.lineWeight = 0.5;
    BOOST_TEST(mediumFor(&preset).drawnWith(fine).hairline == 0.25);
    BOOST_TEST((mediumFor(&preset).drawnWith(*builtinTheme("paper")) == mediumFor(&preset)));
}

BOOST_AUTO_TEST_CASE(the_size_is_that_of_the_preset) {
    const auto size = resolvedSize(twoLines(), {160, 50, 96}, requestFor(builtin("nature-single")));
    BOOST_TEST_REQUIRE(isOk(size));
    BOOST_TEST(size->widthMm == 89);
    BOOST_TEST(size->dpi == 450);
    BOOST_TEST(size->heightMm > 50.5);
    BOOST_TEST(size->preset->id == "nature-single");
    const auto slide = resolvedSize(twoLines(), {}, requestFor(builtin("slide-16x9")));
    BOOST_TEST_REQUIRE(isOk(slide));
    BOOST_TEST(slide->widthPx == 1920);
    BOOST_TEST(slide->heightPx == 1080);
    BOOST_TEST(renderImage(twoLines(), *slide).width() == 1920);
}

BOOST_AUTO_TEST_CASE(what_is_asked_for_besides_comes_first) {
    auto request = requestFor(builtin("nature-single"));
    request.width = Length{100, Length::Unit::Mm};
    request.dpi = 600;
    const auto size = resolvedSize(twoLines(), {}, request);
    BOOST_TEST_REQUIRE(isOk(size));
    BOOST_TEST(size->widthMm == 100);
    BOOST_TEST(size->dpi == 600);
    request.height = Length{160, Length::Unit::Mm};
    BOOST_TEST(resolvedSize(twoLines(), {}, request)->heightMm == 160);
}

BOOST_AUTO_TEST_CASE(a_height_beyond_the_preset_is_refused) {
    struct Asked {
        const char* preset;
        double most;
        const char* words;
    };
    for (const auto& asked :
         {Asked{"nature-single", 170, "A height of 171 mm is more than the 170 mm that the preset “Nature"},
          Asked{"slide-16x9", 142.875, "A height of 143.9 mm is more than the 142.9 mm"}}) {
        auto request = requestFor(builtin(asked.preset));
        request.height = Length{asked.most, Length::Unit::Mm};
        BOOST_TEST(isOk(resolvedSize(twoLines(), {}, request)), asked.preset);
        request.height = Length{asked.most + 1, Length::Unit::Mm};
        BOOST_TEST(failsWith(resolvedSize(twoLines(), {}, request), "size.preset-height", asked.words));
        // Without the preset the same height is the author's own.
        request.preset = nullptr;
        BOOST_TEST(isOk(resolvedSize(twoLines(), {}, request)), asked.preset);
    }
}

BOOST_AUTO_TEST_CASE(a_figure_keeps_to_the_height_that_is_allowed) {
    const auto scene = smallMultiples(11);
    auto preset = *builtin("thesis-a4");
    const double needed =
        resolvedSize(scene, {}, requestFor(std::make_shared<const Preset>(preset)))->heightMm;
    preset.size.mostHeight = needed - 2;
    const auto squeezed = resolvedSize(scene, {}, requestFor(std::make_shared<const Preset>(preset)));
    BOOST_TEST_REQUIRE(isOk(squeezed));
    BOOST_TEST(squeezed->heightMm == needed - 2);
    preset.size.mostHeight = 40;
    BOOST_TEST(failsWith(resolvedSize(scene, {}, requestFor(std::make_shared<const Preset>(preset))),
                         "size.content",
                         "The preset “Thesis or report, A4” gives this figure a height of 40 mm"));
    preset.size.mostHeight.reset();
    preset.size.width = 20;
    BOOST_TEST(failsWith(resolvedSize(scene, {}, requestFor(std::make_shared<const Preset>(preset))),
                         "size.content", "a width of 20 mm"));
}

BOOST_AUTO_TEST_CASE(lines_are_as_thick_as_the_preset_says) {
    // The same picture but for the thickness of the lines: thicker lines ink more.
    const auto ink = [](double width) {
        auto preset = *builtin("thesis-a4");
        preset.lines.data = width;
        const auto size =
            resolvedSize(twoLines(), {}, requestFor(std::make_shared<const Preset>(std::move(preset))));
        const auto image = renderImage(twoLines(), *size);
        double dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += 255 - qGray(image.pixel(x, y));
        }
        return dark;
    };
    BOOST_TEST(ink(2.4) > ink(1.2) * 1.1);
}

BOOST_AUTO_TEST_CASE(every_figure_of_the_gallery_fits_on_a_card_and_on_a_slide) {
    const Gallery gallery;
    const Workspace nothing;
    const auto lookup = gallery.lookupWith(nothing);
    for (const auto* id : {"social-card", "slide-16x9"}) {
        const auto preset = knownPreset(std::string(id));
        for (const auto& figure : gallery.figures()) {
            const auto scene = resolve(*figure, lookup);
            BOOST_TEST_REQUIRE(isOk(scene));
            BOOST_TEST(isOk(resolvedSize(*scene, figure->output, requestFor(preset))), figure->id);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_gallery_fits_every_journal_or_is_refused_in_words) {
    const Gallery gallery;
    const Workspace nothing;
    const auto lookup = gallery.lookupWith(nothing);
    std::size_t number = 0;
    for (const auto& figure : gallery.figures()) {
        const auto scene = resolve(*figure, lookup);
        BOOST_TEST_REQUIRE(isOk(scene));
        ++number;
        for (std::size_t i = number % 3; i < builtinPresets().size(); i += 3) {
            const auto preset = std::make_shared<const Preset>(builtinPresets()[i]);
            const auto size = resolvedSize(*scene, figure->output, requestFor(preset));
            BOOST_TEST_CONTEXT(figure->id << " for " << preset->id) {
                if (!size) {
                    BOOST_TEST(failsWith(size, "size.content", "Choose a larger preset"));
                    // Only what is narrow or has one height may be too small for a figure.
                    BOOST_TEST((preset->size.height || preset->size.width < 70));
                } else {
                    BOOST_TEST(size->widthMm == preset->size.width);
                    BOOST_TEST(size->heightMm <= preset->size.mostHeight.value_or(1e9) + 0.05);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
