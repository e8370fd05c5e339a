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

const SceneSeries& styleOf(const ChartContext& context, int series) {
    return context.scene.series[static_cast<std::size_t>(series)];
}
} // namespace

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

std::vector<Stretch> stretchesOf(const AssembledSeries& series, const ChartContext& context) {
    std::vector<Stretch> stretches;
    bool open = false;
    for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
        const auto& estimate = series.estimates->estimates[i];
        if (!estimate.value) {
            open = false;
            continue;
        }
        const LinePoint point{&estimate, xOf(estimate, context.panel), series.data[i]};
        if (!open || !isJoined(stretches.back().back(), point, context.step))
            stretches.emplace_back();
        stretches.back().push_back(point);
        open = true;
    }
    return stretches;
}

void addBand(const ChartContext& context, int series, const Stretch& stretch) {
    const auto& style = styleOf(context, series).style;
    Band band{series, style.colour.withOpacity(context.scene.theme.bandOpacity), {}, {}, {}};
    for (const auto& point : stretch) {
        if (!point.estimate->low || !point.estimate->high)
            continue;
        band.x.push_back(point.x);
        band.low.push_back(*point.estimate->low);
        band.high.push_back(*point.estimate->high);
    }
    if (band.x.size() == 1) {
        // A single wave has no area; its interval is a bar.
        const Stroke stroke{style.colour.withOpacity(barOpacity), StrokeWeight::Context, Dash::Solid};
        context.out.marks.emplace_back(Polyline{
            series, stroke, {{band.x.front(), band.low.front()}, {band.x.front(), band.high.front()}}});
    } else if (band.x.size() > 1) {
        context.out.marks.emplace_back(std::move(band));
    }
}

void addErrorBar(const ChartContext& context, int series, const Estimate& estimate, double along, double cap,
                 bool horizontal, std::optional<Colour> colour) {
    if (!estimate.low || !estimate.high)
        return;
    const auto at = [horizontal](double place, double value) {
        return horizontal ? ScenePoint{value, place} : ScenePoint{place, value};
    };
    const Stroke stroke{colour.value_or(styleOf(context, series).style.colour), StrokeWeight::Reference,
                        Dash::Solid};
    const double low = *estimate.low;
    const double high = *estimate.high;
    // One stroke: the lower cap, the bar, the upper cap.
    context.out.marks.emplace_back(Polyline{series,
                                            stroke,
                                            {at(along - cap, low), at(along + cap, low), at(along, low),
                                             at(along, high), at(along - cap, high), at(along + cap, high)}});
}

Marker dotOf(const SceneSeries& series) {
    return series.style.marker == Marker::None ? Marker::Circle : series.style.marker;
}

void addPoint(const ChartContext& context, int series, const LinePoint& point, ScenePoint at) {
    const auto& style = styleOf(context, series);
    context.scene.data[static_cast<std::size_t>(point.datum)].at = at;
    context.out.marks.emplace_back(PointMark{series, point.datum, at, dotOf(style), style.style.colour,
                                             point.estimate->status.isUncertain()});
}

void BreakLines::add(const AssembledSeries& series) {
    const auto& context = m_context;
    const auto& estimates = series.estimates->estimates;
    for (std::size_t i = 1; i < estimates.size(); ++i) {
        if (!estimates[i].status.has(Status::Break))
            continue;
        const double middle = (xOf(estimates[i - 1], context.panel) + xOf(estimates[i], context.panel)) / 2;
        const double at = m_isHorizontal ? -middle : middle;
        if (!m_drawn.insert(at).second)
            continue;
        std::string why =
            estimates[i].provenance->notes.empty() ? std::string() : estimates[i].provenance->notes.front();
        context.out.marks.emplace_back(
            Rule{RuleKind::Break,
                 !m_isHorizontal,
                 at,
                 {context.scene.theme.baseline, StrokeWeight::Reference, Dash::Dotted},
                 "break",
                 std::move(why)});
    }
}

Colour nameColour(const ChartContext& context, int series) {
    const auto& theme = context.scene.theme;
    const auto& style = styleOf(context, series);
    return style.context ? theme.muted : legibleOn(theme.background, style.style.colour);
}

void addEndLabel(const ChartContext& context, const AssembledSeries& series) {
    const auto& style = styleOf(context, series.series);
    const auto& estimates = series.estimates->estimates;
    const auto last = std::find_if(estimates.rbegin(), estimates.rend(),
                                   [](const Estimate& estimate) { return estimate.value.has_value(); });
    if (last == estimates.rend())
        return;
    DirectLabel label;
    label.series = series.series;
    label.at = {xOf(*last, context.panel), *last->value};
    label.name = style.name;
    label.colour = nameColour(context, series.series);
    if (!style.context)
        label.value = valueText(*last->value, context.panel.numbers);
    context.out.labels.push_back(std::move(label));
}
} // namespace driftline
