// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/paint_style.h"
#include "render/qcp.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// Below this many points a line is drawn as it is: QCustomPlot's sampling loses columns beside gaps.
constexpr std::size_t fewPoints = 20000;

/// Half of a thick line at the very top or bottom of the plot must not be cut off.
template <class Plottable>
class WithOverhang final : public Plottable {
public:
    WithOverhang(QCPAxis* keyAxis, QCPAxis* valueAxis, int overhang)
        : Plottable(keyAxis, valueAxis)
        , m_overhang(overhang) {}

protected:
    QRect clipRect() const override { return Plottable::clipRect().adjusted(0, -m_overhang, 0, m_overhang); }

private:
    int m_overhang;
};

bool runsToTheRight(const std::vector<ScenePoint>& points) {
    return std::adjacent_find(points.begin(), points.end(), [](const ScenePoint& a, const ScenePoint& b) {
               return b.x <= a.x;
           }) == points.end();
}
} // namespace

void buildMark(const BuildContext& context, const Polyline& line) {
    QVector<double> x;
    QVector<double> y;
    for (const auto& point : line.points) {
        x.append(point.x);
        y.append(point.y);
    }
    auto* const keyAxis = context.rect.axis(QCPAxis::atBottom);
    auto* const valueAxis = context.rect.axis(QCPAxis::atLeft);
    const int overhang = static_cast<int>(std::ceil(widthOf(line.stroke.weight, context.medium)));
    QCPAbstractPlottable* plottable = nullptr;
    if (runsToTheRight(line.points)) {
        auto* graph = new WithOverhang<QCPGraph>(keyAxis, valueAxis, overhang); // owned by the plot
        graph->setAdaptiveSampling(line.points.size() >= fewPoints);
        graph->setData(x, y, true);
        plottable = graph;
    } else {
        auto* curve = new WithOverhang<QCPCurve>(keyAxis, valueAxis, overhang); // owned by the plot
        curve->setData(x, y);
        plottable = curve;
    }
    plottable->setSelectable(QCP::stNone);
    const auto paint = [plottable, line, medium = context.medium](int focus) {
        plottable->setPen(penFor(line.stroke, medium, opacityOf(line.series, focus)));
    };
    paint(-1);
    context.focus.emplace_back(paint);
}

} // namespace driftline
