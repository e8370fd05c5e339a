// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/guides.h"

#include "figure/chart_traits.h"
#include "scene/arrange.h"
#include "scene/scatter.h"
#include "scene/ticks.h"
#include "scene/units.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace driftline {

namespace {
constexpr int wantedTicks = 5;
constexpr int wantedYears = 14;
/// More names than this at line ends cannot be read.
constexpr std::ptrdiff_t mostDirectLabels = 12;

struct AxisExtent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value) {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool empty() const { return !(high >= low); }
};

struct Extents {
    AxisExtent x;
    AxisExtent y;
};

Extents extentsOf(const ScenePanel& panel) {
    struct Visitor {
        Extents& all;
        void operator()(const Band& band) const {
            for (const auto x : band.x)
                all.x.add(x);
            for (const auto y : band.low)
                all.y.add(y);
            for (const auto y : band.high)
                all.y.add(y);
        }
        void operator()(const Rectangle& bar) const {
            all.x.add(bar.left);
            all.x.add(bar.right);
            all.y.add(bar.bottom);
            all.y.add(bar.top);
        }
        void operator()(const Rule& rule) const {
            if (rule.kind == RuleKind::Reference || rule.kind == RuleKind::Zero)
                (rule.vertical ? all.x : all.y).add(rule.at);
        }
        void operator()(const Polyline& line) const {
            for (const auto& point : line.points) {
                all.x.add(point.x);
                all.y.add(point.y);
            }
        }
        void operator()(const PointMark& point) const {
            all.x.add(point.at.x);
            all.y.add(point.at.y);
        }
        void operator()(const TextMark& /*text*/) const {}
    };
    Extents all;
    for (const auto& mark : panel.marks)
        std::visit(Visitor{all}, mark);
    return all;
}

/// Where along time the panel has values.
AxisExtent placesOf(const AssembledPanel& panel) {
    AxisExtent places;
    for (const auto& series : panel.series) {
        for (const auto& estimate : series.estimates->estimates) {
            if (estimate.value)
                places.add(xOf(estimate, panel));
        }
    }
    return places;
}

bool startsAtZero(const Panel& panel, const Estimates& answer, const AxisExtent& extent) {
    if (measuresByLength(panel.chart) || answer.unit == "percent")
        return true;
    // A line need not start at zero, but where zero is near, leaving it out would overstate the change.
    return extent.low >= 0 && extent.low < 0.5 * extent.high;
}

void scaleValueAxis(SceneAxis& axis, const AssembledPanel& panel, AxisExtent extent) {
    axis.kind = AxisKind::Value;
    axis.grid = true;
    const bool isShare = showsPartsOfHundred(panel.spec->chart) || panel.scale;
    axis.numbers = isShare ? panel.shares : panel.numbers;
    axis.numbers.bothWays = panel.scale.has_value();
    axis.title = panel.spec->axis.title;
    if (axis.title.empty() && !isShare)
        axis.title = axisTitleFor(panel.answer->unit, panel.numbers);
    if (panel.scale) { // laid out around its middle by its builder
        axis.ticks = ticksFor(axis, axis.from, axis.to, wantedTicks);
        return;
    }
    if (extent.empty())
        extent = {0, 1};
    const bool isBar = measuresByLength(panel.spec->chart);
    if (startsAtZero(*panel.spec, *panel.answer, extent)) {
        extent.add(0);
    }
    const auto fitted = [&] {
        auto range =
            niceRange(extent.low / axis.numbers.divisor, extent.high / axis.numbers.divisor, wantedTicks);
        range.from *= axis.numbers.divisor;
        range.to *= axis.numbers.divisor;
        return range;
    };
    auto range = fitted();
    auto asked = panel.spec->axis;
    if (asked.from && asked.to && *asked.to < *asked.from)
        std::swap(asked.from, asked.to);
    // Bars start at zero, whatever was asked: their length is the number.
    if (asked.from && (!isBar || *asked.from <= 0))
        range.from = *asked.from;
    if (asked.to && *asked.to > range.from && (!isBar || *asked.to >= extent.high))
        range.to = *asked.to;
    else if (range.from >= range.to)
        range.from = std::min(extent.low, 0.0); // begins above every value: told by the figure check
    axis.from = range.from;
    axis.to = range.to;
    axis.ticks = ticksFor(axis, axis.from, axis.to, wantedTicks);
    if (axis.ticks.size() >= 2)
        return;
    // Values too close together for their size have no numbers between them; from zero on there are some.
    extent.add(0);
    range = fitted();
    axis.from = range.from;
    axis.to = range.to;
    axis.ticks = ticksFor(axis, axis.from, axis.to, wantedTicks);
}

