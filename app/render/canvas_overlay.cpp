// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/canvas_overlay.h"

#include "base/colour.h"
#include "render/text_painter.h"

#include <QPainter>

#include <cmath>

namespace driftline {

namespace {
/// Pixels.
constexpr double lineWidth = 1;
constexpr double ringWidth = 2;
constexpr double strongRingWidth = 3;
constexpr double haloWidth = 2;
constexpr double frameRadius = 5;
constexpr double labelAir = 2;
constexpr double labelRadius = 3;

constexpr double selectionAir = 4;
constexpr double selectionWidth = 2;
constexpr double handleSide = 8;
constexpr double leastContrast = 3;

constexpr double selectionOpacity = 0.12;
constexpr double placeOpacity = 0.08;
constexpr double labelOpacity = 0.86;
constexpr double boxOpacity = 0.12;

class OverlayPainter {
public:
    OverlayPainter(QPainter& painter, const OverlayLook& look, double scale, const TextPainter& text,
                   TextStyle style)
        : m_painter(painter)
        , m_look(look)
        , m_scale(scale)
        , m_text(text)
        , m_style(style) {}

    void paint() const {
        auto shade = m_look.line;
        shade.setAlphaF(static_cast<float>(placeOpacity));
        for (const auto& place : m_look.places)
            m_painter.fillRect(place, shade);
        drawLines();
        m_painter.setBrush(Qt::NoBrush);
        for (const auto& ring : m_look.rings)
            drawRing(ring);
        for (const auto& label : m_look.labels)
            drawLabel(label);
        if (!m_look.box.isEmpty())
            drawBox();
        if (!m_look.selection.isEmpty())
            drawSelection();
        drawTarget();
        if (!m_look.focusFrame.isEmpty()) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(pen(m_look.accent, ringWidth));
            m_painter.drawRoundedRect(m_look.focusFrame, units(frameRadius), units(frameRadius));
        }
    }

private:
    double units(double pixels) const { return pixels / m_scale; }
    QPen pen(const QColor& colour, double pixels) const { return {colour, units(pixels)}; }

    /// In the middle of a pixel, where a line of one pixel is crisp.
    QPointF crisp(QPointF at) const {
        constexpr double middle = 0.5;
        return {(std::floor(at.x() * m_scale) + middle) / m_scale,
                (std::floor(at.y() * m_scale) + middle) / m_scale};
    }

    void drawLines() const {
        m_painter.setPen(pen(m_look.line, lineWidth));
        for (const auto& line : m_look.lines)
            m_painter.drawLine(crisp(line.p1()), crisp(line.p2()));
        auto dashed = pen(m_look.line, lineWidth);
        dashed.setStyle(Qt::DashLine);
        m_painter.setPen(dashed);
        for (const auto& line : m_look.pins)
            m_painter.drawLine(crisp(line.p1()), crisp(line.p2()));
    }

    void drawLabel(const RingLabel& label) const {
        constexpr double descent = 0.25; // of the height
        auto ground = m_look.ground;
        ground.setAlphaF(static_cast<float>(labelOpacity));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ground);
        const QPointF corner = label.at - QPointF(0, label.size.height() * (1 - descent));
        m_painter.drawRoundedRect(
            QRectF(corner, label.size).adjusted(-units(labelAir), 0, units(labelAir), 0), units(labelRadius),
            units(labelRadius));
        m_text.draw(m_painter, label.at, label.text, m_style, label.colour);
        m_painter.setBrush(Qt::NoBrush);
    }

    void drawBox() const {
        auto fill = m_look.accent;
        fill.setAlphaF(static_cast<float>(boxOpacity));
        m_painter.fillRect(m_look.box, fill);
        m_painter.setPen(pen(m_look.accent, lineWidth));
        m_painter.drawRect(m_look.box);
    }

    void drawSelection() const {
        const auto air = units(selectionAir);
        auto fill = m_look.accent;
        fill.setAlphaF(static_cast<float>(selectionOpacity));
        const auto frame = m_look.selection.adjusted(-air, -air, air, air);
        // An edge in the colour of the ground, so that the frame is seen on lines and bars of any colour.
        m_painter.setBrush(fill);
        m_painter.setPen(pen(m_look.ground, selectionWidth + haloWidth));
        m_painter.drawRoundedRect(frame, units(labelRadius), units(labelRadius));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(pen(m_look.accent, selectionWidth));
        m_painter.drawRoundedRect(frame, units(labelRadius), units(labelRadius));
        if (!m_look.hasHandles)
            return;
        m_painter.setBrush(m_look.accent);
        m_painter.setPen(pen(m_look.ground, lineWidth));
        for (const auto& handle : handlesOf(m_look.selection, m_scale))
            m_painter.drawRect(handle);
        m_painter.setBrush(Qt::NoBrush);
    }

    void drawTarget() const {
        auto dashed = pen(m_look.accent, lineWidth);
        dashed.setStyle(Qt::DashLine);
        m_painter.setPen(dashed);
        for (const auto& other : m_look.target.others)
            m_painter.drawRect(other);
        m_painter.setPen(pen(m_look.accent, strongRingWidth));
        for (const auto& line : m_look.target.lines)
            m_painter.drawLine(crisp(line.p1()), crisp(line.p2()));
        if (m_look.target.place.isEmpty())
            return;
        auto fill = m_look.accent;
        fill.setAlphaF(static_cast<float>(boxOpacity));
        m_painter.fillRect(m_look.target.place, fill);
        m_painter.setPen(pen(m_look.accent, selectionWidth));
        m_painter.drawRect(m_look.target.place);
    }

    void drawRing(const Ring& ring) const {
        const double width = ring.isStrong ? strongRingWidth : ringWidth;
        const double radius = (m_look.ringSize + units(width)) / 2;
        m_painter.setPen(pen(m_look.ground, width + haloWidth));
        m_painter.drawEllipse(ring.at, radius, radius);
        m_painter.setPen(pen(ring.colour, width));
        m_painter.drawEllipse(ring.at, radius, radius);
    }

    QPainter& m_painter;
    const OverlayLook& m_look;
    double m_scale;
    const TextPainter& m_text;
    TextStyle m_style;
};
} // namespace

QColor visibleOn(const QColor& ground, const QColor& colour, const QColor& ink) {
    const auto plain = [](const QColor& of) {
        return Colour{static_cast<std::uint8_t>(of.red()), static_cast<std::uint8_t>(of.green()),
                      static_cast<std::uint8_t>(of.blue())};
    };
    constexpr int steps = 10;
    for (int step = 0; step < steps; ++step) {
        const double share = static_cast<double>(step) / steps;
        const auto mixed = [share](int from, int to) {
            return static_cast<int>(std::lround(from + share * (to - from)));
        };
        const QColor out(mixed(colour.red(), ink.red()), mixed(colour.green(), ink.green()),
                         mixed(colour.blue(), ink.blue()));
        if (contrastRatio(plain(out), plain(ground)) >= leastContrast)
            return out;
    }
    return ink;
}

std::vector<QRectF> handlesOf(const QRectF& part, double scale) {
    const double air = selectionAir / scale;
    const double side = handleSide / scale;
    const auto frame = part.adjusted(-air, -air, air, air);
    std::vector<QRectF> handles;
    for (const auto& corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()})
        handles.emplace_back(corner - QPointF(side, side) / 2, QSizeF(side, side));
    return handles;
}

void paintOverlay(QPainter& painter, const OverlayLook& look, double scale, const TextPainter& text,
                  TextStyle style) {
    OverlayPainter(painter, look, scale, text, style).paint();
}

} // namespace driftline
