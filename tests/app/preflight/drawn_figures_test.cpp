// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_export.h"
#include "export/preset_style.h"
#include "preflight/preflight.h"
#include "preflight/read_picture.h"
#include "scene/resolve.h"
#include "style/preset_library.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
/// The gallery's figures as files for a preset.
class Exporter {
public:
    std::vector<std::shared_ptr<const FigureSpec>> figures() const { return m_gallery.figures(); }

    /// Nothing if the figure does not fit the preset.
    std::optional<PictureFacts> facts(const FigureSpec& figure, const Preset& preset,
                                      ExportFormat format) const {
        PictureRequest request;
        request.preset = std::make_shared<const Preset>(preset);
        auto spec = std::make_shared<const FigureSpec>(figureFor(figure, request));
        const auto scene = resolve(*spec, m_lookup);
        BOOST_TEST_REQUIRE(isOk(scene));
        const auto bytes = exportBytes({spec, std::make_shared<const Scene>(*scene), m_lookup, {}}, format,
                                       request, {false, false});
        if (!bytes) {
            BOOST_TEST(bytes.error().code == "size.content");
            return {};
        }
        const auto facts = readPictureBytes(bytes->toStdString(), "figure");
        BOOST_TEST_REQUIRE(isOk(facts));
        return *facts;
    }

private:
    Gallery m_gallery;
    Workspace m_nothing;
    DatasetLookup m_lookup = m_gallery.lookupWith(m_nothing);
};

void checkNothingFails(const PictureFacts& facts, const FigureSpec& figure, const Preset& preset) {
    for (const auto& item : preflight(facts, preset).items) {
        // The axis of a distance has no unit to name.
        const bool isKnown = item.code == "preflight.units" && figure.id == "un-voting-distance";
        BOOST_TEST((item.verdict != Verdict::Fail || isKnown), figure.id << " for " << preset.id << ", "
                                                                         << item.code << ": " << item.found
                                                                         << ", asked " << item.asked);
    }
}

double smallestText(const PictureFacts& facts) {
    const auto& texts = facts.texts.value();
    return std::min_element(texts.begin(), texts.end(),
                            [](const auto& a, const auto& b) { return a.size < b.size; })
        ->size;
}
} // namespace

BOOST_AUTO_TEST_SUITE(drawn_figures_test)

/// What Driftline draws for a preset must hold against that preset, and say the same in every format: each
/// preset with a few figures, each figure with a few presets.
BOOST_AUTO_TEST_CASE(what_is_drawn_for_a_preset_passes_it) {
    const Exporter exporter;
    std::size_t number = 0;
    for (const auto& figure : exporter.figures()) {
        ++number;
        for (std::size_t i = number % 7; i < builtinPresets().size(); i += 7) {
            const auto& preset = builtinPresets()[i];
            const auto pdf = exporter.facts(*figure, preset, ExportFormat::Pdf);
            const auto svg = exporter.facts(*figure, preset, ExportFormat::Svg);
            BOOST_TEST_REQUIRE(pdf.has_value() == svg.has_value());
            if (!pdf)
                continue;
            checkNothingFails(*pdf, *figure, preset);
            checkNothingFails(*svg, *figure, preset);
            BOOST_TEST_CONTEXT(figure->id << " for " << preset.id) {
                using boost::test_tools::tolerance;
                // Sizes are those of the preset, to the point.
                const bool hasFooter = preset.captionPlacement != CaptionPlacement::Separate;
                const double least = std::min({hasFooter ? preset.text.footer : preset.text.label,
                                               preset.text.label, preset.text.subtitle});
                BOOST_TEST(smallestText(*pdf) == least, tolerance(1e-3));
                BOOST_TEST(smallestText(*svg) == least, tolerance(1e-3));
                BOOST_TEST(*pdf->widthMm == preset.size.width, tolerance(1e-3));
                BOOST_TEST(*svg->widthMm == preset.size.width, tolerance(1e-3));
                BOOST_TEST(pdf->lines->front().width == svg->lines->front().width, tolerance(0.02));
                BOOST_TEST(pdf->lines->back().width == svg->lines->back().width, tolerance(0.02));
                BOOST_TEST(pdf->marks->size() == svg->marks->size());
                BOOST_TEST(pdf->description == svg->description);
                BOOST_TEST(pdf->source == svg->source);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_band_of_an_interval_is_no_line) {
    const Exporter exporter;
    const auto preset = presetNamed("elsevier-single").value();
    const auto figures = exporter.figures();
    const auto polls = std::find_if(figures.begin(), figures.end(), [](const auto& figure) {
        return figure->id == "pew-favourability-asia"; // at this size some bands are long and thin
    });
    BOOST_TEST_REQUIRE((polls != figures.end()));
    for (const auto format : {ExportFormat::Pdf, ExportFormat::Svg}) {
        const auto facts = exporter.facts(**polls, preset, format);
        BOOST_TEST_REQUIRE(facts.has_value());
        BOOST_TEST(facts->lines->back().width <= 1.5);
    }
}

BOOST_AUTO_TEST_CASE(every_format_tells_where_its_caption_is) {
    const Exporter exporter;
    const auto figure = exporter.figures().front();
    const auto journal = presetNamed("plos-single").value();
    auto burnedIn = journal;
    burnedIn.captionPlacement = CaptionPlacement::Inside;
    const auto verdictOf = [&](const Preset& drawnFor, ExportFormat format) {
        const auto facts = exporter.facts(*figure, drawnFor, format);
        BOOST_TEST_REQUIRE(facts.has_value());
        const auto items = preflight(*facts, journal).items;
        const auto found = std::find_if(items.begin(), items.end(), [](const PreflightItem& item) {
            return item.code == "preflight.caption";
        });
        BOOST_TEST_REQUIRE((found != items.end()));
        return found->verdict;
    };
    for (const auto format : {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf}) {
        BOOST_TEST((verdictOf(journal, format) == Verdict::Pass), formatName(format));
        BOOST_TEST((verdictOf(burnedIn, format) == Verdict::Fail), formatName(format));
    }
}

BOOST_AUTO_TEST_CASE(a_png_passes_its_own_preset) {
    const Exporter exporter;
    const auto figure = exporter.figures().front();
    for (const auto* id : {"plos-single", "nature-single", "social-card", "slide-16x9"}) {
        const auto preset = presetNamed(id).value();
        const auto png = exporter.facts(*figure, preset, ExportFormat::Png);
        BOOST_TEST_REQUIRE(png.has_value());
        checkNothingFails(*png, *figure, preset);
        // The colours of the data are those that the vector file names.
        const auto svg = exporter.facts(*figure, preset, ExportFormat::Svg);
        BOOST_TEST(png->marks->size() == svg->marks->size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
