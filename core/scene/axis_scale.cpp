// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/axis_scale.h"

#include "base/text.h"
#include "figure/chart_traits.h"
#include "scene/sentences.h"
#include "scene/ticks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
constexpr std::array<double, 3> stepsOfDecade = {1, 2, 5};

bool isPlain(const SceneAxis& axis) {
    return axis.kind != AxisKind::Value || (!axis.isLog && !axis.isReversed);
}

bool hasPlace(const SceneAxis& axis, double value) {
    return !axis.isLog || axis.kind != AxisKind::Value || value > 0;
}

/// Moves the marks of a panel. What has no place is left out; lines are cut there.
class ScalePlacing {
public:
    explicit ScalePlacing(ScenePanel& panel) : m_panel(panel) {}

    void placeAll() {
        std::vector<Mark> placed;
        placed.reserve(m_panel.marks.size());
        for (auto& mark : m_panel.marks)
            std::visit([&](auto& one) { place(one, placed); }, mark);
        m_panel.marks = std::move(placed);
        std::erase_if(m_panel.labels, [this](DirectLabel& label) { return !move(label.at); });
    }

private:
    bool move(ScenePoint& at) const {
        if (!hasPlace(m_panel.x, at.x) || !hasPlace(m_panel.y, at.y))
            return false;
        at = {m_panel.x.placeOf(at.x), m_panel.y.placeOf(at.y)};
        return true;
    }

    void place(Polyline& line, std::vector<Mark>& out) const {
        auto part = line;
        part.points.clear();
        const auto end = [&] {
            if (part.points.size() > 1)
                out.emplace_back(part);
            part.points.clear();
        };
        for (auto at : line.points) {
            if (move(at))
                part.points.push_back(at);
            else
                end();
        }
        end();
    }

    void place(Band& band, std::vector<Mark>& out) const {
        const auto onAxis = [](const SceneAxis& axis, double value) {
            return hasPlace(axis, value) ? axis.placeOf(value) : std::min(axis.from, axis.to);
        };
        for (std::size_t i = 0; i < band.x.size(); ++i) {
            band.x[i] = onAxis(m_panel.x, band.x[i]);
            band.low[i] = onAxis(m_panel.y, band.low[i]);
            band.high[i] = onAxis(m_panel.y, band.high[i]);
            if (band.low[i] > band.high[i])
                std::swap(band.low[i], band.high[i]);
        }
        out.emplace_back(std::move(band));
    }

    void place(Rectangle& bar, std::vector<Mark>& out) const {
        bar.left = m_panel.x.placeOf(bar.left);
        bar.right = m_panel.x.placeOf(bar.right);
        bar.bottom = m_panel.y.placeOf(bar.bottom);
        bar.top = m_panel.y.placeOf(bar.top);
        if (bar.left > bar.right)
            std::swap(bar.left, bar.right);
        if (bar.bottom > bar.top)
            std::swap(bar.bottom, bar.top);
        out.emplace_back(bar);
    }

    void place(Rule& rule, std::vector<Mark>& out) const {
        const auto& axis = rule.vertical ? m_panel.x : m_panel.y;
        if (!hasPlace(axis, rule.at))
            return;
        rule.at = axis.placeOf(rule.at);
        out.emplace_back(std::move(rule));
    }

    void place(PointMark& point, std::vector<Mark>& out) const {
        if (move(point.at))
            out.emplace_back(point);
    }

    void place(TextMark& text, std::vector<Mark>& out) const {
        if (move(text.at))
            out.emplace_back(std::move(text));
    }

    ScenePanel& m_panel;
};

/// From values to places; ranges always run from the smaller place to the larger.
void turnAxis(SceneAxis& axis) {
    if (isPlain(axis))
        return;
    const double first = axis.placeOf(axis.from);
    const double last = axis.placeOf(axis.to);
    axis.from = std::min(first, last);
    axis.to = std::max(first, last);
    for (auto& tick : axis.ticks)
        tick.at = axis.placeOf(tick.at);
    std::sort(axis.ticks.begin(), axis.ticks.end(), [](const Tick& a, const Tick& b) { return a.at < b.at; });
}

