// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/chart_traits.h"
#include "scene/scatter.h"
#include "scene/sentences.h"
#include "scene/series_marks.h"
#include "scene/ticks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace driftline {

namespace {
/// The largest dot of a panel with sizes has the area of so many markers.
constexpr double largestArea = 14;
constexpr double sizedOpacity = 0.8;
/// Of more dots names stand only where there is room.
constexpr std::size_t mostNamedDots = 30;
constexpr double gapOfPath = 1.5; // usual steps

class ScatterBuilder {
public:
    ScatterBuilder(const ChartContext& context, const ScatterChart& chart)
        : m_context(context)
        , m_chart(chart)
        , m_points(pointsOf(context.panel)) {}

    ChartMarks build() {
        m_made.keyShape = m_chart.path ? KeyShape::Line : KeyShape::Dot;
        if (m_chart.path)
            addPaths();
        addFit();
        addAverages();
        addDots();
        if (m_chart.names != PointNames::None)
            addNames();
        m_made.keys = sizeKeys(m_context.panel, m_context.theme);
        return std::move(m_made);
    }

private:
    const SceneSeries& seriesOf(const ScatterPoint& point) const { return m_context.seriesAt(point.series); }

    /// Context first, and of sized dots the large ones, so that nothing is hidden.
    std::vector<const ScatterPoint*> inDrawingOrder() const {
        std::vector<const ScatterPoint*> order;
        for (const auto& point : m_points)
            order.push_back(&point);
        std::stable_sort(order.begin(), order.end(), [this](const auto* a, const auto* b) {
            if (seriesOf(*a).context != seriesOf(*b).context)
                return seriesOf(*a).context;
            return areaOf(*a->pair, m_context.panel) > areaOf(*b->pair, m_context.panel);
        });
        return order;
    }

    void addDots() {
        const bool isSized = m_context.panel.pairs->pairs.size.has_value();
        for (const auto* point : inDrawingOrder()) {
            addIntervals(*point);
            const auto& series = seriesOf(*point);
            PointMark mark;
            mark.series = point->series;
            mark.datum = point->datum;
            mark.at = point->at();
            mark.marker = dotOf(series);
            mark.colour = isSized ? series.style.colour.withOpacity(sizedOpacity) : series.style.colour;
            mark.hollow = point->estimate->status.isUncertain() || point->pair->x.status.isUncertain();
            mark.area = areaOf(*point->pair, m_context.panel);
            m_made.addPoint(mark);
        }
    }

    /// Those of either number, without caps, which would say something of the other axis.
    void addIntervals(const ScatterPoint& point) {
        const auto at = point.at();
        const auto& x = point.pair->x;
        const auto& y = *point.estimate;
        if (y.low && y.high)
            addInterval(point, {at.x, *y.low}, {at.x, *y.high});
        if (x.low && x.high)
            addInterval(point, {*x.low, at.y}, {*x.high, at.y});
    }

    void addInterval(const ScatterPoint& point, ScenePoint from, ScenePoint to) {
        const Stroke stroke{seriesOf(point).style.colour, StrokeWeight::Reference, Dash::Solid};
        m_made.marks.emplace_back(Polyline{point.series, stroke, {from, to}});
    }

    static bool isJoined(const ScatterPoint& a, const ScatterPoint& b, double distance, double step) {
        return a.series == b.series && !b.estimate->status.has(Status::Break) &&
               !b.pair->x.status.has(Status::Break) && distance > 0 && distance <= gapOfPath * step;
    }

    double timeOf(const ScatterPoint& point) const {
        return m_context.panel.time->at(*point.estimate->at.period);
    }

    /// From each dot of a series to the next in time, and not over gaps and breaks.
    void addPaths() {
        std::vector<double> times;
        for (const auto& point : m_points) {
            if (!point.estimate->at.period)
                return; // names have no order in time
            times.push_back(timeOf(point));
        }
        const double step = usualStep(times);
        Polyline line;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const auto& point = m_points[i];
            const bool goesOn = i > 0 && isJoined(m_points[i - 1], point, times[i] - times[i - 1], step);
            if (!goesOn)
                endPath(line);
            if (line.points.empty()) {
                const auto& series = seriesOf(point);
                line.series = point.series;
                line.stroke = {series.style.colour, StrokeWeight::Context, series.style.dash,
                               series.style.width};
            }
            line.points.push_back(point.at());
        }
        endPath(line);
    }

    void endPath(Polyline& line) {
        if (line.points.size() > 1)
            m_made.marks.emplace_back(std::move(line));
        line = {};
    }

    void addFit() {
        const auto fit = fitOf(m_context.panel);
        if (!fit)
            return;
        const auto [low, high] = std::minmax_element(
            m_points.begin(), m_points.end(),
            [](const ScatterPoint& a, const ScatterPoint& b) { return a.at().x < b.at().x; });
        const auto on = [&fit](double x) { return ScenePoint{x, fit->intercept + fit->slope * x}; };
        const auto& theme = m_context.theme;
        Polyline line{-1, {theme.muted, StrokeWeight::Reference, Dash::Dashed}, {}};
        line.points = {on(low->at().x), on(high->at().x)};
        m_made.marks.emplace_back(line);
        TextMark text;
        text.at = line.points.back();
        text.text = fmt::format("R² = {}, n = {}", rSquaredText(*fit), fit->n);
        text.colour = theme.muted;
        text.anchor = Anchor::Above;
        text.isName = true;
        m_made.marks.emplace_back(std::move(text));
    }

