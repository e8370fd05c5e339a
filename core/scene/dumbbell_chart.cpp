// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_marks.h"
#include "scene/ticks.h"

#include <algorithm>

namespace driftline {

namespace {
/// Rows of one group stand closer together than groups do. A lone row is 1 high.
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

    void build() {
        if (m_context.panel.answer->categories.empty())
            gatherWaves();
        else
            gatherCategories();
        for (auto& series : m_context.panel.series)
            m_context.scene.series[static_cast<std::size_t>(series.series)].isDot = true;
        auto& axis = m_context.out.y;
        axis.kind = AxisKind::Category;
        double y = 0;
        std::size_t begin = 0;
        while (begin < m_rows.size()) {
            std::size_t end = begin + 1;
            while (end < m_rows.size() && m_rows[end].group == m_rows[begin].group)
                ++end;
            const auto count = static_cast<double>(end - begin);
            const double height = count > 1 ? count * rowPitch + groupGap : 1;
            for (std::size_t i = begin; i < end; ++i) {
                const double offset = (static_cast<double>(i - begin) - (count - 1) / 2) * rowPitch;
                draw(m_rows[i], y - height / 2 - offset);
            }
            axis.ticks.push_back({y - height / 2, m_rows[begin].group});
            y -= height;
            begin = end;
        }
        axis.from = std::min(y, -1.0);
        axis.to = 0;
        addKeys();
    }

private:
    const SceneSeries& style(int series) const {
        return m_context.scene.series[static_cast<std::size_t>(series)];
    }

    /// A row for each series, in groups by facet where there are facets.
    void gatherWaves() {
        for (const auto& series : m_context.panel.series) {
            const auto& facet = series.estimates->facetLabel;
            auto& row = m_rows.emplace_back();
            row.group = facet.empty() ? style(series.series).name : facet;
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

    void draw(const Row& row, double y) {
        for (const auto datum : row.data) {
            auto& one = m_context.scene.data[static_cast<std::size_t>(datum)];
            one.at.y = one.value ? y : one.at.y;
            one.words.edit().group = row.group;
        }
        if (row.dots.empty())
            return;
        const auto byValue = [](const Dot& a, const Dot& b) {
            return *a.point.estimate->value < *b.point.estimate->value;
        };
        const auto [low, high] = std::minmax_element(row.dots.begin(), row.dots.end(), byValue);
        if (low != high)
            addBar(row, *low, *high, y);
        for (const auto& dot : row.dots)
            addDot(dot, y);
        addValue(*low, y, low == high ? Anchor::Right : Anchor::Left);
        if (low != high)
            addValue(*high, y, Anchor::Right);
    }

    void addBar(const Row& row, const Dot& low, const Dot& high, double y) {
        // Two waves on either side of a break are not joined.
        if (m_context.panel.waves.to && row.dots.back().point.estimate->status.has(Status::Break))
            return;
        const bool isOneSeries = low.series == high.series && m_context.panel.waveColours.empty();
        const auto colour = isOneSeries ? style(low.series).style.colour.withOpacity(connectorOpacity)
                                        : m_context.scene.theme.context;
        m_context.out.marks.emplace_back(
            Polyline{low.series == high.series ? low.series : -1,
                     {colour, StrokeWeight::Data, Dash::Solid},
                     {{*low.point.estimate->value, y}, {*high.point.estimate->value, y}}});
    }

    Colour shade(Colour colour, bool isEarlier) const {
        return isEarlier ? colour.withOpacity(earlierOpacity).over(m_context.scene.theme.background) : colour;
    }

    /// One colour a wave where rows are named; else the series' own, pale in the earlier wave.
    Colour colourOf(const Dot& dot) const {
        const auto& waves = m_context.panel.waveColours;
        const auto& series = style(dot.series);
        if (waves.empty() || series.context)
            return shade(series.style.colour, dot.isEarlier);
        return dot.isEarlier ? waves.front() : waves.back();
    }

    void addDot(const Dot& dot, double y) {
        addPoint(m_context, dot.series, dot.point, {*dot.point.estimate->value, y});
        std::get<PointMark>(m_context.out.marks.back()).colour = colourOf(dot);
    }

    void addValue(const Dot& dot, double y, Anchor anchor) {
        TextMark text;
        text.series = dot.series;
        text.datum = dot.point.datum;
        text.at = {*dot.point.estimate->value, y};
        text.text = valueText(*dot.point.estimate->value, m_context.panel.numbers);
        text.colour = m_context.scene.theme.ink;
        text.anchor = anchor;
        m_context.out.marks.emplace_back(std::move(text));
    }

    /// What the colours of waves, or the pale and the full dots, mean; once a figure. In the colour of the
    /// series if there is one only.
    void addKeys() {
        const auto& waves = m_context.panel.waves;
        if (!waves.from || !waves.to || !m_context.scene.keys.empty())
            return;
        if (const auto& colours = m_context.panel.waveColours; !colours.empty()) {
            m_context.scene.keys.push_back({waves.from->label(), colours.front(), Marker::Circle});
            m_context.scene.keys.push_back({waves.to->label(), colours.back(), Marker::Circle});
            return;
        }
        const bool isAlone = m_context.scene.series.size() == 1;
        const auto colour =
            isAlone ? m_context.scene.series.front().style.colour : m_context.scene.theme.muted;
        const auto marker = isAlone ? dotOf(m_context.scene.series.front()) : Marker::Circle;
        m_context.scene.keys.push_back({waves.from->label(), shade(colour, true), marker});
        m_context.scene.keys.push_back({waves.to->label(), colour, marker});
    }

    const ChartContext& m_context;
    std::vector<Row> m_rows;
};
} // namespace

void buildDumbbellChart(const ChartContext& context) {
    DumbbellBuilder(context).build();
}

} // namespace driftline
