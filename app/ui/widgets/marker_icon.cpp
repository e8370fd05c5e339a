// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marker_icon.h"

#include "render/marker.h"
#include "render/paint_style.h"

#include <QPainter>

namespace driftline {

QPixmap markerIcon(const SceneSeries& series, int side, double devicePixelRatio) {
    QPixmap out(QSize(side, side) * devicePixelRatio);
    out.setDevicePixelRatio(devicePixelRatio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& style = series.style;
    const auto colour = toColor(style.colour);
    if (series.isBar) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(0, 0, side, side), 2, 2);
    } else {
        const auto shape = style.marker == Marker::None ? Marker::Circle : style.marker;
        drawMarker(painter, QPointF(side, side) / 2, {shape, side - 2.0, colour, false, colour});
    }
    return out;
}

} // namespace driftline
