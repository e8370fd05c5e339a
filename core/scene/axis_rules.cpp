// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/chart_traits.h"
#include "scene/figure_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
/// Below this share of the highest value the lowest is near zero, and leaving zero out overstates changes.
/// The axis itself follows the same rule (scene/guides).
constexpr double nearZero = 0.5;
/// An axis so many times as long as what it shows flattens it.
constexpr double farTooWide = 3;

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    bool empty() const { return high < low; }
};

/// Where marks stand along the value axis: in stacks that is not where their numbers are.
Extent shownExtent(const ShownPanel& panel) {
    struct Visitor {
        Extent& extent;
        const ShownPanel& panel;

        void add(const ScenePoint& point) const { extent.add(panel.valueAt(point)); }
        void operator()(const Band& band) const {
            for (std::size_t i = 0; i < band.x.size(); ++i) {
                add({band.x[i], band.low[i]});
                add({band.x[i], band.high[i]});
            }
        }
        void operator()(const Rectangle& bar) const {
            add({bar.left, bar.bottom});
            add({bar.right, bar.top});
        }
        void operator()(const Polyline& line) const {
            for (const auto& point : line.points)
                add(point);
        }
        void operator()(const PointMark& point) const { add(point.at); }
        void operator()(const Rule& /*rule*/) const {}
        void operator()(const TextMark& /*text*/) const {}
    };
    Extent extent;
    for (const auto& mark : panel.scene->marks)
        std::visit(Visitor{extent, panel}, mark);
    return extent;
}

/// Of each of the spec's panels, all that it became together, since they are asked one range.
std::vector<Extent> shownExtents(const ShownFigure& figure) {
    std::vector<Extent> all(figure.spec.panels.size());
    for (const auto& panel : figure.panels) {
        const auto extent = shownExtent(panel);
        if (!extent.empty()) {
            all[panel.specIndex].add(extent.low);
            all[panel.specIndex].add(extent.high);
        }
    }
    return all;
}

std::function<FigureSpec(const FigureSpec&)> changingAxis(std::size_t panel, bool lower, bool upper) {
    return [panel, lower, upper](const FigureSpec& spec) {
        auto changed = spec;
        if (panel < changed.panels.size()) {
            if (lower)
                changed.panels[panel].axis.from.reset();
            if (upper)
                changed.panels[panel].axis.to.reset();
        }
        return changed;
    };
}

/// An axis that is asked for the wrong way round, or to begin where nothing is left to show.
void checkEnds(const ShownPanel& panel, const Extent& extent, FindingList& findings) {
    const auto& asked = panel.spec->axis;
    if (asked.from && asked.to && *asked.to < *asked.from)
        findings.add(
            {Severity::Warning, "figure.axis-backwards",
             fmt::format("The axis is asked for from {} to {}, which is backwards; it is drawn from "
                         "the smaller to the larger.",
                         panel.text(*asked.from), panel.text(*asked.to)),
             "Readers take the upper end of an axis for the larger number.",
             Remedy{"Exchange the ends of the axis", [index = panel.specIndex](const FigureSpec& spec) {
                        auto changed = spec;
                        if (index < changed.panels.size())
                            std::swap(changed.panels[index].axis.from, changed.panels[index].axis.to);
                        return changed;
                    }}});
    else if (asked.from && !measuresByLength(panel.spec->chart) && panel.lowEnd() < *asked.from &&
             extent.high < *asked.from)
        findings.add(
            {Severity::Warning, "figure.axis-beyond-values",
             fmt::format("The axis is asked to begin at {}, above every value; this is not followed.",
                         panel.text(*asked.from)),
             "Nothing would be left to see.",
             Remedy{"Show all values", changingAxis(panel.specIndex, true, true)}});
}

void checkLengths(const ShownPanel& panel, FindingList& findings) {
    const auto& asked = panel.spec->axis;
    if (asked.from.value_or(0) <= 0)
        return;
    findings.add({Severity::Warning, "figure.bar-axis",
                  fmt::format("The axis was asked to begin at {}; bars and areas begin at zero all the same.",
                              panel.text(*asked.from)),
                  "The length of a bar is its number, so a part of a bar shows a wrong one.",
                  Remedy{"Start the axis at zero", changingAxis(panel.specIndex, true, false)}});
}

