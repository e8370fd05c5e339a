// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_export.h"
#include "export/preset_style.h"
#include "figure/preset_library.h"
#include "preflight/preflight.h"
#include "preflight/read_picture.h"
#include "render/figure_painter.h"
#include "scene/resolve.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace driftline;
using namespace driftline::test;

namespace {
/// The figure on a page of whole points, as Qt writes it.
std::string pdfOf(const Scene& scene, const PictureSize& size) {
    const QSizeF canvas(size.widthMm / 25.4 * 72, size.heightMm / 25.4 * 72);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    // That of QPicture, which scales marks to the resolution of the device.
    constexpr int resolution = 96;
    writer.setResolution(resolution);
    writer.setPageLayout(
        {QPageSize(canvas, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF()});
    QPainter painter(&writer);
    painter.scale(resolution / 72.0, resolution / 72.0);
    paintFigure(painter, scene, canvas, mediumFor(size.preset.get()));
    painter.end();
    return bytes.toStdString();
}

const PreflightItem* itemOf(const PreflightReport& report, std::string_view code) {
    for (const auto& item : report.items) {
        if (item.code == code)
            return &item;
    }
    return nullptr;
}
} // namespace

BOOST_AUTO_TEST_SUITE(drawn_figures_test)

/// What Driftline draws for a preset must hold against that preset: each preset with a few figures, each
/// figure with a few presets.
BOOST_AUTO_TEST_CASE(what_is_drawn_for_a_preset_passes_it) {
    const Gallery gallery;
    const Workspace nothing;
    const auto lookup = gallery.lookupWith(nothing);
    std::size_t number = 0;
    for (const auto& figure : gallery.figures()) {
        ++number;
        for (std::size_t i = number % 7; i < builtinPresets().size(); i += 7) {
            const auto& preset = builtinPresets()[i];
            const auto scene = resolve(figureFor(*figure, &preset), lookup);
            BOOST_TEST_REQUIRE(isOk(scene));
            PictureRequest request;
            request.preset = std::make_shared<const Preset>(preset);
            const auto size = resolvedSize(*scene, figure->output, request);
            if (!size)
                continue;
            const auto facts = readPictureBytes(pdfOf(*scene, *size), "a.pdf");
            BOOST_TEST_REQUIRE(isOk(facts));
            const auto report = preflight(*facts, preset);
            for (const auto* code :
                 {"preflight.width", "preflight.text-least", "preflight.text-most", "preflight.line-least",
                  "preflight.line-most", "preflight.fonts-embedded", "preflight.font-families",
                  "preflight.mark-contrast", "preflight.colours-normal", "preflight.colours-deuteranopia",
                  "preflight.colours-protanopia", "preflight.colours-tritanopia", "preflight.colours-grey",
                  "preflight.source"}) {
                const auto* item = itemOf(report, code);
                BOOST_TEST((item == nullptr || item->verdict != Verdict::Fail),
                           figure->id << " for " << preset.id << ", " << code << ": " << item->found
                                      << ", asked " << item->asked);
            }
            // Sizes are those of the preset, to the point.
            const auto& texts = *facts->texts;
            const auto smallest = std::min_element(
                texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.size < b.size; });
            BOOST_TEST(smallest->size ==
                           std::min({preset.text.footer, preset.text.label, preset.text.subtitle}),
                       boost::test_tools::tolerance(0.01));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_png_passes_its_own_preset) {
    const Gallery gallery;
    const Workspace nothing;
    const auto figure = gallery.figure("article-forced-alignment");
    for (const auto* id : {"plos-single", "nature-single", "social-card", "slide-16x9"}) {
        const auto preset = presetNamed(id).value();
        const auto scene = resolve(figureFor(*figure, &preset), gallery.lookupWith(nothing));
        PictureRequest request;
        request.preset = std::make_shared<const Preset>(preset);
        const auto bytes = exportBytes(*scene, *figure, ExportFormat::Png, request);
        BOOST_TEST_REQUIRE(isOk(bytes));
        const auto facts = readPictureBytes(bytes->toStdString(), "a.png");
        BOOST_TEST_REQUIRE(isOk(facts));
        const auto report = preflight(*facts, preset);
        for (const auto& item : report.items)
            BOOST_TEST((item.verdict != Verdict::Fail), id << " " << item.code << ": " << item.found);
    }
}

BOOST_AUTO_TEST_SUITE_END()
