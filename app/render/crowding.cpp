// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/crowding.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
struct CrowdCounter {
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
        if (rule.vertical)
            return map.toX(rule.at) > box.left() && map.toX(rule.at) < box.right() ? 1 : 0;
        return map.toY(rule.at) > box.top() && map.toY(rule.at) < box.bottom() ? 1 : 0;
    }
    int operator()(const Band& /*band*/) const { return 0; }
    int operator()(const TextMark& /*text*/) const { return 0; }
};
} // namespace

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

bool coversLines(const ScenePanel& panel, const PlotMap& map, const QRectF& box, double radius) {
    const auto markers = box.adjusted(-radius, -radius, radius, radius);
    return std::any_of(panel.marks.begin(), panel.marks.end(), [&](const Mark& mark) {
        if (const auto* point = std::get_if<PointMark>(&mark))
            return markers.contains(map.toPoint(point->at));
        // Lines of events pass behind words, as their names do; a value line says a number of its own.
        if (const auto* rule = std::get_if<Rule>(&mark))
            return !rule->vertical && map.toY(rule->at) > box.top() && map.toY(rule->at) < box.bottom();
        const auto* line = std::get_if<Polyline>(&mark);
        if (line == nullptr)
            return false;
        for (std::size_t i = 1; i < line->points.size(); ++i) {
            if (crosses(map.toPoint(line->points[i - 1]), map.toPoint(line->points[i]), box))
                return true;
        }
        return false;
    });
}

int crowding(const ScenePanel& panel, const PlotMap& map, const QRectF& box) {
    const CrowdCounter counter{map, box};
    int covered = 0;
    for (const auto& mark : panel.marks)
        covered += std::visit(counter, mark);
    return covered;
}

} // namespace driftline
