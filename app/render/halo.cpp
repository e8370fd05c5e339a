// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/halo.h"

#include "render/text_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>

namespace driftline {

namespace {
/// How far the edge reaches from the letters, in ems.
constexpr double haloReach = 0.14;
} // namespace

void paintHalo(QPainter& painter, const PlacedText& word, const TextPainter& text, const QColor& ground) {
    const auto& font = text.font(word.style);
    const double em = font.pixelSize();
    QPainterPath letters;
    letters.addText(QPointF(0, 0), font, word.text);
    // A filled shape and not a stroke: to a file it is no line, whose thickness a journal would ask about.
    QPainterPathStroker edge;
    edge.setWidth(2 * haloReach * em);
    edge.setJoinStyle(Qt::RoundJoin);
    edge.setCapStyle(Qt::RoundCap);
    auto shape = edge.createStroke(letters);
    shape.setFillRule(Qt::WindingFill);
    const auto before = painter.transform();
    painter.translate(word.box.left(), word.box.top() + word.style.ascent());
    painter.scale(word.style.size / em, word.style.size / em);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawPath(shape);
    painter.setTransform(before);
}

} // namespace driftline
