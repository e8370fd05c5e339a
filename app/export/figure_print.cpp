// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_print.h"

#include "export/canvas_size.h"
#include "export/preset_style.h"
#include "export/sentences.h"
#include "render/figure_painter.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace driftline {

double printedShare(double widthMm, double heightMm, double roomWidthMm, double roomHeightMm) {
    return std::min({1.0, roomWidthMm / widthMm, roomHeightMm / heightMm});
}

Result<void> printFigure(QPagedPaintDevice& device, const Scene& scene, const PictureSize& size) {
    QPainter painter;
    if (!painter.begin(&device))
        return fail(export_sentences::printFailed());
    const auto room = device.pageLayout().paintRect(QPageLayout::Millimeter);
    const double share = printedShare(size.widthMm, size.heightMm, room.width(), room.height());
    const double dotsPerMm = device.logicalDpiX() / mmPerInch;
    painter.translate((room.width() - size.widthMm * share) / 2 * dotsPerMm, 0);
    const double scale = share * device.logicalDpiX() / pointsPerInch;
    painter.scale(scale, scale);
    paintFigure(painter, scene, canvasSize(size), mediumFor(size.preset.get()));
    return {};
}

} // namespace driftline
