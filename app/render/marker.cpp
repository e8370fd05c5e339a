// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/marker.h"

#include "render/paint_style.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <map>

namespace driftline {

namespace {
/// How thick the outline of a hollow marker and the arms of a cross are, as shares of the size.
constexpr double hollowOutline = 0.24;
constexpr double crossArms = 0.3;
/// Shapes with corners look larger or smaller than a circle of the same extent.
constexpr double squareShare = 0.88;
constexpr double triangleShare = 1.14;
constexpr double diamondShare = 1.2;
constexpr double crossShare = 0.8;
/// A marker takes at most so much of the distance to its neighbour, but never becomes smaller than this.
constexpr double mostOfStep = 0.62;
constexpr double leastShare = 0.5;

QPolygonF triangle(QPointF at, double radius, double up) {
    const double half = radius * std::sqrt(3.0) / 2;
    return QPolygonF({at + QPointF(0, -up * radius), at + QPointF(half, up * radius / 2),
                      at + QPointF(-half, up * radius / 2)});
}

void drawCross(QPainter& painter, QPointF at, double half, const MarkerLook& look) {
    QPen pen(look.colour, look.size * crossArms);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(at - QPointF(half, half), at + QPointF(half, half));
    painter.drawLine(at - QPointF(half, -half), at + QPointF(half, -half));
}
} // namespace

void drawMarker(QPainter& painter, QPointF at, const MarkerLook& look) {
    QPen outline(look.colour, look.size * hollowOutline);
    outline.setJoinStyle(Qt::MiterJoin);
    painter.setPen(look.hollow ? outline : QPen(Qt::NoPen));
    painter.setBrush(brushFor(look.hollow ? look.ground : look.colour));
    // An outline lies half outside its shape.
    const double radius = (look.size - (look.hollow ? outline.widthF() : 0)) / 2;
    switch (look.shape) {
    case Marker::None:
        break;
    case Marker::Circle:
        painter.drawEllipse(at, radius, radius);
        break;
    case Marker::Square:
        painter.drawRect(
            QRectF(at - QPointF(radius, radius) * squareShare, at + QPointF(radius, radius) * squareShare));
        break;
    case Marker::Triangle:
        painter.drawPolygon(triangle(at, radius * triangleShare, 1));
        break;
    case Marker::TriangleDown:
        painter.drawPolygon(triangle(at, radius * triangleShare, -1));
        break;
    case Marker::Diamond: {
        const double reach = radius * diamondShare;
        painter.drawPolygon(QPolygonF({at + QPointF(0, -reach), at + QPointF(reach, 0),
                                       at + QPointF(0, reach), at + QPointF(-reach, 0)}));
        break;
    }
    case Marker::Cross:
        drawCross(painter, at, radius * crossShare, look);
        break;
    }
}

double dotSize(const Scene& scene, const Medium& medium) {
    const bool areAlone = std::all_of(scene.panels.begin(), scene.panels.end(), [](const ScenePanel& panel) {
        return panel.y.kind == AxisKind::Category || panel.isScatter();
    });
    return areAlone ? rowMarkerShare * medium.marker : medium.marker;
}

double keyExtent(const LegendKey& key, const Scene& scene, const Medium& medium) {
    return dotSize(scene, medium) * std::sqrt(key.area);
}

double markerSize(const ScenePanel& panel, double plotWidth, const Medium& medium) {
    // Dots in rows have the row for themselves, and no line helps to find them.
    if (panel.y.kind == AxisKind::Category)
        return rowMarkerShare * medium.marker;
    if (panel.isScatter())
        return rowMarkerShare * medium.marker;
    std::map<int, double> lastX;
    double nearest = panel.x.to - panel.x.from;
    for (const auto& mark : panel.marks) {
        const auto* point = std::get_if<PointMark>(&mark);
        if (point == nullptr)
            continue;
        const auto [found, isNew] = lastX.try_emplace(point->series, point->at.x);
        const double step = std::fabs(point->at.x - found->second);
        if (!isNew && step > 0)
            nearest = std::min(nearest, step);
        found->second = point->at.x;
    }
    const double step = nearest / (panel.x.to - panel.x.from) * plotWidth;
    return std::clamp(mostOfStep * step, leastShare * medium.marker, medium.marker);
}

std::vector<double> markerSizes(const Scene& scene, double plotWidth, const Medium& medium) {
    std::vector<double> sizes;
    double least = medium.marker;
    for (const auto& panel : scene.panels) {
        sizes.push_back(markerSize(panel, plotWidth, medium));
        least = std::min(least, sizes.back());
    }
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto& panel = scene.panels[i];
        if (panel.y.kind != AxisKind::Category && !panel.isScatter())
            sizes[i] = least;
    }
    return sizes;
}

} // namespace driftline
