// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_export.h"

#include "base/base64.h"
#include "base/file_io.h"
#include "base/number_text.h"
#include "base/picture_places.h"
#include "base/text.h"
#include "export/canvas_size.h"
#include "export/pdf.h"
#include "export/png.h"
#include "export/preset_style.h"
#include "export/svg.h"
#include "figure/figure_json.h"
#include "render/figure_painter.h"
#include "render/font_findings.h"
#include "workspace/figure_table.h"
#include "workspace/figure_zip.h"
#include "workspace/picture_document.h"
#include "workspace/table_xlsx.h"
#include "workspace/vega_lite.h"

#include <QPainter>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace driftline {

namespace {
/// Heights we choose are whole steps of so many mm, so that they can be typed again.
constexpr double heightStepMm = 0.1;
/// What a request may miss of the least height without being refused.
constexpr double toleranceMm = 0.05;

struct FormatName {
    ExportFormat format;
    std::string_view name;
    std::string_view ending;
};
constexpr std::array<FormatName, 8> formatNames = {{
    {ExportFormat::Png, "png", ".png"},
    {ExportFormat::Svg, "svg", ".svg"},
    {ExportFormat::Pdf, "pdf", ".pdf"},
    {ExportFormat::Csv, "csv", ".csv"},
    {ExportFormat::Json, "json", ".json"},
    {ExportFormat::Xlsx, "xlsx", ".xlsx"},
    {ExportFormat::Zip, "zip", ".zip"},
    {ExportFormat::VegaLite, "vega-lite", ".vl.json"},
}};

double roundedUp(double mm) {
    return std::ceil(mm / heightStepMm - 1e-6) * heightStepMm;
}

std::string plain(double mm) {
    return formatNumber(mm, decimalsNeeded(mm, 1));
}

/// What is asked for beside the figure: by the user, else by the preset, else by the figure.
struct Wish {
    double widthMm = 0;
    double dpi = 0;
    std::optional<double> heightMm;
    std::optional<double> mostHeightMm;
};

Wish wishOf(const OutputSize& output, const PictureRequest& request) {
    const auto* preset = request.preset.get();
    Wish wish;
    wish.dpi = request.dpi.value_or(preset != nullptr ? preset->resolution.dpi : output.dpi);
    wish.widthMm = request.width       ? request.width->millimetres(wish.dpi)
                   : preset != nullptr ? preset->size.width
                                       : output.widthMm;
    if (request.height) {
        wish.heightMm = request.height->millimetres(wish.dpi);
    } else if (preset != nullptr) {
        wish.heightMm = preset->size.height;
        wish.mostHeightMm = preset->size.mostHeight;
    } else if (!request.width) {
        // A height of its own is the author's; with another width the figure finds its own again.
        wish.heightMm = output.heightMm;
    }
    return wish;
}

tl::unexpected<Error> tooSmall(std::string_view side, double asked, double least, const Preset* preset) {
    if (preset == nullptr)
        return fail("size.content",
                    fmt::format("A {} of {} mm is too small for this figure; it needs at least {} mm.", side,
                                plain(asked), plain(least)));
    return fail(
        "size.content",
        fmt::format("The preset “{}” gives this figure a {} of {} mm, and with its type sizes it needs "
                    "at least {} mm. Take a larger preset, or show less.",
                    preset->name, side, plain(asked), plain(least)));
}

std::string sourceText(const Scene& scene) {
    std::vector<std::string> references;
    for (const auto& source : scene.sources)
        references.push_back(source.reference.empty() ? source.shortText : source.reference);
    return joined(references, "; ");
}

/// "a, b or c".
std::string alternatives(std::vector<std::string> names) {
    const auto last = names.back();
    names.pop_back();
    return joined(names, ", ") + " or " + last;
}

Result<FileFacts> factsOf(const FigureToExport& figure, const PictureOptions& options) {
    const auto& scene = *figure.scene;
    FileFacts facts{scene.id,
                    scene.title,
                    joined(figure.authors, ", "),
                    scene.altText,
                    sourceText(scene),
                    "Driftline " DRIFTLINE_VERSION,
                    {}};
    if (!options.withFigure)
        return facts;
    auto document = pictureDocument(*figure.spec, figure.datasets, figure.authors);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    facts.document = *std::move(document);
    return facts;
}

std::vector<PngText> textsOf(const FileFacts& facts) {
    return {{"Title", facts.title},       {"Author", facts.author},
            {"Source", facts.source},     {"Description", facts.description},
            {"Software", facts.software}, {std::string(pngPackageKeyword), toBase64(facts.document), true}};
}

Background backgroundOf(bool transparent) {
    return transparent ? Background::Transparent : Background::Filled;
}

std::string_view nameOf(ExportFormat format) {
    for (const auto& one : formatNames) {
        if (one.format == format)
            return one.name;
    }
    return {};
}

std::string bytesOf(const QByteArray& bytes) {
    return bytes.toStdString();
}
} // namespace

Result<FigureToExport> drawnFor(FigureToExport figure, const Preset* preset) {
    if (preset == nullptr)
        return figure;
    if (auto wanted = figureFor(*figure.spec, preset); wanted != *figure.spec) {
        auto scene = resolve(wanted, figure.datasets);
        if (!scene)
            return tl::unexpected(std::move(scene.error()));
        figure.spec = std::make_shared<const FigureSpec>(std::move(wanted));
        figure.scene = std::make_shared<const Scene>(*std::move(scene));
    }
    if (!preset->colouredText) {
        auto scene = std::make_shared<Scene>(*figure.scene);
        for (auto& panel : scene->panels) {
            for (auto& label : panel.labels)
                label.colour = scene->theme.ink;
        }
        figure.scene = std::move(scene);
    }
    return figure;
}

