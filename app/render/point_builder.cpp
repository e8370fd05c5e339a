// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/marker.h"
#include "render/paint_style.h"
#include "render/qcp.h"

#include <cmath>

namespace driftline {

namespace {
/// A point this near to the edge of the plot counts as on it, canvas units.
constexpr double onEdge = 0.5;

/// Markers. They may hang over the edge of the plot, but vanish when their centres leave it.
class PointLayer final : public QCPLayerable {
public:
    PointLayer(const BuildContext& context, MarkRun<PointMark> points)
        : QCPLayerable(&context.plot)
        , m_rect(context.rect)
        , m_points(std::move(points)) {
        m_look.size = context.markerSize;
        m_look.ground = groundOf(context.scene.theme, context.background);
    }

    void setFocus(int series) { m_focus = series; }

protected:
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(-1, -1, 1, 2); }

    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        applyAntialiasingHint(painter, true, QCP::aeScatters);
    }

    void draw(QCPPainter* painter) override {
        const auto& xAxis = *m_rect.axis(QCPAxis::atBottom);
        const auto& yAxis = *m_rect.axis(QCPAxis::atLeft);
        // QCustomPlot maps values to [top - 1, bottom] of the rect.
        const auto plot = QRectF(m_rect.left(), m_rect.top() - 1, m_rect.width(), m_rect.height())
                              .adjusted(-onEdge, -onEdge, onEdge, onEdge);
        for (const auto* point : m_points) {
            const QPointF at(xAxis.coordToPixel(point->at.x), yAxis.coordToPixel(point->at.y));
            if (!plot.contains(at))
                continue;
            auto look = m_look;
            look.shape = point->marker;
            look.hollow = point->hollow;
            look.size = m_look.size * std::sqrt(point->area);
            look.colour = faded(point->colour, opacityOf(point->series, m_focus));
            drawMarker(*painter, at, look);
        }
    }

private:
    const QCPAxisRect& m_rect;
    MarkRun<PointMark> m_points;
    MarkerLook m_look;
    int m_focus = -1;
};
} // namespace

void buildMarks(const BuildContext& context, const MarkRun<PointMark>& points) {
    if (context.markerSize <= 0)
        return;
    auto layer = std::make_unique<PointLayer>(context, points);
    context.focus.emplace_back([layer = layer.get()](int focus) { layer->setFocus(focus); });
    context.owned.push_back(std::move(layer));
}

} // namespace driftline