void scaleAlongAxis(SceneAxis& axis, const AssembledPanel& panel, AxisExtent extent, double step,
                    bool horizontal) {
    if (!panel.answer->categories.empty()) {
        axis.kind = AxisKind::Category;
        const auto count = static_cast<double>(panel.answer->categories.size());
        for (std::size_t i = 0; i < panel.answer->categories.size(); ++i) {
            const auto at = static_cast<double>(i);
            axis.ticks.push_back({horizontal ? -at : at, panel.answer->categories[i]});
        }
        axis.from = horizontal ? -count + 0.5 : -0.5;
        axis.to = horizontal ? 0.5 : count - 0.5;
        return;
    }
    axis.kind = AxisKind::Time;
    axis.time = *panel.time;
    if (extent.empty())
        return; // no data, no dates
    // Bars have half a step on either side of their tick, lines half a marker of room at both ends.
    const bool isBar = traitsOf(panel.spec->chart).drawsBars;
    if (isBar)
        extent = placesOf(panel);
    const bool isSingle = extent.high - extent.low < 1e-9;
    const double aside = isSingle ? 0.5 * step : 0;
    const double room = isBar ? 0.6 * step : aside + 0.015 * (extent.high - extent.low + 2 * aside);
    axis.from = extent.low - room;
    axis.to = extent.high + room;
    // An axis of quarters begins with its first one where that costs little room: so its first year is named.
    constexpr double littleRoom = 0.03;
    if (axis.time.calendar() == TimeScale::Calendar::Dates &&
        extent.low - axis.time.begin() <= littleRoom * (extent.high - extent.low))
        axis.from = std::min(axis.from, axis.time.begin());
    axis.ticks = ticksFor(axis, axis.from, axis.to, wantedYears);
}

/// Time from the top down: every period is a row of its own, the same in all facets.
void scaleRowsOfTime(SceneAxis& axis, const AssembledPanel& panel, double step) {
    constexpr double room = 0.6;
    axis.kind = AxisKind::Category;
    std::map<double, std::string> rows;
    for (const auto& period : panel.along->periods)
        rows.emplace(-panel.time->at(period), period.label());
    for (const auto& [at, label] : rows)
        axis.ticks.push_back({at, label});
    axis.from = (rows.empty() ? -1 : rows.begin()->first) - room * step;
    axis.to = (rows.empty() ? 0 : rows.rbegin()->first) + room * step;
}
} // namespace

void scaleAxes(ScenePanel& out, const AssembledPanel& panel, double step) {
    if (panel.pairs != nullptr) {
        scaleScatterAxes(out, panel);
        return;
    }
    const auto extents = extentsOf(out);
    const bool horizontal = isHorizontal(panel.spec->chart);
    scaleValueAxis(horizontal ? out.x : out.y, panel, horizontal ? extents.x : extents.y);
    if (wavesOf(panel.spec->chart))
        return; // slope and dumbbell charts lay out their places themselves
    if (horizontal && panel.answer->categories.empty())
        scaleRowsOfTime(out.y, panel, step);
    else
        scaleAlongAxis(horizontal ? out.y : out.x, panel, extents.x, step, horizontal);
}

void shareAxes(Scene& scene) {
    const auto share = [&scene](SceneAxis ScenePanel::*member) {
        const auto kind = (scene.panels.front().*member).kind;
        const bool isValue = kind == AxisKind::Value;
        const bool sameKind =
            std::all_of(scene.panels.begin(), scene.panels.end(),
                        [&](const ScenePanel& panel) { return (panel.*member).kind == kind; });
        if (kind == AxisKind::Category || !sameKind || (isValue && !scene.sharedY))
            return;
        AxisExtent range;
        for (const auto& panel : scene.panels) {
            const auto& axis = panel.*member;
            // A panel without data has no dates of its own.
            if (isValue || !axis.ticks.empty()) {
                range.add(axis.from);
                range.add(axis.to);
            }
        }
        if (range.empty())
            return;
        for (auto& panel : scene.panels) {
            auto& axis = panel.*member;
            axis.from = range.low;
            axis.to = range.high;
            axis.ticks = ticksFor(axis, range.low, range.high, isValue ? wantedTicks : wantedYears);
        }
    };
    if (scene.panels.empty())
        return;
    share(&ScenePanel::x);
    share(&ScenePanel::y);
}

namespace {
/// The value of a point stands in the name at the end of its line already.
void dropRepeatedValues(ScenePanel& panel) {
    for (const auto& label : panel.labels) {
        if (label.value.empty())
            continue;
        std::erase_if(panel.marks, [&label](const Mark& mark) {
            const auto* text = std::get_if<TextMark>(&mark);
            return text != nullptr && text->isOptional && text->series == label.series &&
                   text->at == label.at;
        });
    }
}
} // namespace

void placeLabels(Scene& scene, SeriesLabels wish) {
    const bool single = scene.panels.size() == 1;
    const auto named = static_cast<std::size_t>(std::count_if(
        scene.series.begin(), scene.series.end(), [](const SceneSeries& series) { return !series.context; }));
    const bool hasLabels = single && !scene.panels.front().labels.empty();
    const auto names =
        hasLabels ? std::count_if(scene.panels.front().labels.begin(), scene.panels.front().labels.end(),
                                  [](const DirectLabel& label) { return !label.name.empty(); })
                  : 0;
    bool direct = hasLabels && names <= mostDirectLabels;
    if (wish == SeriesLabels::Direct)
        direct = hasLabels;
    if (wish == SeriesLabels::Legend || wish == SeriesLabels::None)
        direct = false;
    if (!direct) {
        for (auto& panel : scene.panels)
            panel.labels.clear();
    }
    for (auto& panel : scene.panels)
        dropRepeatedValues(panel);
    const bool needsKeys = named > 1 || !scene.keys.empty();
    scene.legend = !direct && wish != SeriesLabels::None && needsKeys ? LegendPlace::Top : LegendPlace::None;
    // Values at both ends of its lines say more than the ticks of a slope chart.
    if (direct && std::any_of(scene.panels.front().labels.begin(), scene.panels.front().labels.end(),
                              [](const DirectLabel& label) { return label.atStart; })) {
        auto& axis = scene.panels.front().y;
        axis.ticks.clear();
        axis.grid = false;
        if (!axis.numbers.suffix.empty())
            axis.title.clear();
    }
}

} // namespace driftline
