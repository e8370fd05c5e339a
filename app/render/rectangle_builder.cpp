// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/paint_style.h"
#include "render/qcp.h"

namespace driftline {

namespace {
class BarLayer final : public QCPLayerable {
public:
    BarLayer(const BuildContext& context, MarkRun<Rectangle> bars)
        : QCPLayerable(&context.plot)
        , m_rect(context.rect)
        , m_medium(context.medium)
        , m_areOutlined(context.scene.theme.outlinedBars)
        , m_bars(std::move(bars)) {}

    void setFocus(int series) { m_focus = series; }

protected:
    QRect clipRect() const override { return m_rect.rect(); }

    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        applyAntialiasingHint(painter, true, QCP::aeItems);
    }

    void draw(QCPPainter* painter) override {
        const auto& xAxis = *m_rect.axis(QCPAxis::atBottom);
        const auto& yAxis = *m_rect.axis(QCPAxis::atLeft);
        const QRectF clip(clipRect());
        for (const auto* bar : m_bars) {
            const QPointF corner(xAxis.coordToPixel(bar->left), yAxis.coordToPixel(bar->top));
            const QPointF opposite(xAxis.coordToPixel(bar->right), yAxis.coordToPixel(bar->bottom));
            const QRectF box = QRectF(corner, opposite).normalized();
            const auto pen = penOf(*bar);
            const double reach = pen.widthF();
            // A bar that begins and ends on one pixel has nothing to show.
            if (corner.toPoint() == opposite.toPoint() ||
                !box.adjusted(-reach, -reach, reach, reach).intersects(clip))
                continue;
            painter->setPen(pen);
            painter->setBrush(brushFor(faded(bar->fill, opacityOf(bar->series, m_focus))));
            painter->drawRect(box);
        }
    }

private:
    QPen penOf(const Rectangle& bar) const {
        if (!bar.hollow && !m_areOutlined && bar.fill.alpha > 0)
            return Qt::NoPen;
        auto pen = penFor({bar.outline, StrokeWeight::Reference, Dash::Solid}, m_medium,
                          opacityOf(bar.series, m_focus));
        pen.setJoinStyle(Qt::MiterJoin);
        return pen;
    }

    const QCPAxisRect& m_rect;
    const Medium& m_medium;
    bool m_areOutlined;
    MarkRun<Rectangle> m_bars;
    int m_focus = -1;
};
} // namespace

void buildMarks(const BuildContext& context, const MarkRun<Rectangle>& bars) {
    auto layer = std::make_unique<BarLayer>(context, bars);
    context.focus.emplace_back([layer = layer.get()](int focus) { layer->setFocus(focus); });
    context.owned.push_back(std::move(layer));
}

} // namespace driftline
