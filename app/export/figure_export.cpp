// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_export.h"

#include "base/file_io.h"
#include "base/number_text.h"
#include "base/text.h"
#include "export/png.h"
#include "figure/figure_json.h"
#include "render/figure_painter.h"
#include "workspace/figure_table.h"

#include <QPainter>
#include <fmt/format.h>

#include <array>
#include <cmath>

namespace driftline {

namespace {
constexpr double pointsPerInch = 72;
constexpr double mmPerInch = 25.4;
/// Heights we choose are whole steps of so many mm, so that they can be typed again.
constexpr double heightStepMm = 0.1;
/// What a request may miss of the least height without being refused.
constexpr double toleranceMm = 0.05;

struct FormatName {
    ExportFormat format;
    std::string_view name;
    std::string_view ending;
};
constexpr std::array<FormatName, 3> formatNames = {{
    {ExportFormat::Png, "png", ".png"},
    {ExportFormat::Csv, "csv", ".csv"},
    {ExportFormat::Json, "json", ".json"},
}};

double toUnits(double mm) {
    return mm / mmPerInch * pointsPerInch;
}
double toMm(double units) {
    return units / pointsPerInch * mmPerInch;
}

double roundedUp(double mm) {
    return std::ceil(mm / heightStepMm - 1e-6) * heightStepMm;
}

tl::unexpected<Error> tooSmall(std::string_view side, double asked, double least) {
    return fail("size.content",
                fmt::format("A {} of {} mm is too small for this figure; it needs at least {} mm.", side,
                            formatNumber(asked, decimalsNeeded(asked, 1)),
                            formatNumber(least, decimalsNeeded(least, 1))));
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

std::string bytesOf(const QByteArray& bytes) {
    return bytes.toStdString();
}
} // namespace

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

std::string_view fileEnding(ExportFormat format) {
    for (const auto& one : formatNames) {
        if (one.format == format)
            return one.ending;
    }
    return {};
}

Result<PictureSize> resolvedSize(const Scene& scene, const OutputSize& output,
                                 const PictureRequest& request) {
    const double dpi = request.dpi.value_or(output.dpi);
    const double widthMm = request.width ? request.width->millimetres(dpi) : output.widthMm;
    // A stand-in height, so that a wrong width or resolution is found before the figure is laid out.
    if (auto checked = pictureSize(widthMm, leastMm, dpi); !checked)
        return checked;
    const auto medium = Medium::paper();
    if (const double least = roundedUp(toMm(leastWidth(scene, medium))); widthMm < least - toleranceMm)
        return tooSmall("width", widthMm, least);
    const double least = roundedUp(toMm(leastHeight(scene, toUnits(widthMm), medium)));
    double heightMm = roundedUp(toMm(neededHeight(scene, toUnits(widthMm), medium)));
    // A height of its own is the author's; with another width the figure finds its own again.
    if (request.height)
        heightMm = request.height->millimetres(dpi);
    else if (output.heightMm && !request.width)
        heightMm = *output.heightMm;
    if (auto checked = pictureSize(widthMm, heightMm, dpi); !checked)
        return checked;
    if (heightMm < least - toleranceMm)
        return tooSmall("height", heightMm, least);
    return pictureSize(widthMm, heightMm, dpi);
}

QImage renderImage(const Scene& scene, const PictureSize& size) {
    QImage image(size.widthPx, size.heightPx, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const auto& ground = scene.theme.background;
    image.fill(qRgb(ground.red, ground.green, ground.blue));
    QPainter painter(&image);
    painter.scale(size.dpi / pointsPerInch, size.dpi / pointsPerInch);
    paintFigure(painter, scene, QSizeF(toUnits(size.widthMm), toUnits(size.heightMm)), Medium::paper());
    return image;
}

Result<QByteArray> pngBytes(const Scene& scene, const PictureSize& size) {
    return encodePng(renderImage(scene, size), size.dpi,
                     {{"Title", scene.title},
                      {"Source", sourceText(scene)},
                      {"Description", scene.altText},
                      {"Software", "Driftline " DRIFTLINE_VERSION}});
}

Result<QByteArray> exportBytes(const Scene& scene, const FigureSpec& spec, ExportFormat format,
                               const PictureRequest& request) {
    switch (format) {
    case ExportFormat::Csv:
        return QByteArray::fromStdString(csvFor(scene));
    case ExportFormat::Json:
        return QByteArray::fromStdString(writeFigure(spec));
    case ExportFormat::Png:
        break;
    }
    const auto size = resolvedSize(scene, spec.output, request);
    if (!size)
        return tl::unexpected(size.error());
    return pngBytes(scene, *size);
}

Result<void> exportFigure(const Scene& scene, const FigureSpec& spec, ExportFormat format,
                          const PictureRequest& request, const std::filesystem::path& path) {
    const auto bytes = exportBytes(scene, spec, format, request);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeFileWhole(path, bytesOf(*bytes));
}

} // namespace driftline
