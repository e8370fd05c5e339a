// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/words_painter.h"

#include "render/halo.h"
#include "render/marker.h"
#include "render/paint_style.h"

#include <QPainter>

#include <algorithm>

namespace driftline {

namespace {
void paintLeader(QPainter& painter, const Leader& leader, const Medium& medium, int focus) {
    const Stroke stroke{leader.colour, leader.series < 0 ? StrokeWeight::Reference : StrokeWeight::Hairline,
                        leader.dotted ? Dash::Dotted : Dash::Solid};
    auto pen = penFor(stroke, medium, opacityOf(leader.series, focus));
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(leader.from, leader.to);
}

/// A small bar, filled and outlined as the bars of its series are.
void paintSwatch(QPainter& painter, const QRectF& box, const SceneSeries& series, const Theme& theme,
                 const Medium& medium, double opacity) {
    constexpr double inset = 0.08; // of the height: letters do not fill their em either
    const auto swatch = box.adjusted(0, inset * box.height(), 0, -inset * box.height());
    const bool isBare = series.style.colour.alpha == 0;
    const bool isOutlined = series.key.hollow || theme.outlinedBars || isBare;
    auto pen = penFor({series.key.hollow && !isBare ? series.style.colour : theme.ink,
                       StrokeWeight::Reference, Dash::Solid},
                      medium, opacity);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(isOutlined ? pen : QPen(Qt::NoPen));
    painter.setBrush(brushFor(faded(series.key.fill.value_or(series.style.colour), opacity)));
    painter.drawRect(swatch);
}

/// A stretch of a line, broken at its middle where a marker of this size has no ground to cover it with.
void paintKeyLine(QPainter& painter, const QRectF& box, double gap) {
    const double y = box.center().y();
    if (gap == 0) {
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        return;
    }
    painter.drawLine(QPointF(box.left(), y), QPointF(box.center().x() - gap / 2, y));
    painter.drawLine(QPointF(box.center().x() + gap / 2, y), QPointF(box.right(), y));
}

void paintKey(QPainter& painter, const PlacedKey& key, const Scene& scene, const Medium& medium, int focus,
              const QColor& ground) {
    if (key.key >= 0) {
        const auto& shade = scene.keys[static_cast<std::size_t>(key.key)];
        drawMarker(
            painter, key.box.center(),
            {shade.marker, keyExtent(shade, scene, medium), toColor(shade.colour), shade.hollow, ground});
        return;
    }
    const auto& series = scene.series[static_cast<std::size_t>(key.series)];
    const double opacity = opacityOf(key.series, focus);
    if (series.isBar) {
        paintSwatch(painter, key.box, series, scene.theme, medium, opacity);
        return;
    }
    if (series.isDot) {
        const auto shape = series.style.marker == Marker::None ? Marker::Circle : series.style.marker;
        drawMarker(
            painter, key.box.center(),
            {shape, dotSize(scene, medium), faded(series.style.colour, opacity), series.key.hollow, ground});
        return;
    }
    const auto weight = series.context ? StrokeWeight::Context : StrokeWeight::Data;
    auto pen = penFor({series.style.colour, weight, series.style.dash, series.style.width}, medium, opacity);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const bool isBroken = series.key.marked && series.key.hollow && ground.alpha() == 0;
    paintKeyLine(painter, key.box, isBroken ? medium.marker : 0);
    // A faded marker over a faded line would show the line through it.
    if (opacity == 1 && series.key.marked)
        drawMarker(
            painter, key.box.center(),
            {series.style.marker, medium.marker, toColor(series.style.colour), series.key.hollow, ground});
}
} // namespace

void paintWords(QPainter& painter, const FigureWords& words, const Scene& scene, const Medium& medium,
                const TextPainter& text, int focusedSeries, Background background) {
    for (const auto& leader : words.leaders)
        paintLeader(painter, leader, medium, focusedSeries);
    const auto ground = groundOf(scene.theme, background);
    for (const auto& key : words.keys)
        paintKey(painter, key, scene, medium, focusedSeries, ground);
    for (const auto& word : words.texts) {
        if (word.hasHalo && background == Background::Filled)
            paintHalo(painter, word, text, ground);
    }
    for (const auto& word : words.texts)
        text.draw(painter, QPointF(word.box.left(), word.box.top() + word.style.ascent()), word.text,
                  word.style, faded(word.colour, opacityOf(word.series, focusedSeries)));
}

} // namespace driftline
