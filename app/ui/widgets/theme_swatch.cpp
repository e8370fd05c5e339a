// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_swatch.h"

#include "render/paint_style.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace driftline {

namespace {
constexpr double cornerRadius = 3;
constexpr double strokeWidth = 2;
constexpr double mostStroke = 4;

QPixmap drawn(const Theme& theme, double devicePixelRatio) {
    QPixmap out(themeSwatchSize * devicePixelRatio);
    out.setDevicePixelRatio(devicePixelRatio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toColor(theme.baseline), 1));
    painter.setBrush(toColor(theme.background));
    const QRectF card = QRectF(QPointF(0, 0), QSizeF(themeSwatchSize)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(card, cornerRadius, cornerRadius);
    const auto line = [&](const SeriesStyle& style, double y) {
        painter.setPen(QPen(toColor(style.colour), std::min(mostStroke, strokeWidth * theme.lineWeight)));
        painter.drawLine(QPointF(card.left() + 4, y), QPointF(card.right() - 4, y));
    };
    line(theme.palette.unitedStates, card.top() + card.height() / 3);
    line(theme.palette.china, card.top() + 2 * card.height() / 3);
    return out;
}
} // namespace

QIcon themeSwatch(const Theme& theme) {
    QIcon icon;
    for (const double ratio : {1.0, 2.0})
        icon.addPixmap(drawn(theme, ratio));
    return icon;
}

} // namespace driftline
