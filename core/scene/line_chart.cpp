// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/chart_builders.h"
#include "scene/ticks.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// Above this many positions along x, markers would touch; only points that need one keep it.
constexpr std::size_t mostMarkers = 25;
/// A wider distance than so many usual steps is a gap in the data.
constexpr double gapInSteps = 1.5;

struct LinePoint {
    const Estimate* estimate = nullptr;
    double x = 0;
    int datum = -1;
};

using Stretch = std::vector<LinePoint>;

/// Whether a line may lead from one estimate to the next.
bool isJoined(const LinePoint& a, const LinePoint& b, double step) {
    if (b.estimate->status.has(Status::Break))
        return false;
    if (a.estimate->status.has(Status::Partial) != b.estimate->status.has(Status::Partial))
        return false;
    if (a.estimate->at.period && b.estimate->at.period &&
        a.estimate->at.period->granularity != b.estimate->at.period->granularity)
        return false;
    return b.x - a.x <= gapInSteps * step;
}

/// The unbroken stretches of a series: cut at missing values, gaps, breaks and changes of period length.
std::vector<Stretch> stretchesOf(const AssembledSeries& series, const ChartContext& context) {
    std::vector<Stretch> stretches;
    bool open = false;
    for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
        const auto& estimate = series.estimates->estimates[i];
        if (!estimate.value) {
            open = false;
            continue;
        }
        const LinePoint point{&estimate, xOf(estimate, *context.panel.answer), series.data[i]};
        if (!open || !isJoined(stretches.back().back(), point, context.step))
            stretches.emplace_back();
        stretches.back().push_back(point);
        open = true;
    }
    return stretches;
}

void addInterval(const ChartContext& context, const SceneSeries& style, int series, const Stretch& stretch) {
    Band band{series, style.style.colour.withOpacity(context.scene.theme.bandOpacity), {}, {}, {}};
    for (const auto& point : stretch) {
        if (!point.estimate->low || !point.estimate->high)
            continue;
        band.x.push_back(point.x);
        band.low.push_back(*point.estimate->low);
        band.high.push_back(*point.estimate->high);
    }
    if (band.x.size() == 1) {
        // A single wave has no area; its interval is a bar.
        const Stroke stroke{style.style.colour.withOpacity(0.5), StrokeWeight::Context, Dash::Solid};
        context.out.marks.emplace_back(Polyline{
            series, stroke, {{band.x.front(), band.low.front()}, {band.x.front(), band.high.front()}}});
    } else if (band.x.size() > 1) {
        context.out.marks.emplace_back(std::move(band));
    }
}

void addLine(const ChartContext& context, const SceneSeries& style, int series, const Stretch& stretch) {
    if (stretch.size() < 2)
        return;
    Polyline line{
        series,
        {style.style.colour, style.context ? StrokeWeight::Context : StrokeWeight::Data, style.style.dash},
        {}};
    for (const auto& point : stretch)
        line.points.push_back({point.x, *point.estimate->value});
    context.out.marks.emplace_back(std::move(line));
}

void addPoints(const ChartContext& context, const SceneSeries& style, int series, const Stretch& stretch,
               bool everyPoint) {
    for (const auto& point : stretch) {
        const bool hollow = point.estimate->status.isUncertain();
        if (!everyPoint && !hollow && stretch.size() > 1)
            continue;
        if (style.context && stretch.size() > 1)
            continue;
        const auto marker = style.style.marker == Marker::None ? Marker::Circle : style.style.marker;
        context.out.marks.emplace_back(PointMark{
            series, point.datum, {point.x, *point.estimate->value}, marker, style.style.colour, hollow});
    }
}

void addBreaks(const ChartContext& context, const AssembledSeries& series) {
    const auto& estimates = series.estimates->estimates;
    for (std::size_t i = 1; i < estimates.size(); ++i) {
        if (!estimates[i].status.has(Status::Break))
            continue;
        const double at =
            (xOf(estimates[i - 1], *context.panel.answer) + xOf(estimates[i], *context.panel.answer)) / 2;
        const bool isThere =
            std::any_of(context.out.marks.begin(), context.out.marks.end(), [at](const Mark& mark) {
                const auto* rule = std::get_if<Rule>(&mark);
                return rule != nullptr && rule->kind == RuleKind::Break && rule->at == at;
            });
        if (isThere)
            continue;
        std::string why = estimates[i].notes.empty() ? std::string() : estimates[i].notes.front();
        context.out.marks.emplace_back(
            Rule{RuleKind::Break,
                 true,
                 at,
                 {context.scene.theme.baseline, StrokeWeight::Reference, Dash::Dotted},
                 "break",
                 std::move(why)});
    }
}

