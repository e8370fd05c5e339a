// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/canvas_overlay.h"

#include "render/qcp.h"
#include "render/text_painter.h"

namespace driftline {

namespace {
constexpr double lineWidth = 1;
constexpr double ringWidth = 2;
constexpr double strongRingWidth = 3;
constexpr double haloWidth = 2;
constexpr double placeOpacity = 0.08;
constexpr double frameRadius = 5;
constexpr double labelOpacity = 0.86;
constexpr double labelRadius = 3;
constexpr double boxOpacity = 0.12;
} // namespace

class CanvasOverlay::Layerable final : public QCPLayerable {
public:
    Layerable(QCustomPlot& plot, const TextPainter& text, TextStyle style)
        : QCPLayerable(&plot, QStringLiteral("overlay"))
        , m_text(text)
        , m_style(style) {}

    OverlayLook look;

protected:
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(0, 0, 0, 1); }

    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        applyAntialiasingHint(painter, true, QCP::aeOther);
    }

    void draw(QCPPainter* painter) override {
        auto shade = look.line;
        shade.setAlphaF(static_cast<float>(placeOpacity));
        for (const auto& place : look.places)
            painter->fillRect(place, shade);
        drawLines(*painter);
        painter->setBrush(Qt::NoBrush);
        for (const auto& ring : look.rings)
            drawRing(*painter, ring);
        for (const auto& label : look.labels)
            drawLabel(*painter, label);
        if (!look.box.isEmpty())
            drawBox(*painter);
        if (!look.focusFrame.isEmpty()) {
            painter->setPen(QPen(look.accent, ringWidth));
            painter->drawRoundedRect(look.focusFrame, frameRadius, frameRadius);
        }
    }

private:
    void drawLines(QCPPainter& painter) const {
        painter.setPen(QPen(look.line, lineWidth));
        for (const auto& line : look.lines)
            painter.drawLine(QLineF(line.p1().toPoint(), line.p2().toPoint()));
        painter.setPen(QPen(look.line, lineWidth, Qt::DashLine));
        for (const auto& line : look.pins)
            painter.drawLine(QLineF(line.p1().toPoint(), line.p2().toPoint()));
    }

    void drawLabel(QCPPainter& painter, const RingLabel& label) const {
        constexpr double descent = 0.25; // of the height
        constexpr double air = 2;
        auto ground = look.ground;
        ground.setAlphaF(static_cast<float>(labelOpacity));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        const QPointF corner = label.at - QPointF(0, label.size.height() * (1 - descent));
        painter.drawRoundedRect(QRectF(corner, label.size).adjusted(-air, 0, air, 0), labelRadius,
                                labelRadius);
        m_text.draw(painter, label.at, label.text, m_style, label.colour);
        painter.setBrush(Qt::NoBrush);
    }

    void drawBox(QCPPainter& painter) const {
        auto fill = look.accent;
        fill.setAlphaF(static_cast<float>(boxOpacity));
        painter.fillRect(look.box, fill);
        painter.setPen(QPen(look.accent, lineWidth));
        painter.drawRect(look.box);
    }

    void drawRing(QCPPainter& painter, const Ring& ring) const {
        const double width = ring.isStrong ? strongRingWidth : ringWidth;
        const double radius = (look.ringSize + width) / 2;
        painter.setPen(QPen(look.ground, width + haloWidth));
        painter.drawEllipse(ring.at, radius, radius);
        painter.setPen(QPen(ring.colour, width));
        painter.drawEllipse(ring.at, radius, radius);
    }

    const TextPainter& m_text;
    TextStyle m_style;
};

CanvasOverlay::CanvasOverlay(QCustomPlot& plot, const TextPainter& text, TextStyle style)
    : m_layerable(std::make_unique<Layerable>(plot, text, style)) {}

CanvasOverlay::~CanvasOverlay() = default;

void CanvasOverlay::show(const OverlayLook& look) {
    if (look == m_layerable->look)
        return;
    m_layerable->look = look;
    // Before the plot was first drawn there is no buffer to draw into; the first drawing shows it anyway.
    if (m_layerable->parentPlot()->replotTime() > 0)
        m_layerable->layer()->replot();
}

} // namespace driftline
