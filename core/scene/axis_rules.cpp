// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/chart_traits.h"
#include "scene/figure_rules.h"
#include "scene/rule_sentences.h"

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
    const auto& requested = panel.spec->axis;
    if (requested.from && requested.to && *requested.to < *requested.from)
        findings.add(
            Severity::Warning,
            rule_sentences::axisBackwards(panel.text(*requested.from), panel.text(*requested.to)),
            Remedy{rule_sentences::exchangeEndsOfAxis, [index = panel.specIndex](const FigureSpec& spec) {
                       auto changed = spec;
                       if (index < changed.panels.size())
                           std::swap(changed.panels[index].axis.from, changed.panels[index].axis.to);
                       return changed;
                   }});
    else if (requested.from && !measuresByLength(panel.spec->chart) && panel.lowEnd() < *requested.from &&
             extent.high < *requested.from)
        findings.add(Severity::Warning, rule_sentences::axisBeyondValues(panel.text(*requested.from)),
                     Remedy{rule_sentences::showAllValues, changingAxis(panel.specIndex, true, true)});
}

void checkLengths(const ShownPanel& panel, FindingList& findings) {
    const auto& requested = panel.spec->axis;
    if (requested.from.value_or(0) <= 0)
        return;
    findings.add(Severity::Warning, rule_sentences::barAxisIsCut(panel.text(*requested.from)),
                 Remedy{rule_sentences::startAxisAtZero, changingAxis(panel.specIndex, true, false)});
}

void checkCut(const ShownPanel& panel, const Extent& extent, FindingList& findings) {
    const auto& requested = panel.spec->axis;
    if (panel.valueAxis().isLog || requested.from.value_or(0) <= 0 || panel.lowEnd() <= 0 ||
        extent.low >= nearZero * extent.high)
        return;
    findings.add(
        Severity::Warning,
        rule_sentences::axisCut(panel.text(*requested.from), panel.text(extent.low), panel.text(extent.high)),
        Remedy{rule_sentences::startAxisAtZero, changingAxis(panel.specIndex, true, false)});
}

void checkOutside(const ShownPanel& panel, FindingList& findings) {
    const auto extent = shownExtent(panel);
    const double slack = 1e-9 * std::max(1.0, std::fabs(extent.high));
    if (extent.empty())
        return;
    if (extent.low < panel.lowEnd() - slack || extent.high > panel.highEnd() + slack) {
        findings.add(Severity::Warning,
                     rule_sentences::valuesOutside(panel.text(panel.lowEnd()), panel.text(panel.highEnd()),
                                                   panel.text(extent.low), panel.text(extent.high)),
                     Remedy{rule_sentences::showAllValues, changingAxis(panel.specIndex, true, true)});
    }
}

void checkWidth(const ShownPanel& panel, const Extent& extent, FindingList& findings) {
    const auto& requested = panel.spec->axis;
    if (panel.valueAxis().isLog)
        return; // zero is nowhere on it
    // Zero belongs to what is shown: a range down to it is never too wide.
    const double needed = std::max(extent.high, 0.0) - std::min(extent.low, 0.0);
    if ((requested.from || requested.to) && needed > 0 &&
        panel.highEnd() - panel.lowEnd() > farTooWide * needed)
        findings.add(Severity::Warning,
                     rule_sentences::axisTooWide(panel.text(panel.lowEnd()), panel.text(panel.highEnd()),
                                                 panel.text(extent.low), panel.text(extent.high)),
                     Remedy{rule_sentences::fitAxisToValues, changingAxis(panel.specIndex, true, true)});
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
    findings.add(Severity::Note, rule_sentences::ownAxes(),
                 Remedy{rule_sentences::sameAxisForAll, [](const FigureSpec& spec) {
                            auto changed = spec;
                            changed.facets.sharedAxis = true;
                            return changed;
                        }});
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
