// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/canvas_overlay.h"

#include "render/qcp.h"

namespace driftline {

namespace {
constexpr double lineWidth = 1;
constexpr double ringWidth = 2;
constexpr double strongRingWidth = 3;
constexpr double haloWidth = 2;
constexpr double placeOpacity = 0.08;
constexpr double frameRadius = 5;
} // namespace

class CanvasOverlay::Layerable final : public QCPLayerable {
public:
    explicit Layerable(QCustomPlot& plot) : QCPLayerable(&plot, QStringLiteral("overlay")) {}

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
    }

    void drawRing(QCPPainter& painter, const Ring& ring) const {
        const double width = ring.isStrong ? strongRingWidth : ringWidth;
        const double radius = (look.ringSize + width) / 2;
        painter.setPen(QPen(look.ground, width + haloWidth));
        painter.drawEllipse(ring.at, radius, radius);
        painter.setPen(QPen(ring.colour, width));
        painter.drawEllipse(ring.at, radius, radius);
    }
};

CanvasOverlay::CanvasOverlay(QCustomPlot& plot) : m_layerable(std::make_unique<Layerable>(plot)) {}

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
