// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/paint_style.h"
#include "render/qcp.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace driftline {

namespace {
bool runsToTheRight(const std::vector<ScenePoint>& points) {
    return std::adjacent_find(points.begin(), points.end(), [](const ScenePoint& a, const ScenePoint& b) {
               return b.x <= a.x;
           }) == points.end();
}

/// Coordinates beyond this would be too much for painters.
constexpr double farOut = 100000;

/// From a towards b by a distance, but never past the middle.
QPointF towards(QPointF a, QPointF b, double distance) {
    const QLineF way(a, b);
    return way.length() == 0 ? a : way.pointAt(std::min(distance / way.length(), 0.5));
}

/// Places on the canvas, to be found in a set.
using Places = std::set<std::pair<double, double>>;

/// A line without what lies within a radius of the holes on it.
std::vector<QPolygonF> outside(const QPolygonF& points, const Places& holes, double radius) {
    std::vector<QPolygonF> pieces(1);
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (!holes.contains({points[i].x(), points[i].y()})) {
            pieces.back().append(points[i]);
            continue;
        }
        if (i > 0)
            pieces.back().append(towards(points[i], points[i - 1], radius));
        pieces.emplace_back();
        if (i + 1 < points.size())
            pieces.back().append(towards(points[i], points[i + 1], radius));
    }
    std::erase_if(pieces, [](const QPolygonF& piece) { return piece.size() < 2; });
    return pieces;
}

/// Hollow markers that have no ground to cover their lines with.
std::vector<const PointMark*> bareMarkers(const BuildContext& context) {
    std::vector<const PointMark*> markers;
    if (context.background == Background::Filled || context.markerSize <= 0)
        return markers;
    for (const auto& mark : context.panel.marks) {
        const auto* point = std::get_if<PointMark>(&mark);
        if (point != nullptr && point->hollow)
            markers.push_back(point);
    }
    return markers;
}

class LineLayer final : public QCPLayerable {
public:
    LineLayer(const BuildContext& context, MarkRun<Polyline> lines)
        : QCPLayerable(&context.plot)
        , m_rect(context.rect)
        , m_medium(context.medium)
        , m_lines(std::move(lines))
        , m_bareMarkers(bareMarkers(context))
        , m_markerSize(context.markerSize)
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
        const auto holes = holesBySeries();
        for (const auto* line : m_lines) {
            painter->setPen(penOf(*line));
            const auto points = visible(*line);
            const auto found = holes.find(line->series);
            if (found == holes.end()) {
                painter->drawPolyline(points);
                continue;
            }
            for (const auto& piece : outside(points, found->second, m_markerSize / 2))
                painter->drawPolyline(piece);
        }
    }

private:
    QPen penOf(const Polyline& line) const {
        return penFor(line.stroke, m_medium, opacityOf(line.series, m_focus));
    }

    QPointF toPoint(const ScenePoint& at) const {
        return {std::clamp(m_rect.axis(QCPAxis::atBottom)->coordToPixel(at.x), -farOut, farOut),
                std::clamp(m_rect.axis(QCPAxis::atLeft)->coordToPixel(at.y), -farOut, farOut)};
    }

    std::map<int, Places> holesBySeries() const {
        std::map<int, Places> holes;
        for (const auto* marker : m_bareMarkers) {
            const auto at = toPoint(marker->at);
            holes[marker->series].emplace(at.x(), at.y());
        }
        return holes;
    }

    /// The points in view and one beyond each end; of a line that does not run to the right, all.
    QPolygonF visible(const Polyline& line) const {
        const auto& xAxis = *m_rect.axis(QCPAxis::atBottom);
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
            points.append(toPoint(*point));
        return points;
    }

    const QCPAxisRect& m_rect;
    const Medium& m_medium;
    MarkRun<Polyline> m_lines;
    std::vector<const PointMark*> m_bareMarkers;
    double m_markerSize;
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
