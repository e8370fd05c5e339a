// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/input_files.h"
#include "base/result.h"
#include "export/output_file.h"
#include "export/picture_size.h"
#include "render/text_style.h"
#include "scene/resolve.h"

#include <QByteArray>
#include <QImage>

#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

enum class ExportFormat { Png, Svg, Pdf, Csv, Json, Xlsx, Zip, VegaLite };

/// A figure and all that a file of it may hold.
struct FigureToExport {
    std::shared_ptr<const FigureSpec> spec;
    std::shared_ptr<const Scene> scene; ///< of the spec
    DatasetLookup datasets;             ///< that it was resolved with
    std::vector<std::string> authors;   ///< whose work it is
    /// What a picture of it carries, where that is being made already (documentAhead()).
    std::shared_future<Result<std::string>> document = {};
};

/// What a picture file may have besides its size.
struct PictureOptions {
    bool transparent = false; ///< no background
    bool withFigure = true;   ///< carries the figure and its data, so that it can be opened and changed again
    /// Seconds since 1970 that a PDF is dated; not set: now, or as SOURCE_DATE_EPOCH says.
    std::optional<std::int64_t> date = {};
    TextForm text = TextForm::Live; ///< of Svg and Pdf

    bool operator==(const PictureOptions&) const = default;
};

/// The figure as it was asked for: on the background of the preset and, where that takes no coloured words,
/// with names in ink; with its caption in the picture or beside it. Codes: those of resolve().
Result<FigureToExport> drawnFor(FigureToExport figure, const PictureRequest& request);
/// The same for a figure that has no scene yet.
Result<FigureToExport> resolvedFigure(std::shared_ptr<const FigureSpec> spec, const DatasetLookup& datasets,
                                      std::vector<std::string> authors, const PictureRequest& request);

/// Begins to make what a picture of the figure carries (interchange/picture_document.h) on a thread of its
/// own: it takes as long as resolving the figure, and needs no scene. `drawn` is as drawnFor() will give it;
/// what the datasets are looked up in must outlive the future.
std::shared_future<Result<std::string>> documentAhead(std::shared_ptr<const FigureSpec> drawn,
                                                      DatasetLookup datasets,
                                                      std::vector<std::string> authors);

/// "png", "svg", "pdf", "csv", "json", "xlsx", "zip", "vega-lite". Code: export.unknown-format, with what is
/// known.
Result<ExportFormat> exportFormat(std::string_view name);
std::string_view formatName(ExportFormat format);
std::string_view fileEnding(ExportFormat format); ///< with dot
/// Png, Svg and Pdf: it has a size and may be transparent.
bool isPicture(ExportFormat format);
/// Only its resolution makes a PNG heavy; Svg and Pdf have none.
bool hasPixels(ExportFormat format);

/// Svg and Pdf: its text can be kept as text or become outlines.
bool keepsText(ExportFormat format);

/// The size a request comes to for this figure: where nothing is asked the preset's width, dpi and height,
/// else the figure's own; where no height is given the one it needs, within what the preset allows. A size
/// too small for the content is refused with the least that works (size.content), a height beyond what the
/// preset allows with the most (size.preset-height). Codes also of pictureSize().
Result<PictureSize> resolvedSize(const Scene& scene, const OutputSize& output, const PictureRequest& request);

/// The same for a file without pixels: the resolution only says how long a pixel is, and limits nothing.
Result<PictureSize> vectorSize(const Scene& scene, const OutputSize& output, const PictureRequest& request);

/// The picture as it will be in the file; with an alpha channel if it is transparent. GUI thread.
QImage renderImage(const Scene& scene, const PictureSize& size, bool transparent = false);

/// The file's bytes in any format; the same input gives the same bytes, of a PDF at the same time.
/// Png: exact pixels, pHYs not below the dpi asked for. A picture names title, author, source, alt text and
/// program, and carries what it is made of (interchange/picture_document.h) where its reader finds it
/// (import/picture_package.h). Csv, Xlsx: the figure's numbers with their sources. Json: the figure spec.
/// Zip: a Data Package of the figure and its data, with a readme. VegaLite: a specification that draws it.
/// Codes: export.no-transparency, export.no-outlines, export.source-date (pdf.h), export.encoder, those of
/// resolvedSize(), pictureDocument(), xlsxFor() and figureZip(). GUI thread; see file_making.h for less of
/// it.
Result<QByteArray> exportBytes(const FigureToExport& figure, ExportFormat format,
                               const PictureRequest& request, const PictureOptions& options = {});

/// exportBytes() written whole or not at all, under a name that the user gave (output_file.h), with the texts
/// of a caption that stands beside the picture (caption_files.h): these replace what `captions` says. Codes:
/// also those of writeOutputFile().
Result<void> exportFigure(const FigureToExport& figure, ExportFormat format, const PictureRequest& request,
                          const std::filesystem::path& path, const InputFiles& inputs,
                          const PictureOptions& options = {}, Replacing captions = Replacing::OwnOnly);

/// What a picture in this format and size will lack, for want of fonts on this computer
/// (render/font_findings.h) or for want of room (export/layout_findings.h). `figure` as drawnFor() gives it.
/// Any thread.
Diagnostics exportFindings(const FigureToExport& figure, ExportFormat format, const PictureRequest& request);

} // namespace driftline
