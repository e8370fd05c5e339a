// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/picture_size.h"
#include "figure/figure_spec.h"
#include "scene/scene.h"

#include <QByteArray>
#include <QImage>

#include <filesystem>
#include <string>
#include <string_view>

namespace driftline {

enum class ExportFormat { Png, Csv, Json };

/// "png", "csv", "json". Code: export.unknown-format, with what is known.
Result<ExportFormat> exportFormat(std::string_view name);
std::string_view fileEnding(ExportFormat format); ///< with dot

/// The size a request comes to for this figure: its own width and dpi where nothing is asked, the height it
/// needs where none is given. A height too small for the content is refused with the least that works
/// (size.content). Codes also of pictureSize().
Result<PictureSize> resolvedSize(const Scene& scene, const OutputSize& output, const PictureRequest& request);

/// The picture as it will be in the file. GUI thread.
QImage renderImage(const Scene& scene, const PictureSize& size);

/// The PNG file: exact pixels, pHYs not below the dpi asked for, text chunks Title, Source, Description
/// (alt text) and Software. The same input gives the same bytes. Code: export.encoder.
Result<QByteArray> pngBytes(const Scene& scene, const PictureSize& size);

/// The file's bytes in any format. Csv: the figure's numbers with their sources. Json: the figure spec.
Result<QByteArray> exportBytes(const Scene& scene, const FigureSpec& spec, ExportFormat format,
                               const PictureRequest& request);

/// exportBytes() written whole or not at all.
Result<void> exportFigure(const Scene& scene, const FigureSpec& spec, ExportFormat format,
                          const PictureRequest& request, const std::filesystem::path& path);

} // namespace driftline
