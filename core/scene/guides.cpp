// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/guides.h"

#include "base/text.h"
#include "figure/chart_traits.h"
#include "scene/axis_scale.h"
#include "scene/scatter.h"
#include "scene/sentences.h"
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
    AxisExtent along;
    AxisExtent values;
};

Extents extentsOf(const std::vector<Mark>& marks) {
    struct Visitor {
        Extents& all;
        void operator()(const Band& band) const {
            for (const auto x : band.x)
                all.along.add(x);
            for (const auto y : band.low)
                all.values.add(y);
            for (const auto y : band.high)
                all.values.add(y);
        }
        void operator()(const Rectangle& bar) const {
            all.along.add(bar.left);
            all.along.add(bar.right);
            all.values.add(bar.bottom);
            all.values.add(bar.top);
        }
        void operator()(const Rule& rule) const {
            if (rule.kind == RuleKind::Reference || rule.kind == RuleKind::Zero)
                (rule.vertical ? all.along : all.values).add(rule.at);
        }
        void operator()(const Polyline& line) const {
            for (const auto& point : line.points) {
                all.along.add(point.x);
                all.values.add(point.y);
            }
        }
        void operator()(const PointMark& point) const {
            all.along.add(point.at.x);
            all.values.add(point.at.y);
        }
        void operator()(const TextMark& /*text*/) const {}
    };
    Extents all;
    for (const auto& mark : marks)
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

/// What a logarithmic axis can show of a panel.
std::vector<double> positiveValuesOf(const AssembledPanel& panel) {
    std::vector<double> values;
    const auto add = [&values](const std::optional<double>& value) {
        if (value && *value > 0)
            values.push_back(*value);
    };
    for (const auto& series : panel.series) {
        for (const auto& estimate : series.estimates->estimates) {
            add(estimate.value);
            add(estimate.low);
            add(estimate.high);
        }
    }
    return values;
}

SceneAxis valueAxis(const AssembledPanel& panel, const std::optional<ValueRange>& laidOut,
                    AxisExtent extent) {
    SceneAxis axis;
    axis.kind = AxisKind::Value;
    axis.grid = true;
    const bool isShare = showsPartsOfHundred(panel.spec->chart) || panel.scale;
    axis.numbers = isShare ? panel.shares : panel.numbers;
    axis.numbers.bothWays = panel.scale.has_value();
    takeAxisChoices(axis, *panel.spec, panel.spec->axis);
    axis.title = panel.spec->axis.title;
    if (axis.title.empty() && !isShare)
        axis.title = axisTitleFor(panel.answer->unit, panel.numbers);
    // A chart that lays out its values begins at zero, which a logarithmic axis does not have.
    if (axis.isLog) {
        scaleLogAxis(axis, panel.spec->axis, positiveValuesOf(panel), wantedTicks);
        return axis;
    }
    if (laidOut) {
        axis.from = laidOut->from;
        axis.to = laidOut->to;
        axis.scaleEnd = laidOut->scaleEnd;
        axis.ticks = ticksForValues(axis, axis.from, axis.to, wantedTicks);
        return axis;
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
    axis.ticks = ticksForValues(axis, axis.from, axis.to, wantedTicks);
    if (axis.ticks.size() >= 2)
        return axis;
    // Values too close together for their size have no numbers between them; from zero on there are some.
    extent.add(0);
    range = fitted();
    axis.from = range.from;
    axis.to = range.to;
    axis.ticks = ticksForValues(axis, axis.from, axis.to, wantedTicks);
    return axis;
}

SceneAxis axisOfNames(const std::vector<std::string>& names) {
    SceneAxis axis;
    axis.kind = AxisKind::Category;
    for (std::size_t i = 0; i < names.size(); ++i)
        axis.ticks.push_back({static_cast<double>(i), names[i]});
    axis.from = -0.5;
    axis.to = static_cast<double>(names.size()) - 0.5;
    return axis;
}

SceneAxis timeAxis(const AssembledPanel& panel, AxisExtent extent, double step) {
    SceneAxis axis;
    axis.kind = AxisKind::Time;
    axis.time = *panel.time;
    if (extent.empty())
        return axis; // no data, no dates
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
    return axis;
}

/// Time from the top down is no scale to read between: every period is a row of its own, the same in all
/// facets.
SceneAxis axisOfPeriods(const AssembledPanel& panel, double step) {
    constexpr double room = 0.6;
    SceneAxis axis;
    axis.kind = AxisKind::Category;
    std::map<double, std::string> rows;
    for (const auto& period : panel.along->periods())
        rows.emplace(panel.time->at(period), panel.time->rowLabel(period));
    for (const auto& [at, label] : rows)
        axis.ticks.push_back({at, label});
    axis.from = (rows.empty() ? 0 : rows.begin()->first) - room * step;
    axis.to = (rows.empty() ? 1 : rows.rbegin()->first) + room * step;
    return axis;
}

SceneAxis alongAxis(const AssembledPanel& panel, const AxisExtent& extent, double step) {
    if (!panel.answer->categories.empty())
        return axisOfNames(panel.answer->categories);
    return panel.lies ? axisOfPeriods(panel, step) : timeAxis(panel, extent, step);
}

struct PanelAxes {
    SceneAxis along;
    SceneAxis values;
};

/// From the marks of a panel, which include its reference lines, and from what is asked for.
PanelAxes axesOf(const ChartMarks& chart, const AssembledPanel& panel, double step) {
    if (panel.pairs != nullptr) {
        auto axes = scatterAxes(chart.marks, panel);
        return {std::move(axes.x), std::move(axes.y)};
    }
    const auto extents = extentsOf(chart.marks);
    return {chart.along ? *chart.along : alongAxis(panel, extents.along, step),
            valueAxis(panel, chart.values, extents.values)};
}

/// Gives every panel the same axis where all of them have one of the same kind. Names and rows are each
/// panel's own.
void share(std::vector<UprightPanel>& panels, SceneAxis UprightPanel::*member) {
    const auto kind = (panels.front().*member).kind;
    const bool isOneKind = std::all_of(panels.begin(), panels.end(), [&](const UprightPanel& panel) {
        return (panel.*member).kind == kind;
    });
    if (kind == AxisKind::Category || !isOneKind)
        return;
    const bool isValue = kind == AxisKind::Value;
    AxisExtent range;
    for (const auto& panel : panels) {
        const auto& axis = panel.*member;
        // A panel without data has no dates of its own.
        if (isValue || !axis.ticks.empty()) {
            range.add(axis.from);
            range.add(axis.to);
        }
    }
    if (range.empty())
        return;
    for (auto& panel : panels) {
        auto& axis = panel.*member;
        axis.from = range.low;
        axis.to = range.high;
        axis.ticks = isValue ? ticksForValues(axis, range.low, range.high, wantedTicks)
                             : ticksFor(axis, range.low, range.high, wantedYears);
    }
}

/// Small multiples are compared along one time axis and, where they share it, one value axis. Values of a
/// panel that stands and of one that lies run in different directions.
void shareAxes(UprightFigure& figure) {
    auto& panels = figure.panels;
    if (panels.empty())
        return;
    // Numbers along x are shared as those along y are.
    if (figure.sharedY || panels.front().along.kind != AxisKind::Value)
        share(panels, &UprightPanel::along);
    const bool runOneWay = std::all_of(panels.begin(), panels.end(), [&](const UprightPanel& panel) {
        return panel.lies == panels.front().lies;
    });
    if (figure.sharedY && runOneWay)
        share(panels, &UprightPanel::values);
}

/// The honest-chart rule that bars start at zero is kept silently by the axis; here the author is told.
void checkBarAxis(const Panel& panel, Diagnostics& findings) {
    if (measuresByLength(panel.chart) && panel.axis.from.value_or(0) > 0)
        findings.warn(scene_sentences::barAxisMinimum(traitsOf(panel.chart).zeroRule));
}

/// Values of different units must not share an axis.
bool haveOneUnit(const Assembly& assembly) {
    const auto xUnit = [&assembly](std::size_t panel) {
        const auto& pairs = assembly.pairs[panel];
        return pairs ? std::optional(pairs->pairs.x.unit) : std::nullopt;
    };
    for (std::size_t i = 1; i < assembly.answers.size(); ++i) {
        if (assembly.answers[i].unit != assembly.answers.front().unit || xUnit(i) != xUnit(0))
            return false;
    }
    return true;
}

/// A range that begins at zero has no place on a logarithmic axis, so that only axes of one scale are shared.
bool haveOneScale(const std::vector<UprightPanel>& panels) {
    const auto alike = [](const SceneAxis& a, const SceneAxis& b) {
        return a.isLog == b.isLog && a.isReversed == b.isReversed;
    };
    return std::all_of(panels.begin(), panels.end(), [&](const UprightPanel& panel) {
        return alike(panel.values, panels.front().values) && alike(panel.along, panels.front().along);
    });
}

UprightPanel scaledPanel(ChartMarks chart, const AssembledPanel& panel, double step,
                         const FigureContext& context) {
    auto axes = axesOf(chart, panel, step);
    UprightPanel scaled;
    scaled.title = panel.facetLabel.empty() ? panel.spec->title : panel.facetLabel;
    scaled.lies = panel.lies;
    scaled.along = std::move(axes.along);
    scaled.values = std::move(axes.values);
    scaled.marks = std::move(chart.marks);
    scaled.labels = std::move(chart.labels);
    scaled.placed = std::move(chart.placed);
    // The unit is said once: an axis whose unit stands in the subtitle needs no title. Axes of pairs are
    // named by what they measure, which no subtitle replaces.
    auto& title = scaled.values.title;
    if (panel.spec->axis.title.empty() && panel.pairs == nullptr &&
        drawnSubtitle(context.spec).find(lowered(title)) != std::string::npos)
        title.clear();
    if (!context.theme.gridLines)
        scaled.along.grid = scaled.values.grid = false;
    return scaled;
}
} // namespace

std::string drawnSubtitle(const FigureSpec& spec) {
    return spec.captionPlacement == CaptionPlacement::Separate ? std::string() : lowered(spec.text.subtitle);
}

ScaledFigure scalePanels(MarkedFigure marked, const FigureContext& context) {
    UprightFigure figure{std::move(marked.arranged),
                         std::move(marked.numbers),
                         std::move(marked.series),
                         std::move(marked.keys),
                         {}};
    for (std::size_t i = 0; i < marked.panels.size(); ++i) {
        const auto& panel = figure.arranged.panels[i];
        figure.panels.push_back(scaledPanel(std::move(marked.panels[i]), panel, marked.step, context));
        checkBarAxis(*panel.spec, figure.numbers.findings);
    }
    const bool oneAbove = context.spec.panels.size() > 1 && context.spec.facets.columns == 0;
    figure.facetColumns = oneAbove ? 1 : context.spec.facets.columns;
    figure.sharedY =
        context.spec.facets.sharedAxis && haveOneUnit(figure.arranged) && haveOneScale(figure.panels);
    shareAxes(figure);
    return ScaledFigure(std::move(figure));
}

} // namespace driftline
