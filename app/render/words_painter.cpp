// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/words_painter.h"

#include "render/marker.h"
#include "render/paint_style.h"

#include <QPainter>

namespace driftline {

namespace {
/// White around a text that hides what lies under it, in ems.
constexpr double groundAir = 0.12;

void paintLeader(QPainter& painter, const Leader& leader, const Medium& medium, int focus) {
    const Stroke stroke{leader.colour, leader.series < 0 ? StrokeWeight::Reference : StrokeWeight::Hairline,
                        leader.dotted ? Dash::Dotted : Dash::Solid};
    auto pen = penFor(stroke, medium, opacityOf(leader.series, focus));
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(leader.from, leader.to);
}

void paintKey(QPainter& painter, const PlacedKey& key, const Scene& scene, const Medium& medium, int focus) {
    if (key.key >= 0) {
        const auto& shade = scene.keys[static_cast<std::size_t>(key.key)];
        drawMarker(painter, key.box.center(),
                   {shade.marker, medium.marker, toColor(shade.colour), false, {}});
        return;
    }
    const auto& series = scene.series[static_cast<std::size_t>(key.series)];
    const double opacity = opacityOf(key.series, focus);
    if (series.isBar) {
        const auto swatch = key.box.adjusted(0, 0.08 * key.box.height(), 0, -0.08 * key.box.height());
        painter.fillRect(swatch, faded(series.style.colour, opacity));
        if (scene.theme.outlinedBars) {
            painter.setPen(penFor({scene.theme.ink, StrokeWeight::Reference, Dash::Solid}, medium, opacity));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(swatch);
        }
        return;
    }
    if (series.isDot) {
        const auto shape = series.style.marker == Marker::None ? Marker::Circle : series.style.marker;
        drawMarker(painter, key.box.center(),
                   {shape, medium.marker, faded(series.style.colour, opacity), false, {}});
        return;
    }
    const auto weight = series.context ? StrokeWeight::Context : StrokeWeight::Data;
    auto pen = penFor({series.style.colour, weight, series.style.dash, series.style.width}, medium, opacity);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(key.box.left(), key.box.center().y()),
                     QPointF(key.box.right(), key.box.center().y()));
    // A faded marker over a faded line would show the line through it.
    if (opacity == 1)
        drawMarker(painter, key.box.center(),
                   {series.style.marker, medium.marker, toColor(series.style.colour), false, {}});
}
} // namespace

void paintWords(QPainter& painter, const FigureWords& words, const Scene& scene, const Medium& medium,
                const TextPainter& text, int focusedSeries) {
    for (const auto& leader : words.leaders)
        paintLeader(painter, leader, medium, focusedSeries);
    for (const auto& key : words.keys)
        paintKey(painter, key, scene, medium, focusedSeries);
    const auto ground = toColor(scene.theme.background);
    for (const auto& word : words.texts) {
        const double air = groundAir * word.style.size;
        if (word.hasGround)
            painter.fillRect(word.box.adjusted(-air, 0, air, 0), ground);
    }
    for (const auto& word : words.texts)
        text.draw(painter, QPointF(word.box.left(), word.box.top() + word.style.ascent()), word.text,
                  word.style, faded(word.colour, opacityOf(word.series, focusedSeries)));
}

} // namespace driftline