    static std::string rSquaredText(const LinearFit& fit) { return fmt::format("{:.2f}", fit.rSquared); }

    static double middleOf(std::vector<double> values, AverageLines how) {
        if (how == AverageLines::Mean)
            return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        std::sort(values.begin(), values.end());
        const auto half = values.size() / 2;
        return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    void addAverages() {
        if (m_chart.averages == AverageLines::None || m_points.empty())
            return;
        const auto* noun = m_chart.averages == AverageLines::Mean ? "mean" : "median";
        for (const bool isX : {true, false}) {
            std::vector<double> values;
            for (const auto& point : m_points)
                values.push_back(isX ? point.at().x : point.at().y);
            const double middle = middleOf(std::move(values), m_chart.averages);
            const auto& numbers = isX ? m_context.panel.pairs->xNumbers : m_context.panel.numbers;
            const auto shown = valueText(middle, numbers);
            m_made.marks.emplace_back(
                Rule{RuleKind::Reference,
                     isX,
                     middle,
                     {m_context.theme.muted, StrokeWeight::Reference, Dash::Dotted},
                     fmt::format("{} {}", noun, shown),
                     fmt::format("{} of {}: {}", noun, counted(m_points.size()), shown)});
        }
    }

    static std::string counted(std::size_t dots) { return fmt::format("{} dots", dots); }

    /// Where any series stands out, only those that do are named.
    bool isNamed(const ScatterPoint& point) const { return !seriesOf(point).context; }

    void addNames() {
        const auto named = static_cast<std::size_t>(std::count_if(
            m_points.begin(), m_points.end(), [this](const auto& point) { return isNamed(point); }));
        const bool isMany = named > mostNamedDots && m_chart.names != PointNames::All;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const auto& point = m_points[i];
            if (!isNamed(point))
                continue;
            const auto& period = point.estimate->at.period;
            const bool isFirst = i == 0 || m_points[i - 1].series != point.series;
            const bool isLast = i + 1 == m_points.size() || m_points[i + 1].series != point.series;
            TextMark text;
            text.series = point.series;
            text.datum = point.datum;
            text.at = point.at();
            text.anchor = Anchor::Right;
            text.colour = nameColour(m_context, point.series);
            text.isName = true;
            text.isOptional = isMany;
            if (!period) {
                text.text = point.estimate->at.category.text();
            } else if (isFirst && isLast) {
                text.text = seriesOf(point).name;
            } else {
                // Along a path its ends say when, and its last dot whose path it is.
                text.text = isLast ? seriesOf(point).name + " " + period->label() : period->label();
                text.isOptional = isMany || !(isFirst || isLast);
            }
            m_made.marks.emplace_back(std::move(text));
        }
    }

    const ChartContext& m_context;
    const ScatterChart& m_chart;
    std::vector<ScatterPoint> m_points;
    ChartMarks m_made;
};
} // namespace

ChartMarks buildScatterChart(const ChartContext& context, const ScatterChart& chart) {
    return ScatterBuilder(context, chart).build();
}

double areaOf(const Pair& pair, const AssembledPanel& panel) {
    return pair.size ? largestArea * *pair.size->value / panel.pairs->largestSize : 1;
}

std::vector<LegendKey> sizeKeys(const AssembledPanel& panel, const Theme& theme) {
    const auto& pairs = *panel.pairs;
    if (!pairs.pairs.size || !(pairs.largestSize > 0))
        return {};
    // The largest round number that is there, and two smaller ones.
    const double power = std::pow(10, std::floor(std::log10(pairs.largestSize)));
    const double first = pairs.largestSize / power;
    const double largest = (first >= 5 ? 5 : first >= 2 ? 2 : 1) * power;
    std::vector<LegendKey> keys;
    for (const double share : {0.1, 0.4, 1.0}) {
        LegendKey key;
        key.name = valueText(share * largest, pairs.sizeNumbers);
        if (keys.empty())
            key.name = pairs.sizeName + ": " + key.name;
        key.colour = theme.muted;
        key.area = largestArea * share * largest / pairs.largestSize;
        keys.push_back(std::move(key));
    }
    return keys;
}

void checkFits(const Assembly& assembly, Diagnostics& findings) {
    for (const auto& panel : assembly.panels) {
        if (panel.pairs == nullptr || !optionsOf(panel.spec->chart).fit.value_or(false) || fitOf(panel))
            continue;
        const auto where = panel.facetLabel.empty() ? std::string() : " in " + panel.facetLabel;
        findings.warn(scene_sentences::noFit(where, leastForFit));
    }
}

std::optional<LinearFit> fitOf(const AssembledPanel& panel) {
    // On a logarithmic axis a straight line of the numbers is none of the picture.
    const auto isLog = [](const ValueAxis& axis) { return axis.scale == AxisScale::Logarithmic; };
    if (panel.pairs == nullptr || !optionsOf(panel.spec->chart).fit.value_or(false) ||
        isLog(panel.spec->axis) || isLog(panel.spec->pairing->axis))
        return {};
    std::vector<std::pair<double, double>> points;
    for (const auto& point : pointsOf(panel))
        points.emplace_back(point.at().x, point.at().y);
    return linearFit(points);
}

} // namespace driftline