void report(Scene& scene, const std::vector<const Datum*>& without) {
    if (without.empty())
        return;
    constexpr std::size_t mostListed = 6;
    std::vector<std::string> names;
    for (const auto* datum : without) {
        if (names.size() < mostListed)
            names.push_back(datum->seriesLabel() + " " + datum->position());
    }
    if (without.size() > mostListed)
        names.push_back(fmt::format("{} more", without.size() - mostListed));
    scene.findings.warn(scene_sentences::logNotPositive(counted(without.size(), "value", "values"),
                                                        without.size() == 1 ? "is" : "are",
                                                        joinedForReading(names)));
}
} // namespace

void placeOnScales(Scene& scene) {
    std::vector<const Datum*> without;
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        auto& panel = scene.panels[i];
        if (isPlain(panel.x) && isPlain(panel.y))
            continue;
        for (auto& datum : scene.data) {
            if (datum.panel != static_cast<int>(i) || !std::isfinite(datum.at.y))
                continue;
            const bool isLine = datum.series < 0; // a reference line stands along one axis only
            const bool isX = std::isfinite(datum.at.x);
            if (!hasPlace(panel.y, datum.at.y) || (isX && !hasPlace(panel.x, datum.at.x))) {
                datum.at.y = std::numeric_limits<double>::quiet_NaN();
                if (!isLine)
                    without.push_back(&datum);
                continue;
            }
            datum.at = {isX ? panel.x.placeOf(datum.at.x) : datum.at.x, panel.y.placeOf(datum.at.y)};
        }
        turnAxis(panel.x);
        turnAxis(panel.y);
        ScalePlacing(panel).placeAll();
    }
    report(scene, without);
}

void takeAxisChoices(SceneAxis& axis, const Panel& panel, const ValueAxis& requested) {
    axis.step = requested.step;
    axis.tickValues = requested.ticks;
    if (!canScale(panel.chart, requested))
        return;
    axis.isLog = requested.scale == AxisScale::Logarithmic;
    axis.isReversed = requested.isReversed;
}

void scaleLogAxis(SceneAxis& axis, const ValueAxis& requested, const std::vector<double>& positive,
                  int wanted) {
    LogRange range;
    if (!positive.empty()) {
        const auto [low, high] = std::minmax_element(positive.begin(), positive.end());
        range = niceLogRange(*low / axis.numbers.divisor, *high / axis.numbers.divisor);
        range.from *= axis.numbers.divisor;
        range.to *= axis.numbers.divisor;
    }
    axis.from = requested.from.value_or(0) > 0 ? *requested.from : range.from;
    axis.to = requested.to.value_or(0) > axis.from ? *requested.to : std::max(range.to, 10 * axis.from);
    if (requested.to.value_or(0) <= axis.from && range.to > axis.from)
        axis.to = range.to;
    axis.ticks = ticksForValues(axis, axis.from, axis.to, wanted);
}

LogRange niceLogRange(double low, double high) {
    const auto below = [](double value) {
        const double power = std::pow(10, std::floor(std::log10(value)));
        double best = power;
        for (const double step : stepsOfDecade) {
            if (step * power <= value * (1 + 1e-9))
                best = step * power;
        }
        return best;
    };
    const auto above = [](double value) {
        const double power = std::pow(10, std::floor(std::log10(value)));
        for (const double step : stepsOfDecade) {
            if (step * power >= value * (1 - 1e-9))
                return step * power;
        }
        return 10 * power;
    };
    LogRange range{below(low), above(high)};
    if (!(range.to > range.from))
        range.to = 10 * range.from;
    return range;
}

} // namespace driftline
