// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_marks.h"
#include "scene/ticks.h"

#include <limits>
#include <utility>

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

    ChartMarks build() {
        m_chart.along = waveAxis();
        for (const bool isContext : {true, false}) {
            for (const auto& series : m_context.panel.series) {
                if (look(series).context == isContext)
                    add(series);
            }
        }
        return std::move(m_chart);
    }

private:
    const SceneSeries& look(const AssembledSeries& series) const { return m_context.seriesAt(series.series); }

    bool isSmallMultiple() const { return !m_context.panel.facet.empty(); }

    SceneAxis waveAxis() const {
        const auto& waves = m_context.panel.waves;
        SceneAxis axis;
        axis.kind = AxisKind::Category;
        axis.grid = true;
        if (waves.from)
            axis.ticks.push_back({0, waves.from->label()});
        if (waves.to)
            axis.ticks.push_back({1, waves.to->label()});
        const double room = isSmallMultiple() ? roomInside : roomOutside;
        axis.from = -room;
        axis.to = 1 + room;
        return axis;
    }

    void add(const AssembledSeries& series) {
        std::vector<LinePoint> points;
        for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
            const auto& estimate = series.estimates->estimates[i];
            const double x = estimate.at.period == m_context.panel.waves.from ? 0 : 1;
            if (estimate.value)
                points.push_back({&estimate, x, series.data[i]});
            else
                m_chart.placed.push_back({series.data[i], {x, std::numeric_limits<double>::quiet_NaN()}});
        }
        if (points.empty())
            return;
        addIntervals(series, points);
        if (!points.back().estimate->status.has(Status::Break))
            m_chart.addIfAny(lineOf(m_context, series.series, points));
        else if (points.size() > 1)
            addBreakOnce(*points.back().estimate);
        for (const auto& point : points)
            m_chart.addPoint(pointOf(m_context, series.series, point, point.at()));
        if (isSmallMultiple())
            addValues(series, points);
        else
            addLabels(series, points);
    }

    void addIntervals(const AssembledSeries& series, const std::vector<LinePoint>& points) {
        constexpr double cap = 0.012;
        const bool isBroken = points.back().estimate->status.has(Status::Break);
        if (m_context.panel.spec->intervals == IntervalShape::Band && !isBroken) {
            m_chart.addIfAny(bandOf(m_context, series.series, points));
            return;
        }
        for (const auto& point : points)
            m_chart.addIfAny(errorBarOf(m_context, series.series, *point.estimate, point.x, cap));
    }

    void addBreakOnce(const Estimate& estimate) {
        if (!std::exchange(m_hasBreak, true))
            m_chart.add(breakLine(m_context.theme, 0.5, estimate));
    }

    void addValues(const AssembledSeries& series, const std::vector<LinePoint>& points) {
        if (look(series).context || m_context.panel.series.size() > mostValuesInside)
            return;
        for (const auto& point : points) {
            TextMark text;
            text.series = series.series;
            text.datum = point.datum;
            text.at = point.at();
            text.text = valueText(*point.estimate->value, m_context.panel.numbers);
            text.colour = m_context.theme.ink;
            text.anchor = point.x == 0 ? Anchor::Left : Anchor::Right;
            m_chart.add(std::move(text));
        }
    }

    /// The name stands at the right, or where the line is cut short, at the wave there is.
    void addLabels(const AssembledSeries& series, const std::vector<LinePoint>& points) {
        for (const auto& point : points) {
            const bool isNamed = &point == &points.back();
            if (look(series).context && !isNamed)
                continue;
            DirectLabel label;
            label.series = series.series;
            label.at = point.at();
            label.atStart = point.x == 0;
            if (isNamed)
                label.name = look(series).name;
            label.colour = nameColour(m_context, label.series);
            if (!look(series).context)
                label.value = valueText(*point.estimate->value, m_context.panel.numbers);
            m_chart.labels.push_back(std::move(label));
        }
    }

    const ChartContext& m_context;
    ChartMarks m_chart;
    bool m_hasBreak = false;
};
} // namespace

ChartMarks buildSlopeChart(const ChartContext& context) {
    return SlopeBuilder(context).build();
}

} // namespace driftline
