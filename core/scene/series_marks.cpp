// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_marks.h"

#include "scene/ticks.h"

#include <algorithm>

namespace driftline {

namespace {
/// A wider distance than so many usual steps is a gap in the data.
constexpr double gapInSteps = 1.5;

/// How strong the colour of an interval's bar is.
constexpr double barOpacity = 0.5;

template <class Points>
std::optional<Mark> lineThrough(const ChartContext& context, int series, const Points& points) {
    if (points.size() < 2)
        return {};
    const auto& look = context.seriesAt(series);
    Polyline line{series,
                  {look.style.colour, look.context ? StrokeWeight::Context : StrokeWeight::Data,
                   look.style.dash, look.style.width},
                  {}};
    line.points.reserve(points.size());
    for (const LinePoint point : points)
        line.points.push_back(point.at());
    return line;
}

template <class Points>
std::optional<Mark> bandThrough(const ChartContext& context, int series, const Points& points) {
    const auto colour = context.seriesAt(series).style.colour;
    Band band{series, colour.withOpacity(context.theme.bandOpacity), {}, {}, {}};
    for (const LinePoint point : points) {
        if (!point.estimate->low || !point.estimate->high)
            continue;
        band.x.push_back(point.x);
        band.low.push_back(*point.estimate->low);
        band.high.push_back(*point.estimate->high);
    }
    if (band.x.empty())
        return {};
    if (band.x.size() > 1)
        return band;
    // A single wave has no area; its interval is a bar.
    return Polyline{series,
                    {colour.withOpacity(barOpacity), StrokeWeight::Context, Dash::Solid},
                    {{band.x.front(), band.low.front()}, {band.x.front(), band.high.front()}}};
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

LinePoint Stretch::operator[](std::size_t index) const {
    const auto at = m_from + index;
    const auto& estimate = m_series->estimates->estimates[at];
    return {&estimate, xOf(estimate, *m_panel), m_series->data[at]};
}

Stretch::Iterator Stretch::begin() const {
    return {*this, 0};
}

Stretch::Iterator Stretch::end() const {
    return {*this, size()};
}

std::vector<Stretch> stretchesOf(const AssembledSeries& series, const ChartContext& context) {
    const auto& estimates = series.estimates->estimates;
    std::vector<Stretch> stretches;
    const auto close = [&](std::size_t from, std::size_t to) {
        if (from < to)
            stretches.emplace_back(series, context.panel, from, to);
    };
    std::size_t from = 0;
    std::optional<LinePoint> before;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (!estimates[i].value) {
            close(from, i);
            from = i + 1;
            before.reset();
            continue;
        }
        const LinePoint point{&estimates[i], xOf(estimates[i], context.panel), series.data[i]};
        if (before && !isJoined(*before, point, context.step)) {
            close(from, i);
            from = i;
        }
        before = point;
    }
    close(from, estimates.size());
    return stretches;
}

std::optional<Mark> lineOf(const ChartContext& context, int series, const Stretch& stretch) {
    return lineThrough(context, series, stretch);
}

std::optional<Mark> lineOf(const ChartContext& context, int series, const std::vector<LinePoint>& points) {
    return lineThrough(context, series, points);
}

std::optional<Mark> bandOf(const ChartContext& context, int series, const Stretch& stretch) {
    return bandThrough(context, series, stretch);
}

std::optional<Mark> bandOf(const ChartContext& context, int series, const std::vector<LinePoint>& points) {
    return bandThrough(context, series, points);
}

std::optional<Mark> errorBarOf(const ChartContext& context, int series, const Estimate& estimate, double x,
                               double cap, std::optional<Colour> colour) {
    if (!estimate.low || !estimate.high)
        return {};
    const double low = *estimate.low;
    const double high = *estimate.high;
    // One stroke: the lower cap, the bar, the upper cap.
    return Polyline{
        series,
        {colour.value_or(context.seriesAt(series).style.colour), StrokeWeight::Reference, Dash::Solid},
        {{x - cap, low}, {x + cap, low}, {x, low}, {x, high}, {x - cap, high}, {x + cap, high}}};
}

Marker dotOf(const SceneSeries& series) {
    return series.style.marker == Marker::None ? Marker::Circle : series.style.marker;
}

PointMark pointOf(const ChartContext& context, int series, const LinePoint& point, ScenePoint at) {
    const auto& look = context.seriesAt(series);
    return {series, point.datum, at, dotOf(look), look.style.colour, point.estimate->status.isUncertain()};
}

Rule breakLine(const Theme& theme, double at, const Estimate& after) {
    return {RuleKind::Break,
            true,
            at,
            {theme.baseline, StrokeWeight::Reference, Dash::Dotted},
            "break",
            after.provenance->notes.empty() ? std::string() : after.provenance->notes.front()};
}

void BreakLines::addTo(ChartMarks& chart, const AssembledSeries& series) {
    const auto& estimates = series.estimates->estimates;
    for (std::size_t i = 1; i < estimates.size(); ++i) {
        if (!estimates[i].status.has(Status::Break))
            continue;
        const double at = (xOf(estimates[i - 1], m_context.panel) + xOf(estimates[i], m_context.panel)) / 2;
        if (m_drawn.insert(at).second)
            chart.add(breakLine(m_context.theme, at, estimates[i]));
    }
}

Colour nameColour(const ChartContext& context, int series) {
    const auto& look = context.seriesAt(series);
    return look.context ? context.theme.muted : legibleOn(context.theme.background, look.style.colour);
}

std::optional<DirectLabel> endLabelOf(const ChartContext& context, const AssembledSeries& series) {
    const auto& look = context.seriesAt(series.series);
    const auto& estimates = series.estimates->estimates;
    const auto last = std::find_if(estimates.rbegin(), estimates.rend(),
                                   [](const Estimate& estimate) { return estimate.value.has_value(); });
    if (last == estimates.rend())
        return {};
    DirectLabel label;
    label.series = series.series;
    label.at = {xOf(*last, context.panel), *last->value};
    label.name = look.name;
    label.colour = nameColour(context, series.series);
    if (!look.context)
        label.value = valueText(*last->value, context.panel.numbers);
    return label;
}
} // namespace driftline
