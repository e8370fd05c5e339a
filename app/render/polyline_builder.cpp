// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/paint_style.h"
#include "render/qcp.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
bool runsToTheRight(const std::vector<ScenePoint>& points) {
    return std::adjacent_find(points.begin(), points.end(), [](const ScenePoint& a, const ScenePoint& b) {
               return b.x <= a.x;
           }) == points.end();
}

/// Coordinates beyond this would be too much for painters.
constexpr double farOut = 100000;

class LineLayer final : public QCPLayerable {
public:
    LineLayer(const BuildContext& context, MarkRun<Polyline> lines)
        : QCPLayerable(&context.plot)
        , m_rect(context.rect)
        , m_medium(context.medium)
        , m_lines(std::move(lines))
        , m_isLong(isLong(*m_lines.front()))
        , m_overhang(static_cast<int>(
              std::ceil(widthOf(m_lines.front()->stroke.weight, m_medium) * m_lines.front()->stroke.width))) {
    }

    void setFocus(int series) { m_focus = series; }

    /// The line of a run of one.
    LongLine longLine() const {
        const auto& line = *m_lines.front();
        return {visible(line), penOf(line), QRectF(clipRect().translated(0, -1))};
    }

protected:
    /// Half of a thick line at the very top or bottom of the plot must not be cut off.
    QRect clipRect() const override { return m_rect.rect().adjusted(0, -m_overhang, 0, m_overhang); }

    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        applyAntialiasingHint(painter, true, QCP::aePlottables);
    }

    void draw(QCPPainter* painter) override {
        if (m_isLong) {
            auto line = longLine();
            line.clip = painter->clipBoundingRect();
            paintLongLine(*painter, line);
            return;
        }
        painter->setBrush(Qt::NoBrush);
        for (const auto* line : m_lines) {
            painter->setPen(penOf(*line));
            painter->drawPolyline(visible(*line));
        }
    }

private:
    QPen penOf(const Polyline& line) const {
        return penFor(line.stroke, m_medium, opacityOf(line.series, m_focus));
    }

    /// The points in view and one beyond each end; of a line that does not run to the right, all.
    QPolygonF visible(const Polyline& line) const {
        const auto& xAxis = *m_rect.axis(QCPAxis::atBottom);
        const auto& yAxis = *m_rect.axis(QCPAxis::atLeft);
        auto begin = line.points.begin();
        auto end = line.points.end();
        if (m_isLong || (line.points.size() > 2 && runsToTheRight(line.points))) {
            const auto range = xAxis.range();
            begin = std::lower_bound(begin, end, range.lower,
                                     [](const ScenePoint& point, double x) { return point.x < x; });
            end = std::upper_bound(begin, end, range.upper,
                                   [](double x, const ScenePoint& point) { return x < point.x; });
            begin -= begin == line.points.begin() ? 0 : 1;
            end += end == line.points.end() ? 0 : 1;
        }
        QPolygonF points;
        points.reserve(end - begin);
        for (auto point = begin; point != end; ++point)
            points.append({std::clamp(xAxis.coordToPixel(point->x), -farOut, farOut),
                           std::clamp(yAxis.coordToPixel(point->y), -farOut, farOut)});
        return points;
    }

    const QCPAxisRect& m_rect;
    const Medium& m_medium;
    MarkRun<Polyline> m_lines;
    bool m_isLong;
    int m_overhang;
    int m_focus = -1;
};
} // namespace

bool isLong(const Polyline& line) {
    return line.points.size() > mostPlainPoints && runsToTheRight(line.points);
}

void buildMarks(const BuildContext& context, const MarkRun<Polyline>& lines) {
    auto layer = std::make_unique<LineLayer>(context, lines);
    context.focus.emplace_back([layer = layer.get()](int focus) { layer->setFocus(focus); });
    if (context.longLines != nullptr && isLong(*lines.front())) {
        layer->setVisible(false);
        context.longLines->emplace_back([layer = layer.get()] { return layer->longLine(); });
    }
    context.owned.push_back(std::move(layer));
}

} // namespace driftline
