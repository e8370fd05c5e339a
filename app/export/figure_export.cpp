// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_export.h"

#include "base/number_text.h"
#include "base/text.h"
#include "export/canvas_size.h"
#include "export/caption_files.h"
#include "export/file_making.h"
#include "export/layout_findings.h"
#include "export/output_file.h"
#include "export/preset_style.h"
#include "export/sentences.h"
#include "interchange/picture_document.h"
#include "render/figure_painter.h"
#include "render/font_findings.h"
#include "scene/scene_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <utility>

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

/// Whose type sizes a picture has: the preset that is asked for, else the figure's own.
std::shared_ptr<const Preset> presetOf(const OutputSize& output, const PictureRequest& request) {
    return request.preset ? request.preset : knownPreset(output.preset);
}

/// What is asked for beside the figure: by the user, else by the preset asked for, else by the figure.
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
        return fail(export_sentences::smallerThanContent(side, plain(asked), plain(least)));
    return fail(export_sentences::presetSmallerThanContent(preset->name, side, plain(asked), plain(least)));
}

/// A height that is asked for beside a preset may not be more than the preset takes. A figure that finds its
/// own height keeps to it anyway.
Result<void> checkHeightAsked(const PictureRequest& request, double heightMm) {
    if (!request.height || request.preset == nullptr)
        return {};
    const auto& size = request.preset->size;
    const auto most = size.height ? size.height : size.mostHeight;
    if (!most || heightMm <= *most + toleranceMm)
        return {};
    return fail(export_sentences::higherThanPreset(plain(heightMm), plain(*most), request.preset->name));
}

/// "a, b or c".
std::string alternatives(std::vector<std::string> names) {
    const auto last = names.back();
    names.pop_back();
    return export_sentences::alternatives(joined(names, ", "), last);
}
} // namespace

Result<FigureToExport> drawnFor(FigureToExport figure, const PictureRequest& request) {
    if (auto wanted = figureFor(*figure.spec, request); wanted != *figure.spec) {
        auto scene = resolve(wanted, figure.datasets);
        if (!scene)
            return tl::unexpected(std::move(scene.error()));
        figure.spec = std::make_shared<const FigureSpec>(std::move(wanted));
        figure.scene = std::make_shared<const Scene>(*std::move(scene));
    }
    if (request.preset != nullptr && !request.preset->colouredText) {
        auto scene = std::make_shared<Scene>(*figure.scene);
        writeNamesInInk(*scene);
        figure.scene = std::move(scene);
    }
    return figure;
}

Result<FigureToExport> resolvedFigure(std::shared_ptr<const FigureSpec> spec, const DatasetLookup& datasets,
                                      std::vector<std::string> authors, const PictureRequest& request) {
    auto scene = resolve(*spec, datasets);
    if (!scene)
        return tl::unexpected(std::move(scene.error()));
    return drawnFor(
        {std::move(spec), std::make_shared<const Scene>(*std::move(scene)), datasets, std::move(authors)},
        request);
}

std::shared_future<Result<std::string>> documentAhead(std::shared_ptr<const FigureSpec> drawn,
                                                      DatasetLookup datasets,
                                                      std::vector<std::string> authors) {
    // Without another thread it is made when it is asked for.
    return std::async([drawn = std::move(drawn), datasets = std::move(datasets),
                       authors = std::move(authors)] { return pictureDocument(*drawn, datasets, authors); });
}

Result<ExportFormat> exportFormat(std::string_view name) {
    std::vector<std::string> known;
    for (const auto& one : formatNames) {
        if (one.name == name)
            return one.format;
        known.emplace_back(one.name);
    }
    return fail(export_sentences::unknownFormat(inQuotes(name), alternatives(known)));
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

bool keepsText(ExportFormat format) {
    return isPicture(format) && !hasPixels(format);
}

Result<PictureSize> resolvedSize(const Scene& scene, const OutputSize& output,
                                 const PictureRequest& request) {
    const auto wish = wishOf(output, request);
    // A stand-in height, so that a wrong width or resolution is found before the figure is laid out.
    if (auto checked = pictureSize(wish.widthMm, leastMm, wish.dpi); !checked)
        return checked;
    const auto whose = presetOf(output, request);
    const auto* preset = request.preset.get();
    const auto medium = mediumFor(whose.get());
    if (!fitsWidth(scene, toPoints(wish.widthMm), medium)) {
        const double least = roundedUp(toMm(leastWidth(scene, medium)));
        if (wish.widthMm < least - toleranceMm)
            return tooSmall("width", wish.widthMm, least, request.width ? nullptr : preset);
    }
    const double least = roundedUp(toMm(leastHeight(scene, toPoints(wish.widthMm), medium)));
    const auto most = wish.mostHeightMm ? std::optional(toPoints(*wish.mostHeightMm)) : std::nullopt;
    double heightMm = roundedUp(toMm(neededHeight(scene, toPoints(wish.widthMm), medium, most)));
    if (wish.heightMm)
        heightMm = *wish.heightMm;
    else if (wish.mostHeightMm)
        heightMm = std::min(heightMm, *wish.mostHeightMm);
    auto size = pictureSize(wish.widthMm, heightMm, wish.dpi);
    if (!size)
        return size;
    if (auto checked = checkHeightAsked(request, heightMm); !checked)
        return tl::unexpected(std::move(checked.error()));
    if (heightMm < least - toleranceMm)
        return tooSmall("height", heightMm, least, request.height ? nullptr : preset);
    size->preset = whose;
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
    const FigureRecord record(scene, canvasSize(size), mediumFor(size.preset.get()),
                              transparent ? Background::Transparent : Background::Filled);
    return imageOf(record, size, scene.theme.background, transparent);
}

Result<QByteArray> exportBytes(const FigureToExport& figure, ExportFormat format,
                               const PictureRequest& request, const PictureOptions& options) {
    auto file = FileInMaking::plan(figure, format, request, options);
    if (!file)
        return tl::unexpected(std::move(file.error()));
    if (file->needsRecord())
        file->record();
    return file->bytes();
}

Result<void> exportFigure(const FigureToExport& figure, ExportFormat format, const PictureRequest& request,
                          const std::filesystem::path& path, const InputFiles& inputs,
                          const PictureOptions& options, Replacing captions) {
    // A picture can take long to make, and a name that is refused needs none.
    if (auto checked = inputs.checkTarget(path); !checked)
        return checked;
    const auto bytes = exportBytes(figure, format, request, options);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto texts = captionFiles(figure, format, path);
    if (!texts)
        return tl::unexpected(texts.error());
    if (auto checked = checkCaptionFiles(*texts, path, inputs, captions); !checked)
        return checked;
    if (auto written = writeOutputFile(path, {bytes->constData(), static_cast<std::size_t>(bytes->size())},
                                       inputs, Replacing::Anything);
        !written)
        return written;
    return writeCaptionFiles(*texts, inputs);
}

Diagnostics exportFindings(const FigureToExport& figure, ExportFormat format, const PictureRequest& request) {
    if (!isPicture(format))
        return {};
    auto findings = fontFindings(*figure.scene);
    if (!mayLeaveWordsOut(*figure.scene))
        return findings;
    const auto& output = figure.spec->output;
    const auto size = hasPixels(format) ? resolvedSize(*figure.scene, output, request)
                                        : vectorSize(*figure.scene, output, request);
    if (!size)
        return findings; // which is an error of the export itself
    for (auto& left : wordsLeftOut(*figure.scene, *size))
        findings.warn(left.code, std::move(left.what), {}, std::move(left.why));
    return findings;
}

} // namespace driftline