void checkCut(const ShownPanel& panel, const Extent& extent, FindingList& findings) {
    const auto& asked = panel.spec->axis;
    if (panel.valueAxis().isLog || asked.from.value_or(0) <= 0 || panel.lowEnd() <= 0 ||
        extent.low >= nearZero * extent.high)
        return;
    findings.add({Severity::Warning, "figure.axis-cut",
                  fmt::format("The value axis begins at {}, although zero is near.", panel.text(*asked.from)),
                  fmt::format("Values run from {} to {}; without zero their change looks larger than it is.",
                              panel.text(extent.low), panel.text(extent.high)),
                  Remedy{"Start the axis at zero", changingAxis(panel.specIndex, true, false)}});
}

void checkOutside(const ShownPanel& panel, FindingList& findings) {
    const auto extent = shownExtent(panel);
    const double slack = 1e-9 * std::max(1.0, std::fabs(extent.high));
    if (extent.empty())
        return;
    if (extent.low < panel.lowEnd() - slack || extent.high > panel.highEnd() + slack) {
        findings.add({Severity::Warning, "figure.values-outside",
                      fmt::format("The axis shows {} to {}, and values reach from {} to {}.",
                                  panel.text(panel.lowEnd()), panel.text(panel.highEnd()),
                                  panel.text(extent.low), panel.text(extent.high)),
                      "What lies outside the axis is cut off, and readers cannot know that it is there.",
                      Remedy{"Show all values", changingAxis(panel.specIndex, true, true)}});
    }
}

void checkWidth(const ShownPanel& panel, const Extent& extent, FindingList& findings) {
    const auto& asked = panel.spec->axis;
    if (panel.valueAxis().isLog)
        return; // zero is nowhere on it
    // Zero belongs to what is shown: a range down to it is never too wide.
    const double needed = std::max(extent.high, 0.0) - std::min(extent.low, 0.0);
    if ((asked.from || asked.to) && needed > 0 && panel.highEnd() - panel.lowEnd() > farTooWide * needed)
        findings.add({Severity::Warning, "figure.axis-too-wide",
                      fmt::format("The axis runs from {} to {}, the values only from {} to {}.",
                                  panel.text(panel.lowEnd()), panel.text(panel.highEnd()),
                                  panel.text(extent.low), panel.text(extent.high)),
                      "A range far wider than the values makes every change look flat.",
                      Remedy{"Fit the axis to the values", changingAxis(panel.specIndex, true, true)}});
}

void checkOwnAxes(const ShownFigure& figure, FindingList& findings) {
    if (figure.spec.facets.sharedAxis || figure.panels.size() < 2)
        return;
    const auto& first = figure.panels.front();
    const auto unitOf = [](const ShownPanel& panel) {
        return panel.series.empty() ? std::string() : panel.series.front().data.front()->words->unit.text();
    };
    const bool sameUnit = std::all_of(figure.panels.begin(), figure.panels.end(),
                                      [&](const auto& panel) { return unitOf(panel) == unitOf(first); });
    const bool sameRange = std::all_of(figure.panels.begin(), figure.panels.end(), [&](const auto& panel) {
        return panel.valueAxis().from == first.valueAxis().from &&
               panel.valueAxis().to == first.valueAxis().to;
    });
    if (!sameUnit || sameRange)
        return;
    findings.add(
        {Severity::Note, "figure.own-axes", "Each panel has its own value axis.",
         "The same height stands for different values, so panels compare by shape and not by height.",
         Remedy{"Give all panels the same axis", [](const FigureSpec& spec) {
                    auto changed = spec;
                    changed.facets.sharedAxis = true;
                    return changed;
                }}});
}
} // namespace

void checkAxes(const ShownFigure& figure, FindingList& findings) {
    const auto extents = shownExtents(figure);
    for (const auto& panel : figure.panels) {
        const auto& extent = extents[panel.specIndex];
        if (extent.empty())
            continue;
        checkEnds(panel, extent, findings);
        if (measuresByLength(panel.spec->chart))
            checkLengths(panel, findings);
        else
            checkCut(panel, extent, findings);
        checkOutside(panel, findings);
        checkWidth(panel, extent, findings);
    }
    checkOwnAxes(figure, findings);
}

} // namespace driftline