void addFillPart(const ChartContext& context, int series, Band part) {
    const auto& style = context.scene.series[static_cast<std::size_t>(series)].style;
    part.series = series;
    part.fill = style.colour.withOpacity(context.scene.theme.fillOpacity);
    context.out.marks.emplace_back(std::move(part));
}

/// The area between two series over one step, split where they cross.
void addFillStep(const ChartContext& context, int first, int second, const std::array<ScenePoint, 2>& a,
                 const std::array<ScenePoint, 2>& b) {
    const double before = a[0].y - b[0].y;
    const double after = a[1].y - b[1].y;
    const auto leaderOf = [&](double difference) { return difference >= 0 ? first : second; };
    const auto edge = [](double p, double q) { return std::pair(std::min(p, q), std::max(p, q)); };
    const auto [lowBefore, highBefore] = edge(a[0].y, b[0].y);
    const auto [lowAfter, highAfter] = edge(a[1].y, b[1].y);
    if (before * after >= 0) {
        addFillPart(context, leaderOf(before != 0 ? before : after),
                    {-1, {}, {a[0].x, a[1].x}, {lowBefore, lowAfter}, {highBefore, highAfter}});
        return;
    }
    const double share = before / (before - after);
    const double x = a[0].x + share * (a[1].x - a[0].x);
    const double y = a[0].y + share * (a[1].y - a[0].y);
    addFillPart(context, leaderOf(before), {-1, {}, {a[0].x, x}, {lowBefore, y}, {highBefore, y}});
    addFillPart(context, leaderOf(after), {-1, {}, {x, a[1].x}, {y, lowAfter}, {y, highAfter}});
}

/// Shades between the two series of the panel wherever both lines are drawn.
void addDifferenceFill(const ChartContext& context) {
    if (context.panel.series.size() != 2)
        return;
    const auto& first = context.panel.series[0];
    const auto& second = context.panel.series[1];
    for (const auto& stretch : stretchesOf(first, context)) {
        for (const auto& other : stretchesOf(second, context)) {
            for (std::size_t i = 1; i < stretch.size(); ++i) {
                for (std::size_t j = 1; j < other.size(); ++j) {
                    if (stretch[i - 1].x != other[j - 1].x || stretch[i].x != other[j].x)
                        continue;
                    addFillStep(context, first.series, second.series,
                                {{{stretch[i - 1].x, *stretch[i - 1].estimate->value},
                                  {stretch[i].x, *stretch[i].estimate->value}}},
                                {{{other[j - 1].x, *other[j - 1].estimate->value},
                                  {other[j].x, *other[j].estimate->value}}});
                }
            }
        }
    }
}

void addLabel(const ChartContext& context, const SceneSeries& style, const AssembledSeries& series) {
    const auto& estimates = series.estimates->estimates;
    const auto last = std::find_if(estimates.rbegin(), estimates.rend(),
                                   [](const Estimate& estimate) { return estimate.value.has_value(); });
    if (last == estimates.rend())
        return;
    DirectLabel label;
    label.series = series.series;
    label.at = {xOf(*last, *context.panel.answer), *last->value};
    label.name = style.name;
    label.colour = style.context ? context.scene.theme.muted : style.style.colour;
    if (!style.context)
        label.value = valueText(*last->value, context.panel.numbers);
    context.out.labels.push_back(std::move(label));
}
} // namespace

double usualStep(std::vector<double> positions) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    std::vector<double> steps;
    for (std::size_t i = 1; i < positions.size(); ++i)
        steps.push_back(positions[i] - positions[i - 1]);
    if (steps.empty())
        return 1;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

void buildLineChart(const ChartContext& context, const LineChart& chart) {
    if (chart.differenceFill)
        addDifferenceFill(context);
    std::size_t longest = 0;
    for (const auto& series : context.panel.series)
        longest = std::max(longest, series.estimates->estimates.size());
    const bool everyPoint = longest <= mostMarkers;
    // Context first, so that what matters lies on top.
    for (const bool isContext : {true, false}) {
        for (const auto& series : context.panel.series) {
            const auto& style = context.scene.series[static_cast<std::size_t>(series.series)];
            if (style.context != isContext)
                continue;
            const auto stretches = stretchesOf(series, context);
            for (const auto& stretch : stretches)
                addInterval(context, style, series.series, stretch);
            for (const auto& stretch : stretches)
                addLine(context, style, series.series, stretch);
            for (const auto& stretch : stretches)
                addPoints(context, style, series.series, stretch, everyPoint);
            addBreaks(context, series);
            addLabel(context, style, series);
        }
    }
}

} // namespace driftline
