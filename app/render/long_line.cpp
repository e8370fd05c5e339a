// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/long_line.h"

#include "render/column_reducer.h"
#include "render/line_coverage.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace driftline {

namespace {
/// As fine as any printer draws; a canvas unit on paper is a point.
constexpr double vectorDotsPerUnit = 600.0 / 72.0;

/// The edge of a line is as fine as a share of a pixel; with one column a pixel it would be seen to move.
constexpr double columnsPerPixel = LineCoverage::places;
/// A picture is painted in strips of about so many pixels: what a strip takes, 2 MB, stays near the
/// processor, and memory that was never used before costs more than what is painted in it.
constexpr int pixelsAtOnce = 1 << 17;

/// From the painter's coordinates to pixels.
QTransform toPixels(const QPainter& painter) {
    const double ratio = painter.device()->devicePixelRatio();
    return painter.combinedTransform() * QTransform::fromScale(ratio, ratio);
}

bool paintsPixels(const QPainter& painter) {
    const auto* engine = painter.paintEngine();
    const auto transform = toPixels(painter);
    return engine != nullptr && engine->type() == QPaintEngine::Raster &&
           transform.type() <= QTransform::TxScale && transform.m11() > 0 &&
           std::fabs(transform.m11() - transform.m22()) < 1e-6 * transform.m11();
}

QPolygonF reduced(const QPolygonF& points, double dotsPerUnit) {
    ColumnReducer reducer(dotsPerUnit);
    for (const auto& point : points)
        reducer.add(point);
    return reducer.take();
}

/// The line as an image of pixels, premultiplied.
QImage imageOf(const LineCoverage& coverage, const QRect& area, const QColor& colour) {
    QImage image(area.size(), QImage::Format_ARGB32_Premultiplied);
    constexpr int places = LineCoverage::places * LineCoverage::lines;
    std::array<QRgb, places + 1> shades{};
    for (int covered = 0; covered <= places; ++covered)
        shades[static_cast<std::size_t>(covered)] = qPremultiply(qRgba(
            colour.red(), colour.green(), colour.blue(), (colour.alpha() * covered + places / 2) / places));
    for (int y = 0; y < area.height(); ++y) {
        // Pixels of this format are QRgb. NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        const auto covered = coverage.row(area.top() + y);
        for (int x = 0; x < area.width(); ++x)
            row[x] = shades[covered[static_cast<std::size_t>(x)]];
    }
    return image;
}

void paintPixels(QPainter& painter, const LongLine& line) {
    const auto transform = toPixels(painter);
    const auto points = reduced(transform.map(line.points), columnsPerPixel);
    const double width = line.pen.widthF() * transform.m11();
    const double reach = width / 2 + 1;
    // A painter clips at whole pixels too.
    const auto area = points.boundingRect().adjusted(-reach, -reach, reach, reach).toAlignedRect() &
                      transform.mapRect(line.clip).toRect();
    if (area.isEmpty())
        return;
    const auto dashes = line.pen.style() == Qt::SolidLine ? QList<double>() : line.pen.dashPattern();
    painter.save();
    painter.resetTransform();
    const double ratio = painter.device()->devicePixelRatio();
    painter.scale(1 / ratio, 1 / ratio);
    const int rows = std::max(1, pixelsAtOnce / area.width());
    LineCoverage coverage(points, width, dashes);
    for (int top = area.top(); top <= area.bottom(); top += rows) {
        const QRect strip(area.left(), top, area.width(), std::min(rows, area.bottom() + 1 - top));
        coverage.cover(strip);
        painter.drawImage(strip.topLeft(), imageOf(coverage, strip, line.pen.color()));
    }
    painter.restore();
}
} // namespace

void paintLongLine(QPainter& painter, const LongLine& line) {
    if (paintsPixels(painter))
        return paintPixels(painter, line);
    painter.save();
    painter.setClipRect(line.clip, Qt::IntersectClip);
    painter.setPen(line.pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(reduced(line.points, vectorDotsPerUnit));
    painter.restore();
}

} // namespace driftline
