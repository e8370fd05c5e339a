// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_marks.h"
#include "scene/ticks.h"

#include <algorithm>

namespace driftline {

namespace {
/// Rows of one group stand closer together than groups do. A lone row takes 1.
constexpr double rowPitch = 0.8;
constexpr double groupGap = 0.5;
/// How much of its colour the earlier dot and the bar between the dots keep.
constexpr double earlierOpacity = 0.45;
constexpr double connectorOpacity = 0.35;

struct Dot {
    int series = -1;
    LinePoint point;
    bool isEarlier = false;
};

struct Row {
    std::string group; ///< its name stands once beside all rows of the group
    std::vector<Dot> dots;
    std::vector<int> data; ///< of every estimate, with a value or not
};

class DumbbellBuilder {
public:
    explicit DumbbellBuilder(const ChartContext& context) : m_context(context) {}

    ChartMarks build() {
        m_chart.keyShape = KeyShape::Dot;
        if (m_context.panel.answer->categories.empty())
            gatherWaves();
        else
            gatherCategories();
        // A dot between two others has no room for its value, and values are written all or none.
        m_writesValues =
            std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.dots.size() <= 2; });
        SceneAxis axis;
        axis.kind = AxisKind::Category;
        double along = 0;
        std::size_t begin = 0;
        while (begin < m_rows.size()) {
            std::size_t end = begin + 1;
            while (end < m_rows.size() && m_rows[end].group == m_rows[begin].group)
                ++end;
            const auto count = static_cast<double>(end - begin);
            const double length = count > 1 ? count * rowPitch + groupGap : 1;
            for (std::size_t i = begin; i < end; ++i) {
                const double offset = (static_cast<double>(i - begin) - (count - 1) / 2) * rowPitch;
                draw(m_rows[i], along + length / 2 + offset);
            }
            axis.ticks.push_back({along + length / 2, m_rows[begin].group});
            along += length;
            begin = end;
        }
        axis.from = 0;
        axis.to = std::max(along, 1.0);
        m_chart.along = std::move(axis);
        addKeys();
        return std::move(m_chart);
    }

private:
    /// A row for each series, in groups by facet where there are facets.
    void gatherWaves() {
        for (const auto& series : m_context.panel.series) {
            const auto& facet = series.estimates->facetLabel;
            auto& row = m_rows.emplace_back();
            row.group = facet.empty() ? m_context.seriesAt(series.series).name : facet;
            for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
                const auto& estimate = series.estimates->estimates[i];
                row.data.push_back(series.data[i]);
                if (estimate.value)
                    row.dots.push_back({series.series,
                                        {&estimate, 0, series.data[i]},
                                        estimate.at.period == m_context.panel.waves.from});
            }
        }
    }

    /// A row for each category with a dot for each series.
    void gatherCategories() {
        for (const auto& category : m_context.panel.answer->categories)
            m_rows.emplace_back().group = category;
        for (const auto& series : m_context.panel.series) {
            for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
                const auto& estimate = series.estimates->estimates[i];
                const auto index = static_cast<std::size_t>(xOf(estimate, m_context.panel));
                if (index >= m_rows.size())
                    continue;
                m_rows[index].data.push_back(series.data[i]);
                if (estimate.value)
                    m_rows[index].dots.push_back({series.series, {&estimate, 0, series.data[i]}, false});
            }
        }
    }

    void draw(const Row& row, double along) {
        const SharedText group = row.group;
        for (const auto datum : row.data)
            m_chart.groups.push_back({datum, group});
        if (row.dots.empty())
            return;
        const auto byValue = [](const Dot& a, const Dot& b) {
            return *a.point.estimate->value < *b.point.estimate->value;
        };
        const auto [low, high] = std::minmax_element(row.dots.begin(), row.dots.end(), byValue);
        if (low != high)
            addConnector(row, *low, *high, along);
        for (const auto& dot : row.dots)
            addDot(dot, along);
        if (!m_writesValues)
            return;
        addValue(*low, along, low == high ? Anchor::Above : Anchor::Below);
        if (low != high)
            addValue(*high, along, Anchor::Above);
    }

    void addConnector(const Row& row, const Dot& low, const Dot& high, double along) {
        // Two waves on either side of a break are not joined.
        if (m_context.panel.waves.to && row.dots.back().point.estimate->status.has(Status::Break))
            return;
        const bool isOneSeries = low.series == high.series && m_context.panel.waveColours.empty();
        const auto colour = isOneSeries
                                ? m_context.seriesAt(low.series).style.colour.withOpacity(connectorOpacity)
                                : m_context.theme.context;
        m_chart.add(Polyline{low.series == high.series ? low.series : -1,
                             {colour, StrokeWeight::Data, Dash::Solid},
                             {{along, *low.point.estimate->value}, {along, *high.point.estimate->value}}});
    }

    Colour shade(Colour colour, bool isEarlier) const {
        return isEarlier ? colour.withOpacity(earlierOpacity).over(m_context.theme.background) : colour;
    }

    /// One colour a wave where rows are named; else the series' own, pale in the earlier wave.
    Colour colourOf(const Dot& dot) const {
        const auto& waves = m_context.panel.waveColours;
        const auto& series = m_context.seriesAt(dot.series);
        if (waves.empty() || series.context)
            return shade(series.style.colour, dot.isEarlier);
        return dot.isEarlier ? waves.front() : waves.back();
    }

    void addDot(const Dot& dot, double along) {
        auto mark = pointOf(m_context, dot.series, dot.point, {along, *dot.point.estimate->value});
        mark.colour = colourOf(dot);
        m_chart.addPoint(mark);
    }

    void addValue(const Dot& dot, double along, Anchor anchor) {
        TextMark text;
        text.series = dot.series;
        text.datum = dot.point.datum;
        text.at = {along, *dot.point.estimate->value};
        text.text = valueText(*dot.point.estimate->value, m_context.panel.numbers);
        text.colour = m_context.theme.ink;
        text.anchor = anchor;
        m_chart.add(std::move(text));
    }

    /// What the colours of waves, or the pale and the full dots, mean. In the colour of the series if there
    /// is one only.
    void addKeys() {
        const auto& waves = m_context.panel.waves;
        if (!waves.from || !waves.to)
            return;
        if (const auto& colours = m_context.panel.waveColours; !colours.empty()) {
            m_chart.keys = {{waves.from->label(), colours.front(), Marker::Circle},
                            {waves.to->label(), colours.back(), Marker::Circle}};
            return;
        }
        const bool isAlone = m_context.series.size() == 1;
        const auto colour = isAlone ? m_context.series.front().style.colour : m_context.theme.muted;
        const auto marker = isAlone ? dotOf(m_context.series.front()) : Marker::Circle;
        m_chart.keys = {{waves.from->label(), shade(colour, true), marker},
                        {waves.to->label(), colour, marker}};
    }

    const ChartContext& m_context;
    std::vector<Row> m_rows;
    bool m_writesValues = true;
    ChartMarks m_chart;
};
} // namespace

ChartMarks buildDumbbellChart(const ChartContext& context) {
    return DumbbellBuilder(context).build();
}

} // namespace driftline
