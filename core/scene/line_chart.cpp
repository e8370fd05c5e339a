// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_marks.h"
#include "scene/ticks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace driftline {

namespace {
/// Above this many positions along x, markers would touch; only points that need one keep it.
constexpr std::size_t mostMarkers = 25;
/// Lines of no more points carry the value of each.
constexpr std::size_t mostWrittenPoints = 12;
/// Half the cap of an error bar, as a share of the usual step.
constexpr double lineCapShare = 0.05;

void addIntervals(ChartMarks& chart, const ChartContext& context, int series, const Stretch& stretch) {
    if (context.panel.spec->intervals == IntervalShape::Band) {
        chart.addIfAny(bandOf(context, series, stretch));
        return;
    }
    for (const auto point : stretch)
        chart.addIfAny(errorBarOf(context, series, *point.estimate, point.x, lineCapShare * context.step));
}

void addPoints(ChartMarks& chart, const ChartContext& context, int series, const Stretch& stretch,
               bool everyPoint) {
    for (const auto point : stretch) {
        const bool hollow = point.estimate->status.isUncertain();
        if (!everyPoint && !hollow && stretch.size() > 1)
            continue;
        if (context.seriesAt(series).context && stretch.size() > 1)
            continue;
        chart.addPoint(pointOf(context, series, point, point.at()));
    }
}

void addFillPart(ChartMarks& chart, const ChartContext& context, int series, Band part) {
    part.series = series;
    part.fill = context.seriesAt(series).style.colour.withOpacity(context.theme.fillOpacity);
    chart.add(std::move(part));
}

/// The area between two series over one step, split where they cross.
void addFillStep(ChartMarks& chart, const ChartContext& context, int first, int second,
                 const std::array<ScenePoint, 2>& a, const std::array<ScenePoint, 2>& b) {
    const double before = a[0].y - b[0].y;
    const double after = a[1].y - b[1].y;
    const auto leaderOf = [&](double difference) { return difference >= 0 ? first : second; };
    const auto edge = [](double p, double q) { return std::pair(std::min(p, q), std::max(p, q)); };
    const auto [lowBefore, highBefore] = edge(a[0].y, b[0].y);
    const auto [lowAfter, highAfter] = edge(a[1].y, b[1].y);
    if (before * after >= 0) {
        addFillPart(chart, context, leaderOf(before != 0 ? before : after),
                    {-1, {}, {a[0].x, a[1].x}, {lowBefore, lowAfter}, {highBefore, highAfter}});
        return;
    }
    const double share = before / (before - after);
    const double x = a[0].x + share * (a[1].x - a[0].x);
    const double y = a[0].y + share * (a[1].y - a[0].y);
    addFillPart(chart, context, leaderOf(before), {-1, {}, {a[0].x, x}, {lowBefore, y}, {highBefore, y}});
    addFillPart(chart, context, leaderOf(after), {-1, {}, {x, a[1].x}, {y, lowAfter}, {y, highAfter}});
}

/// Shades between the two series of the panel wherever both lines are drawn.
void addDifferenceFill(ChartMarks& chart, const ChartContext& context) {
    if (context.panel.series.size() != 2)
        return;
    const auto& first = context.panel.series[0];
    const auto& second = context.panel.series[1];
    using Step = std::pair<LinePoint, LinePoint>;
    std::map<std::pair<double, double>, Step> others; // no series has two values at one place
    for (const auto& stretch : stretchesOf(second, context)) {
        for (std::size_t i = 1; i < stretch.size(); ++i)
            others.try_emplace({stretch[i - 1].x, stretch[i].x}, stretch[i - 1], stretch[i]);
    }
    for (const auto& stretch : stretchesOf(first, context)) {
        for (std::size_t i = 1; i < stretch.size(); ++i) {
            const auto other = others.find({stretch[i - 1].x, stretch[i].x});
            if (other == others.end())
                continue;
            const auto& [from, to] = other->second;
            addFillStep(chart, context, first.series, second.series, {{stretch[i - 1].at(), stretch[i].at()}},
                        {{from.at(), to.at()}});
        }
    }
}

/// Values of the named series at each place along x, to tell which line is the upper one there.
using ValuesAlongX = std::map<double, std::vector<double>>;

/// Away from the other lines; of a lone line, or one between others, away from its neighbours.
Anchor sideOf(const std::vector<LinePoint>& points, std::size_t index, const ValuesAlongX& all) {
    const double value = *points[index].estimate->value;
    const auto& here = all.at(points[index].x);
    const bool hasHigher = std::any_of(here.begin(), here.end(), [value](double one) { return one > value; });
    const bool hasLower = std::any_of(here.begin(), here.end(), [value](double one) { return one < value; });
    if (hasHigher != hasLower)
        return hasHigher ? Anchor::Below : Anchor::Above;
    const auto isLower = [&](std::size_t other) { return *points[other].estimate->value > value; };
    const bool isValley = points.size() > 1 && (index == 0 || isLower(index - 1)) &&
                          (index + 1 == points.size() || isLower(index + 1));
    return isValley ? Anchor::Below : Anchor::Above;
}

void addPointValues(ChartMarks& chart, const ChartContext& context) {
    ValuesAlongX all;
    std::vector<std::pair<int, std::vector<LinePoint>>> lines;
    for (const auto& series : context.panel.series) {
        if (context.seriesAt(series.series).context)
            continue;
        auto& line = lines.emplace_back(series.series, std::vector<LinePoint>()).second;
        for (const auto& stretch : stretchesOf(series, context)) {
            for (const auto point : stretch) {
                line.push_back(point);
                all[point.x].push_back(*point.estimate->value);
            }
        }
    }
    for (const auto& [series, points] : lines) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            TextMark text;
            text.series = series;
            text.datum = points[i].datum;
            text.at = points[i].at();
            text.text = valueText(*points[i].estimate->value, context.panel.numbers);
            text.colour = nameColour(context, series);
            text.anchor = sideOf(points, i, all);
            text.isOptional = true;
            chart.add(std::move(text));
        }
    }
}

} // namespace

ChartMarks buildLineChart(const ChartContext& context, const LineChart& line) {
    ChartMarks chart;
    if (line.differenceFill)
        addDifferenceFill(chart, context);
    std::size_t longest = 0;
    for (const auto& series : context.panel.series)
        longest = std::max(longest, series.estimates->estimates.size());
    // Small multiples look alike: a longer line in one of them leaves all without values.
    std::size_t longestOfAll = longest;
    for (const auto& series : context.panel.answer->series)
        longestOfAll = std::max(longestOfAll, series.estimates.size());
    const bool everyPoint = longest <= mostMarkers;
    BreakLines breaks(context);
    // Context first, so that what matters lies on top.
    for (const bool isContext : {true, false}) {
        for (const auto& series : context.panel.series) {
            if (context.seriesAt(series.series).context != isContext)
                continue;
            const auto stretches = stretchesOf(series, context);
            for (const auto& stretch : stretches)
                addIntervals(chart, context, series.series, stretch);
            for (const auto& stretch : stretches)
                chart.addIfAny(lineOf(context, series.series, stretch));
            for (const auto& stretch : stretches)
                addPoints(chart, context, series.series, stretch, everyPoint);
            breaks.addTo(chart, series);
            if (auto label = endLabelOf(context, series))
                chart.labels.push_back(*std::move(label));
        }
    }
    if (longestOfAll <= mostWrittenPoints)
        addPointValues(chart, context);
    return chart;
}

} // namespace driftline
