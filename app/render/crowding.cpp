// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/crowding.h"

#include <algorithm>
#include <array>
#include <variant>

namespace driftline {

namespace {
/// Whether the straight piece from a to b passes through the box.
bool crosses(QPointF a, QPointF b, const QRectF& box) {
    double from = 0;
    double to = 1;
    const std::array<double, 4> steps = {a.x() - b.x(), b.x() - a.x(), a.y() - b.y(), b.y() - a.y()};
    const std::array<double, 4> room = {a.x() - box.left(), box.right() - a.x(), a.y() - box.top(),
                                        box.bottom() - a.y()};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i] == 0 && room[i] < 0)
            return false;
        if (steps[i] < 0)
            from = std::max(from, room[i] / steps[i]);
        else if (steps[i] > 0)
            to = std::min(to, room[i] / steps[i]);
    }
    return from <= to;
}

struct Crowding {
    const PlotMap& map;
    const QRectF& box;

    int operator()(const Polyline& line) const {
        int crossed = 0;
        for (std::size_t i = 1; i < line.points.size(); ++i)
            crossed += crosses(map.toPoint(line.points[i - 1]), map.toPoint(line.points[i]), box) ? 1 : 0;
        return crossed;
    }
    int operator()(const Rectangle& bar) const {
        const QRectF area(map.toPoint({bar.left, bar.top}), map.toPoint({bar.right, bar.bottom}));
        return area.normalized().intersects(box) ? 2 : 0;
    }
    int operator()(const PointMark& point) const { return box.contains(map.toPoint(point.at)) ? 2 : 0; }
    int operator()(const Rule& rule) const {
        return rule.vertical && map.toX(rule.at) > box.left() && map.toX(rule.at) < box.right() ? 1 : 0;
    }
    int operator()(const Band& /*band*/) const { return 0; }
    int operator()(const TextMark& /*text*/) const { return 0; }
};
} // namespace

int crowdingOf(const ScenePanel& panel, const PlotMap& map, const QRectF& box) {
    int crowding = 0;
    for (const auto& mark : panel.marks)
        crowding += std::visit(Crowding{map, box}, mark);
    return crowding;
}

} // namespace driftline
