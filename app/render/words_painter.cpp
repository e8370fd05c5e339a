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
    const bool isOutlined = series.key.hollow || theme.outlinedBars;
    auto pen =
        penFor({series.key.hollow ? series.style.colour : theme.ink, StrokeWeight::Reference, Dash::Solid},
               medium, opacity);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(isOutlined ? pen : QPen(Qt::NoPen));
    painter.setBrush(faded(series.key.fill.value_or(series.style.colour), opacity));
    painter.drawRect(swatch);
}

void paintKey(QPainter& painter, const PlacedKey& key, const Scene& scene, const Medium& medium, int focus) {
    if (key.key >= 0) {
        const auto& shade = scene.keys[static_cast<std::size_t>(key.key)];
        drawMarker(painter, key.box.center(),
                   {shade.marker, keyExtent(shade, scene, medium), toColor(shade.colour), shade.hollow,
                    toColor(scene.theme.background)});
        return;
    }
    const auto& series = scene.series[static_cast<std::size_t>(key.series)];
    const double opacity = opacityOf(key.series, focus);
    if (series.isBar) {
        paintSwatch(painter, key.box, series, scene.theme, medium, opacity);
        return;
    }
    const auto ground = toColor(scene.theme.background);
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
    painter.drawLine(QPointF(key.box.left(), key.box.center().y()),
                     QPointF(key.box.right(), key.box.center().y()));
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
    for (const auto& key : words.keys)
        paintKey(painter, key, scene, medium, focusedSeries);
    const auto ground = toColor(scene.theme.background);
    for (const auto& word : words.texts) {
        if (word.hasHalo && background == Background::Filled)
            paintHalo(painter, word, text, ground);
    }
    for (const auto& word : words.texts)
        text.draw(painter, QPointF(word.box.left(), word.box.top() + word.style.ascent()), word.text,
                  word.style, faded(word.colour, opacityOf(word.series, focusedSeries)));
}

} // namespace driftline
