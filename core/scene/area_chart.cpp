// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/sentences.h"
#include "scene/series_marks.h"
#include "scene/stack_parts.h"
#include "scene/ticks.h"

#include <cmath>
#include <map>

namespace driftline {

namespace {
/// Areas are a little lighter than lines, so that grid and names stay readable beside them.
constexpr double areaOpacity = 0.85;

/// One place along x where every part is known: where each part ends, from the bottom up.
struct Pile {
    double x = 0;
    std::vector<LinePoint> parts;
    std::vector<double> edges; ///< one more than parts; the first is 0
};

class AreaBuilder {
public:
    AreaBuilder(const ChartContext& context, const AreaChart& chart)
        : m_context(context)
        , m_isPercent(chart.stacking == AreaStacking::Percent) {}

    Result<ChartMarks> build() {
        if (!m_context.panel.answer->categories.empty())
            return fail(scene_sentences::areaCategories());
        auto checked = refuseNegativeParts(m_context.panel, m_context.series, scene_sentences::negativeAreas);
        if (!checked)
            return tl::unexpected(std::move(checked.error()));
        m_chart.keyShape = KeyShape::Swatch;
        const auto stretches = gather();
        for (const auto& stretch : stretches)
            addParts(stretch);
        for (const auto& stretch : stretches)
            addHollowPoints(stretch);
        m_chart.add(Rule{RuleKind::Zero,
                         false,
                         0,
                         {m_context.theme.baseline, StrokeWeight::Reference, Dash::Solid},
                         {},
                         {}});
        BreakLines breaks(m_context);
        for (const auto& series : m_context.panel.series)
            breaks.addTo(m_chart, series);
        if (!stretches.empty())
            addLabels(stretches.back().back());
        return std::move(m_chart);
    }

private:
    const SceneSeries& style(std::size_t part) const {
        return m_context.seriesAt(m_context.panel.series[part].series);
    }

    /// Piles that may be joined. A place where a part is missing has no sum, so the area stops there.
    std::vector<std::vector<Pile>> gather() const {
        std::map<double, std::vector<LinePoint>> places;
        for (const auto& series : m_context.panel.series) {
            for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
                const auto& estimate = series.estimates->estimates[i];
                const double x = xOf(estimate, m_context.panel);
                auto& parts = places[x];
                if (estimate.value)
                    parts.push_back({&estimate, x, series.data[i]});
            }
        }
        std::vector<std::vector<Pile>> stretches;
        bool open = false;
        for (auto& [x, parts] : places) {
            auto pile = piled(x, std::move(parts));
            if (pile.edges.empty()) {
                open = false;
                continue;
            }
            if (!open || !areJoined(stretches.back().back(), pile))
                stretches.emplace_back();
            stretches.back().push_back(std::move(pile));
            open = true;
        }
        return stretches;
    }

    /// Without edges if a part is missing or there is nothing to share out.
    Pile piled(double x, std::vector<LinePoint> parts) const {
        Pile pile{x, std::move(parts), {}};
        if (pile.parts.size() != m_context.panel.series.size())
            return pile;
        double total = 0;
        for (const auto& part : pile.parts)
            total += *part.estimate->value;
        if (m_isPercent && !(total > 0))
            return pile;
        const double scale = m_isPercent ? 100 / total : 1;
        double edge = 0;
        pile.edges.push_back(edge);
        for (const auto& part : pile.parts) {
            edge += *part.estimate->value * scale;
            pile.edges.push_back(edge);
        }
        return pile;
    }

    /// Published percentages are printed as they were published, although their areas fill a hundred.
    bool isShare(const Pile& pile) const {
        double total = 0;
        for (const auto& part : pile.parts)
            total += *part.estimate->value;
        return m_isPercent &&
               (m_context.panel.answer->unit != "percent" || std::fabs(total - 100) > roundingOfParts);
    }

    bool areJoined(const Pile& a, const Pile& b) const {
        for (std::size_t part = 0; part < a.parts.size(); ++part) {
            if (!isJoined(a.parts[part], b.parts[part], m_context.step))
                return false;
        }
        return true;
    }

    void addParts(const std::vector<Pile>& stretch) {
        const auto& theme = m_context.theme;
        for (std::size_t part = 0; part < m_context.panel.series.size(); ++part) {
            const int series = m_context.panel.series[part].series;
            const auto colour = style(part).style.colour;
            Band band{series, colour.withOpacity(areaOpacity).over(theme.background), {}, {}, {}};
            Polyline top{series, {theme.background, StrokeWeight::Context, Dash::Solid}, {}};
            for (const auto& pile : stretch) {
                band.x.push_back(pile.x);
                band.low.push_back(pile.edges[part]);
                band.high.push_back(pile.edges[part + 1]);
                top.points.push_back({pile.x, pile.edges[part + 1]});
                m_chart.placed.push_back({pile.parts[part].datum, top.points.back()});
                if (isShare(pile))
                    m_chart.shown.push_back({pile.parts[part].datum,
                                             shareAndValue(valueText(pile.edges[part + 1] - pile.edges[part],
                                                                     m_context.panel.shares),
                                                           *pile.parts[part].estimate, m_context.panel)});
            }
            if (stretch.size() == 1) {
                // A lone place has no area; its parts stand on it as a stroke.
                m_chart.add(
                    Polyline{series,
                             {colour, StrokeWeight::Data, Dash::Solid},
                             {{band.x.front(), band.low.front()}, {band.x.front(), band.high.front()}}});
                continue;
            }
            m_chart.add(std::move(band));
            // The ground between neighbours tells them apart without colour.
            if (part + 1 < m_context.panel.series.size())
                m_chart.add(std::move(top));
        }
    }

    void addHollowPoints(const std::vector<Pile>& stretch) {
        for (const auto& pile : stretch) {
            for (std::size_t part = 0; part < pile.parts.size(); ++part) {
                if (pile.parts[part].estimate->status.isUncertain())
                    m_chart.addPoint(pointOf(m_context, m_context.panel.series[part].series, pile.parts[part],
                                             {pile.x, pile.edges[part + 1]}));
            }
        }
    }

    void addLabels(const Pile& last) {
        for (std::size_t part = 0; part < last.parts.size(); ++part) {
            const auto& look = style(part);
            const double size = last.edges[part + 1] - last.edges[part];
            DirectLabel label;
            label.series = m_context.panel.series[part].series;
            label.at = {last.x, last.edges[part] + size / 2};
            label.name = look.name;
            label.colour = nameColour(m_context, label.series);
            label.value = isShare(last)
                              ? valueText(size, m_context.panel.shares)
                              : valueText(*last.parts[part].estimate->value, m_context.panel.numbers);
            m_chart.labels.push_back(std::move(label));
        }
    }

    const ChartContext& m_context;
    bool m_isPercent;
    ChartMarks m_chart;
};
} // namespace

Result<ChartMarks> buildAreaChart(const ChartContext& context, const AreaChart& chart) {
    return AreaBuilder(context, chart).build();
}

} // namespace driftline
