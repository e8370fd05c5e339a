// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/figure_export.h"
#include "workspace/gallery.h"

#include <QImage>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// The two kinds of pictures in the guide: "figure:ID", a figure of the gallery or one that the guide itself
/// prints as an example, and "window:NAME", a part of the window.
struct GuidePictureName {
    bool isFigure = false;
    std::string name;

    /// Nothing if it is neither.
    static std::optional<GuidePictureName> parse(std::string_view target);
};

/// The figure with its scene, resolved now. Codes: figure.unknown, and those of resolve().
Result<FigureToExport> guideFigure(std::string_view id, const Gallery& gallery);

/// A figure as the guide shows it, so many pixels wide. It is laid out as on a page 170 mm wide and scaled,
/// so it looks alike in the window and on the page. Needs the GUI thread.
Result<QImage> guideFigureImage(const FigureToExport& figure, int widthPx);

/// Its size, so that a page can keep room for it.
Result<PictureSize> guideFigureSize(const FigureToExport& figure, int widthPx);

/// The picture as the bytes of a PNG file, which carries the figure like any other.
Result<QByteArray> guideFigurePng(const FigureToExport& figure, int widthPx);

} // namespace driftline
