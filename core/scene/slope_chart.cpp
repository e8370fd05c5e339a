// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_marks.h"
#include "scene/ticks.h"

#include <algorithm>

namespace driftline {

namespace {
/// Room beside the two waves, in distances between them: a little for names outside the plot, more where
/// values are written inside it.
constexpr double roomOutside = 0.012;
constexpr double roomInside = 0.5;
/// With more series than this, values inside a small multiple would hide one another.
constexpr std::size_t mostValuesInside = 3;

class SlopeBuilder {
public:
    explicit SlopeBuilder(const ChartContext& context) : m_context(context) {}

    void build() {
        prepareAxis();
        for (const bool isContext : {true, false}) {
            for (const auto& series : m_context.panel.series) {
                if (style(series).context == isContext)
                    add(series);
            }
        }
    }

private:
    const SceneSeries& style(const AssembledSeries& series) const {
        return m_context.scene.series[static_cast<std::size_t>(series.series)];
    }

    bool isSmallMultiple() const { return !m_context.panel.facet.empty(); }

    void prepareAxis() {
        const auto& waves = m_context.panel.waves;
        auto& axis = m_context.out.x;
        axis.kind = AxisKind::Category;
        axis.grid = true;
        if (waves.from)
            axis.ticks.push_back({0, waves.from->label()});
        if (waves.to)
            axis.ticks.push_back({1, waves.to->label()});
        const double room = isSmallMultiple() ? roomInside : roomOutside;
        axis.from = -room;
        axis.to = 1 + room;
    }

    void add(const AssembledSeries& series) {
        std::vector<LinePoint> points;
        for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
            const auto& estimate = series.estimates->estimates[i];
            const double x = estimate.at.period == m_context.panel.waves.from ? 0 : 1;
            auto& datum = m_context.scene.data[static_cast<std::size_t>(series.data[i])];
            datum.at.x = x;
            if (estimate.value)
                points.push_back({&estimate, x, series.data[i]});
        }
        if (points.empty())
            return;
        addIntervals(series, points);
        if (points.size() > 1 && !points.back().estimate->status.has(Status::Break))
            addLine(series, points);
        else if (points.size() > 1)
            addBreakOnce(*points.back().estimate);
        for (const auto& point : points)
            addPoint(m_context, series.series, point, {point.x, *point.estimate->value});
        if (isSmallMultiple())
            addValues(series, points);
        else
            addLabels(series, points);
    }

    void addIntervals(const AssembledSeries& series, const std::vector<LinePoint>& points) const {
        constexpr double cap = 0.012;
        const bool isBroken = points.back().estimate->status.has(Status::Break);
        if (m_context.panel.spec->intervals == IntervalShape::Band && !isBroken)
            return addBand(m_context, series.series, points);
        for (const auto& point : points)
            addErrorBar(m_context, series.series, *point.estimate, point.x, cap, false);
    }

    void addLine(const AssembledSeries& series, const std::vector<LinePoint>& points) const {
        const auto& look = style(series);
        Polyline line{series.series,
                      {look.style.colour, look.context ? StrokeWeight::Context : StrokeWeight::Data,
                       look.style.dash, look.style.width},
                      {}};
        for (const auto& point : points)
            line.points.push_back({point.x, *point.estimate->value});
        m_context.out.marks.emplace_back(std::move(line));
    }

    void addBreakOnce(const Estimate& estimate) {
        if (m_hasBreak)
            return;
        m_hasBreak = true;
        m_context.out.marks.emplace_back(
            Rule{RuleKind::Break,
                 true,
                 0.5,
                 {m_context.scene.theme.baseline, StrokeWeight::Reference, Dash::Dotted},
                 "break",
                 estimate.provenance->notes.empty() ? std::string() : estimate.provenance->notes.front()});
    }

    void addValues(const AssembledSeries& series, const std::vector<LinePoint>& points) const {
        if (style(series).context || m_context.panel.series.size() > mostValuesInside)
            return;
        for (const auto& point : points) {
            TextMark text;
            text.series = series.series;
            text.datum = point.datum;
            text.at = {point.x, *point.estimate->value};
            text.text = valueText(*point.estimate->value, m_context.panel.numbers);
            text.colour = m_context.scene.theme.ink;
            text.anchor = point.x == 0 ? Anchor::Left : Anchor::Right;
            m_context.out.marks.emplace_back(std::move(text));
        }
    }

    /// The name stands at the right, or where the line is cut short, at the wave there is.
    void addLabels(const AssembledSeries& series, const std::vector<LinePoint>& points) const {
        const auto& look = style(series);
        for (const auto& point : points) {
            const bool isNamed = &point == &points.back();
            if (look.context && !isNamed)
                continue;
            DirectLabel label;
            label.series = series.series;
            label.at = {point.x, *point.estimate->value};
            label.atStart = point.x == 0;
            if (isNamed)
                label.name = look.name;
            label.colour = nameColour(m_context, label.series);
            if (!look.context)
                label.value = valueText(*point.estimate->value, m_context.panel.numbers);
            m_context.out.labels.push_back(std::move(label));
        }
    }

    const ChartContext& m_context;
    bool m_hasBreak = false;
};
} // namespace

void buildSlopeChart(const ChartContext& context) {
    SlopeBuilder(context).build();
}

} // namespace driftline
