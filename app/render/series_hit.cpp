// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/series_hit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
/// How far from a line or point a click still means it, canvas units.
constexpr double nearMark = 6;
/// How far around a name a click still means it.
constexpr double nearWord = 3;

double distanceToPiece(QPointF at, QPointF a, QPointF b) {
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(at - a, along) / length, 0.0, 1.0) : 0;
    const QPointF miss = at - (a + share * along);
    return std::hypot(miss.x(), miss.y());
}

/// Distance from a place to a mark of a series.
struct Distance {
    const PlotMap& map;
    QPointF at;

    double operator()(const Polyline& line) const {
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 1; i < line.points.size(); ++i)
            least = std::min(
                least, distanceToPiece(at, map.toPoint(line.points[i - 1]), map.toPoint(line.points[i])));
        return least;
    }
    double operator()(const PointMark& point) const {
        const QPointF miss = at - map.toPoint(point.at);
        return std::hypot(miss.x(), miss.y());
    }
    double operator()(const Rectangle& bar) const {
        const QRectF area(map.toPoint({bar.left, bar.top}), map.toPoint({bar.right, bar.bottom}));
        return area.normalized().contains(at) ? 0 : std::numeric_limits<double>::infinity();
    }
    double operator()(const Band& /*band*/) const { return std::numeric_limits<double>::infinity(); }
    double operator()(const Rule& /*rule*/) const { return std::numeric_limits<double>::infinity(); }
    double operator()(const TextMark& /*text*/) const { return std::numeric_limits<double>::infinity(); }
};

int seriesOf(const Mark& mark) {
    struct Visitor {
        int operator()(const Rule& /*rule*/) const { return -1; }
        int operator()(const Polyline& mark) const { return mark.series; }
        int operator()(const PointMark& mark) const { return mark.series; }
        int operator()(const Rectangle& mark) const { return mark.series; }
        int operator()(const Band& mark) const { return mark.series; }
        int operator()(const TextMark& mark) const { return mark.series; }
    };
    return std::visit(Visitor{}, mark);
}
} // namespace

int seriesOfWords(const std::vector<const FigureWords*>& words, QPointF at) {
    const auto isAt = [at](const QRectF& box) {
        return box.adjusted(-nearWord, -nearWord, nearWord, nearWord).contains(at);
    };
    for (const auto* part : words) {
        for (const auto& key : part->keys) {
            if (isAt(key.box))
                return key.series;
        }
        for (const auto& text : part->texts) {
            const bool isName = text.role == WordRole::DirectLabel || text.role == WordRole::LegendEntry ||
                                text.role == WordRole::PointName;
            if (isName && text.series >= 0 && isAt(text.box))
                return text.series;
        }
    }
    return -1;
}

int seriesOfMarks(const ScenePanel& panel, const PlotMap& map, QPointF at) {
    int best = -1;
    double least = nearMark;
    for (const auto& mark : panel.marks) {
        const double distance = std::visit(Distance{map, at}, mark);
        // Later marks lie on top, so they win a tie.
        if (distance <= least && seriesOf(mark) >= 0) {
            least = distance;
            best = seriesOf(mark);
        }
    }
    return best;
}

} // namespace driftline