Result<ExportFormat> exportFormat(std::string_view name) {
    std::vector<std::string> known;
    for (const auto& one : formatNames) {
        if (one.name == name)
            return one.format;
        known.emplace_back(one.name);
    }
    return fail("export.unknown-format", fmt::format("{} is not a format Driftline writes; choose {}.",
                                                     inQuotes(name), alternatives(known)));
}

std::string_view formatName(ExportFormat format) {
    for (const auto& one : formatNames) {
        if (one.format == format)
            return one.name;
    }
    return {};
}

std::string_view fileEnding(ExportFormat format) {
    for (const auto& one : formatNames) {
        if (one.format == format)
            return one.ending;
    }
    return {};
}

bool isPicture(ExportFormat format) {
    return format == ExportFormat::Png || format == ExportFormat::Svg || format == ExportFormat::Pdf;
}

bool hasPixels(ExportFormat format) {
    return format == ExportFormat::Png;
}

Result<PictureSize> resolvedSize(const Scene& scene, const OutputSize& output,
                                 const PictureRequest& request) {
    const auto wish = wishOf(output, request);
    // A stand-in height, so that a wrong width or resolution is found before the figure is laid out.
    if (auto checked = pictureSize(wish.widthMm, leastMm, wish.dpi); !checked)
        return checked;
    const auto* preset = request.preset.get();
    const auto medium = mediumFor(preset);
    if (const double least = roundedUp(toMm(leastWidth(scene, medium))); wish.widthMm < least - toleranceMm)
        return tooSmall("width", wish.widthMm, least, request.width ? nullptr : preset);
    const double least = roundedUp(toMm(leastHeight(scene, toPoints(wish.widthMm), medium)));
    double heightMm = roundedUp(toMm(neededHeight(scene, toPoints(wish.widthMm), medium)));
    if (wish.heightMm)
        heightMm = *wish.heightMm;
    else if (wish.mostHeightMm)
        heightMm = std::min(heightMm, *wish.mostHeightMm);
    auto size = pictureSize(wish.widthMm, heightMm, wish.dpi);
    if (!size)
        return size;
    if (heightMm < least - toleranceMm)
        return tooSmall("height", heightMm, least, request.height ? nullptr : preset);
    size->preset = request.preset;
    return size;
}

Result<PictureSize> vectorSize(const Scene& scene, const OutputSize& output, const PictureRequest& request) {
    const double dpi = request.dpi.value_or(output.dpi);
    if (auto checked = pictureSize(leastMm, leastMm, dpi); !checked)
        return checked;
    auto inMm = request;
    for (auto* side : {&inMm.width, &inMm.height}) {
        if (*side)
            *side = Length{(*side)->millimetres(dpi), Length::Unit::Mm};
    }
    inMm.dpi = pointsPerInch;
    return resolvedSize(scene, output, inMm);
}

QImage renderImage(const Scene& scene, const PictureSize& size, bool transparent) {
    QImage image(size.widthPx, size.heightPx,
                 transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const auto& ground = scene.theme.background;
    image.fill(transparent ? 0U : qRgb(ground.red, ground.green, ground.blue));
    QPainter painter(&image);
    painter.scale(size.dpi / pointsPerInch, size.dpi / pointsPerInch);
    paintFigure(painter, scene, canvasSize(size), mediumFor(size.preset.get()), backgroundOf(transparent));
    return image;
}

namespace {
/// The formats without a size: numbers, data and descriptions.
Result<std::string> textBytes(const FigureToExport& figure, ExportFormat format) {
    switch (format) {
    case ExportFormat::Xlsx:
        return xlsxFor(*figure.scene);
    case ExportFormat::Zip:
        return figureZip(*figure.spec, *figure.scene, figure.datasets);
    case ExportFormat::VegaLite:
        return vegaLiteFor(*figure.scene);
    case ExportFormat::Json:
        return writeFigure(*figure.spec);
    case ExportFormat::Csv:
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
        break;
    }
    return csvFor(*figure.scene);
}
} // namespace

Result<QByteArray> exportBytes(const FigureToExport& figure, ExportFormat format,
                               const PictureRequest& request, const PictureOptions& options) {
    if (options.transparent && !isPicture(format))
        return fail(
            "export.no-transparency",
            fmt::format("A file in the format {} has no background that could be transparent; choose png, "
                        "svg or pdf.",
                        nameOf(format)));
    if (!isPicture(format)) {
        const auto bytes = textBytes(figure, format);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return QByteArray::fromStdString(*bytes);
    }
    const auto& scene = *figure.scene;
    const auto size = hasPixels(format) ? resolvedSize(scene, figure.spec->output, request)
                                        : vectorSize(scene, figure.spec->output, request);
    if (!size)
        return tl::unexpected(size.error());
    const auto facts = factsOf(figure, options);
    if (!facts)
        return tl::unexpected(facts.error());
    if (format == ExportFormat::Svg)
        return svgBytes(scene, *size, *facts, backgroundOf(options.transparent));
    if (format == ExportFormat::Pdf)
        return pdfBytes(scene, *size, *facts, backgroundOf(options.transparent));
    return encodePng(renderImage(scene, *size, options.transparent), size->dpi, textsOf(*facts));
}

Result<void> exportFigure(const FigureToExport& figure, ExportFormat format, const PictureRequest& request,
                          const std::filesystem::path& path, const PictureOptions& options) {
    const auto bytes = exportBytes(figure, format, request, options);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeFileWhole(path, bytesOf(*bytes));
}

Diagnostics exportFindings(const Scene& scene, ExportFormat format) {
    return isPicture(format) ? fontFindings(scene) : Diagnostics();
}

} // namespace driftline
