// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/axis_scale.h"
#include "scene/scatter.h"
#include "scene/ticks.h"
#include "scene/units.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
constexpr int ticksOfPair = 5;
/// Room between the outermost dots and the edges, of the extent.
constexpr double roomForDots = 0.04;
/// Where the lowest value is below this share of the highest, zero is near and leaving it out would overstate
/// differences.
constexpr double zeroIsNear = 0.5;

struct NumberRange {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

/// What stands along both axes: dots, their intervals, and the lines at values.
std::pair<NumberRange, NumberRange> rangesOf(const std::vector<Mark>& marks) {
    NumberRange x;
    NumberRange y;
    for (const auto& mark : marks) {
        if (const auto* point = std::get_if<PointMark>(&mark)) {
            x.add(point->at.x);
            y.add(point->at.y);
        } else if (const auto* rule = std::get_if<Rule>(&mark)) {
            (rule->vertical ? x : y).add(rule->at);
        } else if (const auto* line = std::get_if<Polyline>(&mark)) {
            for (const auto& corner : line->points) {
                x.add(corner.x);
                y.add(corner.y);
            }
        }
    }
    return {x, y};
}

/// "Share of exports, %", "GDP (US$ billion)".
std::string titleOf(const std::string& name, const std::string& unit, const NumberStyle& numbers) {
    if (numbers.suffix == "%")
        return name;
    const auto words = axisTitleFor(unit, numbers);
    return words.empty() ? name : name + " (" + words + ")";
}

void scaleNumbers(SceneAxis& axis, const ValueAxis& requested, NumberRange range,
                  const std::vector<double>& positive) {
    axis.kind = AxisKind::Value;
    axis.grid = true;
    if (axis.isLog) {
        scaleLogAxis(axis, requested, positive, ticksOfPair);
        return;
    }
    if (!(range.high >= range.low))
        range = {0, 1};
    const double room = roomForDots * (range.high - range.low);
    const bool touchesZero = range.low >= 0 && range.low < zeroIsNear * range.high;
    const double low = touchesZero ? 0 : range.low >= 0 ? std::max(0.0, range.low - room) : range.low - room;
    const double high = range.high <= 0 ? std::min(0.0, range.high + room) : range.high + room;
    const double divisor = axis.numbers.divisor;
    auto fitted = niceRange(low / divisor, high / divisor, ticksOfPair);
    axis.from = fitted.from * divisor;
    axis.to = fitted.to * divisor;
    if (axis.numbers.suffix == "%" && range.low >= 0 && range.high <= 100 * divisor)
        axis.to = std::min(axis.to, 100 * divisor);
    auto [from, to] = std::pair(requested.from, requested.to);
    if (from && to && *to < *from)
        std::swap(from, to);
    // An end that would leave nothing to see is not followed; the figure check says so.
    if (from && *from < range.high)
        axis.from = *from;
    if (to && *to > std::max(axis.from, range.low))
        axis.to = *to;
    axis.ticks = ticksForValues(axis, axis.from, axis.to, ticksOfPair);
}
} // namespace

ScatterAxes scatterAxes(const std::vector<Mark>& marks, const AssembledPanel& panel) {
    const auto [x, y] = rangesOf(marks);
    const auto& pairs = *panel.pairs;
    ScatterAxes axes;
    axes.x.numbers = pairs.xNumbers;
    axes.y.numbers = panel.numbers;
    takeAxisChoices(axes.x, *panel.spec, panel.spec->pairing->axis);
    takeAxisChoices(axes.y, *panel.spec, panel.spec->axis);
    std::vector<double> positiveX;
    std::vector<double> positiveY;
    for (const auto& point : pointsOf(panel)) {
        if (point.at().x > 0)
            positiveX.push_back(point.at().x);
        if (point.at().y > 0)
            positiveY.push_back(point.at().y);
    }
    scaleNumbers(axes.x, panel.spec->pairing->axis, x, positiveX);
    scaleNumbers(axes.y, panel.spec->axis, y, positiveY);
    axes.x.title = titleOf(pairs.xName, pairs.pairs.x.unit, pairs.xNumbers);
    axes.y.title = titleOf(pairs.yName, panel.answer->unit, panel.numbers);
    return axes;
}

} // namespace driftline
