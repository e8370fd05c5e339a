// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/paint_style.h"
#include "render/qcp.h"

namespace driftline {

namespace {
/// Half the size of the sign that cuts the baseline where a series breaks, in widths of a context line.
constexpr double breakReach = 2.6;

/// Positions along a rule in shares of the axis rect, which QCustomPlot counts from one pixel below where
/// it maps values to.
double shareOnPlot(const QCPAxisRect& rect, double share) {
    return share - 1.0 / rect.height();
}

/// A straight line from edge to edge of the plot.
void addLine(const BuildContext& context, const Rule& rule) {
    auto* line = new QCPItemLine(&context.plot); // owned by the plot
    for (auto* position : {line->start, line->end}) {
        position->setAxes(context.rect.axis(QCPAxis::atBottom), context.rect.axis(QCPAxis::atLeft));
        position->setAxisRect(&context.rect);
        position->setTypeX(rule.vertical ? QCPItemPosition::ptPlotCoords : QCPItemPosition::ptAxisRectRatio);
        position->setTypeY(rule.vertical ? QCPItemPosition::ptAxisRectRatio : QCPItemPosition::ptPlotCoords);
    }
    if (rule.vertical) {
        // An event's line meets the one that leads to its name; a zero line ends with the grid.
        line->start->setCoords(rule.at, shareOnPlot(context.rect, 1));
        line->end->setCoords(rule.at, rule.kind == RuleKind::Zero || context.panel.isScatter()
                                          ? 0
                                          : shareOnPlot(context.rect, 0));
    } else {
        line->start->setCoords(0, rule.at);
        line->end->setCoords(1 - 1.0 / context.rect.width(), rule.at); // as far as the grid
    }
    auto pen = penFor(rule.stroke, context.medium, 1);
    pen.setCapStyle(Qt::FlatCap);
    line->setPen(pen);
    line->setSelectable(false);
    line->setClipToAxisRect(true);
    line->setClipAxisRect(&context.rect);
    line->setAntialiased(true);
}

/// Two short strokes across the baseline: what follows is not comparable with what came before.
class BreakSign final : public QCPLayerable {
public:
    BreakSign(const BuildContext& context, const Rule& rule)
        : QCPLayerable(&context.plot)
        , m_rect(context.rect)
        , m_at(rule.at)
        , m_pen(toColor(rule.stroke.colour), context.medium.contextLine)
        , m_ground(groundOf(context.scene.theme, context.background))
        , m_reach(breakReach * context.medium.contextLine) {}

protected:
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(-1, -1, 1, 2); }

    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        applyAntialiasingHint(painter, true, QCP::aeOther);
    }

    void draw(QCPPainter* painter) override {
        const auto& axis = *m_rect.axis(QCPAxis::atBottom);
        if (!axis.range().contains(m_at))
            return;
        const QPointF at(axis.coordToPixel(m_at), m_rect.bottom());
        const QPointF slant(m_reach / 2, -m_reach);
        const QPointF apart(m_reach / 2, 0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(brushFor(m_ground));
        painter->drawPolygon(
            QPolygonF({at - apart - slant, at - apart + slant, at + apart + slant, at + apart - slant}));
        painter->setPen(m_pen);
        painter->drawLine(QLineF(at - apart - slant, at - apart + slant));
        painter->drawLine(QLineF(at + apart - slant, at + apart + slant));
    }

private:
    const QCPAxisRect& m_rect;
    double m_at;
    QPen m_pen;
    QColor m_ground;
    double m_reach;
};
} // namespace

void buildMarks(const BuildContext& context, const MarkRun<Rule>& rules) {
    for (const auto* rule : rules) {
        addLine(context, *rule);
        if (rule->kind == RuleKind::Break && rule->vertical && !context.medium.bare)
            context.owned.push_back(std::make_unique<BreakSign>(context, *rule));
    }
}

} // namespace driftline
