// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_pictures.h"

#include "base/text.h"
#include "base/units.h"
#include "guide/guide_examples.h"
#include "guide/sentences.h"
#include "publish/figure_authors.h"

#include <algorithm>

namespace driftline {
namespace {

constexpr double pageWidthMm = 170;
constexpr std::string_view figureScheme = "figure:";
constexpr std::string_view windowScheme = "window:";

PictureRequest requestFor(int widthPx) {
    PictureRequest request;
    request.width = Length{static_cast<double>(widthPx), Length::Unit::Px};
    request.dpi = widthPx / pageWidthMm * mmPerInch;
    return request;
}

std::shared_ptr<const FigureSpec> specOf(std::string_view id, const Gallery& gallery) {
    if (auto figure = gallery.figure(id))
        return figure;
    const auto examples = guideExamples();
    if (!examples)
        return nullptr;
    const auto found = std::find_if(examples->begin(), examples->end(),
                                    [id](const auto& figure) { return figure->id == id; });
    return found == examples->end() ? nullptr : *found;
}

} // namespace

std::optional<GuidePictureName> GuidePictureName::parse(std::string_view target) {
    if (target.starts_with(figureScheme))
        return GuidePictureName{true, std::string(target.substr(figureScheme.size()))};
    if (target.starts_with(windowScheme))
        return GuidePictureName{false, std::string(target.substr(windowScheme.size()))};
    return {};
}

Result<FigureToExport> guideFigure(std::string_view id, const Gallery& gallery) {
    const auto spec = specOf(id, gallery);
    if (spec == nullptr)
        return fail(guide_sentences::figureUnknown(inQuotes(id)));
    static const Workspace none;
    return resolvedFigure(spec, gallery.lookupWith(none), figureAuthors(*spec, none, gallery), {});
}

Result<PictureSize> guideFigureSize(const FigureToExport& figure, int widthPx) {
    return resolvedSize(*figure.scene, {}, requestFor(widthPx));
}

Result<QImage> guideFigureImage(const FigureToExport& figure, int widthPx) {
    const auto size = guideFigureSize(figure, widthPx);
    if (!size)
        return tl::unexpected(size.error());
    return renderImage(*figure.scene, *size);
}

Result<QByteArray> guideFigurePng(const FigureToExport& figure, int widthPx) {
    return exportBytes(figure, ExportFormat::Png, requestFor(widthPx));
}

} // namespace driftline
