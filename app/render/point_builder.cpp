// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/marker.h"
#include "render/paint_style.h"
#include "render/qcp.h"

namespace driftline {

namespace {
/// A point this near to the edge of the plot counts as on it, canvas units.
constexpr double onEdge = 0.5;

/// A marker. It may hang over the edge of the plot, but vanishes when its centre leaves it.
class PointLayerable final : public QCPLayerable {
public:
    PointLayerable(const BuildContext& context, const PointMark& point)
        : QCPLayerable(&context.plot)
        , m_rect(context.rect)
        , m_at(point.at) {
        m_look.shape = point.marker;
        m_look.size = context.markerSize;
        m_look.hollow = point.hollow;
        m_look.ground = toColor(context.scene.theme.background);
    }

    void setColour(const QColor& colour) { m_look.colour = colour; }

protected:
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(-1, -1, 1, 2); }

    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        applyAntialiasingHint(painter, true, QCP::aeScatters);
    }

    void draw(QCPPainter* painter) override {
        const auto& xAxis = *m_rect.axis(QCPAxis::atBottom);
        const auto& yAxis = *m_rect.axis(QCPAxis::atLeft);
        const QPointF at(xAxis.coordToPixel(m_at.x), yAxis.coordToPixel(m_at.y));
        // QCustomPlot maps values to [top - 1, bottom] of the rect.
        const QRectF plot(m_rect.left(), m_rect.top() - 1, m_rect.width(), m_rect.height());
        if (plot.adjusted(-onEdge, -onEdge, onEdge, onEdge).contains(at))
            drawMarker(*painter, at, m_look);
    }

private:
    const QCPAxisRect& m_rect;
    ScenePoint m_at;
    MarkerLook m_look;
};
} // namespace

void buildMark(const BuildContext& context, const PointMark& point) {
    if (context.markerSize <= 0)
        return;
    auto layerable = std::make_unique<PointLayerable>(context, point);
    const auto paint = [marker = layerable.get(), series = point.series, colour = point.colour](int focus) {
        marker->setColour(faded(colour, opacityOf(series, focus)));
    };
    paint(-1);
    context.focus.emplace_back(paint);
    context.owned.push_back(std::move(layerable));
}

} // namespace driftline
