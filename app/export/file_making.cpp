// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/file_making.h"

#include "base/base64.h"
#include "base/parallel.h"
#include "base/picture_places.h"
#include "base/text.h"
#include "export/canvas_size.h"
#include "export/pdf.h"
#include "export/png.h"
#include "export/preset_style.h"
#include "export/sentences.h"
#include "export/svg.h"
#include "figure/figure_json.h"
#include "interchange/figure_table.h"
#include "interchange/figure_zip.h"
#include "interchange/picture_document.h"
#include "interchange/table_xlsx.h"
#include "interchange/vega_lite.h"

#include <QPainter>

#include <optional>
#include <utility>

namespace driftline {

namespace {
std::string sourceText(const Scene& scene) {
    std::vector<std::string> references;
    for (const auto& source : scene.sources)
        references.push_back(source.reference.empty() ? source.shortText : source.reference);
    return joined(references, "; ");
}

Result<FileFacts> factsOf(const FigureToExport& figure, const PictureOptions& options) {
    const auto& scene = *figure.scene;
    FileFacts facts{scene.id,
                    scene.title,
                    joined(figure.authors, ", "),
                    scene.altText,
                    sourceText(scene),
                    "Driftline " DRIFTLINE_VERSION,
                    scene.captionPlacement == CaptionPlacement::Separate,
                    {}};
    if (!options.withFigure)
        return facts;
    auto document = figure.document.valid() ? figure.document.get()
                                            : pictureDocument(*figure.spec, figure.datasets, figure.authors);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    facts.document = *std::move(document);
    return facts;
}

std::vector<PngText> textsOf(const FileFacts& facts) {
    return {{"Title", facts.title},
            {"Author", facts.author},
            {"Source", facts.source},
            {"Description", facts.description},
            {"Software", facts.software},
            {"Caption", facts.hasCaptionBeside ? "separate" : ""},
            {std::string(pngPackageKeyword), toBase64(facts.document), true}};
}

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

Result<FileInMaking> FileInMaking::plan(FigureToExport figure, ExportFormat format,
                                        const PictureRequest& request, const PictureOptions& options) {
    if (options.transparent && !isPicture(format))
        return fail(export_sentences::noTransparency(formatName(format)));
    if (options.text == TextForm::Outlines && !keepsText(format))
        return fail(export_sentences::noOutlines(formatName(format)));
    FileInMaking file(std::move(figure), format, options);
    if (!isPicture(format))
        return file;
    const auto& scene = *file.m_figure.scene;
    const auto& output = file.m_figure.spec->output;
    auto size = hasPixels(format) ? resolvedSize(scene, output, request) : vectorSize(scene, output, request);
    if (!size)
        return tl::unexpected(std::move(size.error()));
    file.m_size = *std::move(size);
    return file;
}

void FileInMaking::record() {
    m_record.emplace(*m_figure.scene, canvasSize(*m_size), mediumFor(m_size->preset.get()),
                     m_options.transparent ? Background::Transparent : Background::Filled);
}

double FileInMaking::pixels() const {
    return m_size && hasPixels(m_format) ? static_cast<double>(m_size->widthPx) * m_size->heightPx : 0;
}

Result<QByteArray> FileInMaking::bytes() const {
    if (!m_size) {
        const auto text = textBytes(m_figure, m_format);
        if (!text)
            return tl::unexpected(text.error());
        return QByteArray::fromStdString(*text);
    }
    if (m_format == ExportFormat::Png)
        return pngBytes();
    const auto facts = factsOf(m_figure, m_options);
    if (!facts)
        return tl::unexpected(facts.error());
    if (m_format == ExportFormat::Svg)
        return svgBytes(*m_record, *m_size, *facts, m_options.text);
    return pdfBytes(*m_record, *m_size, *facts, m_options.text, m_options.date);
}

Result<QByteArray> FileInMaking::pngBytes() const {
    // The data that a picture carries are packed while it is painted: with a million numbers either takes as
    // long as the other.
    std::optional<Result<FileFacts>> facts;
    QImage image;
    forEachAtOnce(2, [&](std::size_t part) {
        if (part == 0)
            facts = factsOf(m_figure, m_options);
        else
            image = imageOf(*m_record, *m_size, m_figure.scene->theme.background, m_options.transparent);
    });
    if (!*facts)
        return tl::unexpected(facts->error());
    return encodePng(std::move(image), m_size->dpi, textsOf(**facts));
}

QImage imageOf(const FigureRecord& record, const PictureSize& size, Colour ground, bool transparent) {
    QImage image(size.widthPx, size.heightPx,
                 transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(transparent ? 0U : qRgb(ground.red, ground.green, ground.blue));
    QPainter painter(&image);
    painter.scale(size.dpi / pointsPerInch, size.dpi / pointsPerInch);
    record.paint(painter);
    return image;
}

} // namespace driftline
