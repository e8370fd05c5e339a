// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour_vision.h"
#include "base/number_text.h"
#include "base/text.h"
#include "figure/chart_kind.h"
#include "scene/figure_rules.h"
#include "scene/stack_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace driftline {

namespace {
/// More colours than this are not told apart at a glance, by anyone.
constexpr std::size_t mostColours = 7;
/// How many keep their colour when the others step back.
constexpr std::size_t keptInColour = 3;

bool isInColour(const ShownFigure& figure, const ShownSeries& series) {
    return series.series < static_cast<int>(figure.scene.series.size()) &&
           !figure.scene.series[static_cast<std::size_t>(series.series)].context;
}

std::vector<const ShownSeries*> inColour(const ShownFigure& figure, const ShownPanel& panel) {
    std::vector<const ShownSeries*> out;
    for (const auto& series : panel.series) {
        if (isInColour(figure, series) && !series.values().empty())
            out.push_back(&series);
    }
    return out;
}

void checkNumber(const ShownFigure& figure, const ShownPanel& panel, FindingList& findings) {
    auto coloured = inColour(figure, panel);
    // Parts of a whole cannot step back without the whole losing its sense.
    if (coloured.size() <= mostColours || measuresByLength(panel.spec->chart))
        return;
    std::stable_sort(coloured.begin(), coloured.end(), [](const ShownSeries* a, const ShownSeries* b) {
        return *a->values().back()->value > *b->values().back()->value;
    });
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < keptInColour; ++i)
        kept.push_back(coloured[i]->name);
    findings.add({Severity::Note, "figure.many-colours",
                  fmt::format("{} series are in colour in one panel.", coloured.size()),
                  "Beyond seven colours readers cannot tell them apart; emphasise a few, or give each its "
                  "own small panel.",
                  Remedy{"Colour the three largest only", [kept](const FigureSpec& spec) {
                             auto changed = spec;
                             changed.emphasis = kept;
                             return changed;
                         }}});
}

std::string_view nameOf(ColourVision vision) {
    switch (vision) {
    case ColourVision::Deuteranopia:
    case ColourVision::Protanopia:
        return "somebody who cannot tell red from green";
    case ColourVision::Tritanopia:
        return "somebody who cannot tell blue from yellow";
    case ColourVision::Normal:
    case ColourVision::Grey:
        break;
    }
    return "any reader";
}

/// Whether another cue than colour tells two series apart.
bool haveSecondCue(const ShownFigure& figure, const ShownPanel& panel, const SceneSeries& a,
                   const SceneSeries& b) {
    const auto isLabelled = [&](const SceneSeries& series) {
        return std::any_of(
            panel.scene->labels.begin(), panel.scene->labels.end(), [&](const DirectLabel& label) {
                return label.series >= 0 &&
                       figure.scene.series[static_cast<std::size_t>(label.series)].name == series.name;
            });
    };
    if (isLabelled(a) && isLabelled(b))
        return true;
    return !a.isBar && (a.style.dash != b.style.dash || a.style.marker != b.style.marker);
}

void checkPair(const ShownFigure& figure, const ShownPanel& panel, const SceneSeries& a, const SceneSeries& b,
               FindingList& findings) {
    if (haveSecondCue(figure, panel, a, b))
        return;
    for (const auto vision : {ColourVision::Normal, ColourVision::Deuteranopia, ColourVision::Protanopia,
                              ColourVision::Tritanopia}) {
        const double difference =
            colourDifference(asSeenBy(a.style.colour, vision), asSeenBy(b.style.colour, vision));
        if (difference >= leastColourDistance)
            continue;
        FigureFinding finding{
            Severity::Note, "figure.similar-colours",
            fmt::format("{} and {} have colours that {} can take for each other.", a.name, b.name,
                        nameOf(vision)),
            fmt::format("They lie {} apart (CIEDE2000); below 10 colours are easily confused, and nothing "
                        "else tells these two apart.",
                        formatNumber(difference, 1)),
            std::nullopt};
        if (!a.isBar && figure.spec.labels != SeriesLabels::Direct && figure.panels.size() == 1)
            finding.remedy = Remedy{"Name the lines at their ends", [](const FigureSpec& spec) {
                                        auto changed = spec;
                                        changed.labels = SeriesLabels::Direct;
                                        return changed;
                                    }};
        findings.add(std::move(finding));
        return;
    }
}

/// Where every bar is a series of its own that the axis names, no colour has to.
bool axisNamesSeries(const ShownPanel& panel) {
    return std::all_of(panel.series.begin(), panel.series.end(), [](const ShownSeries& series) {
        return std::all_of(series.data.begin(), series.data.end(),
                           [&series](const Datum* datum) { return datum->position == series.name; });
    });
}

void checkColours(const ShownFigure& figure, const ShownPanel& panel, FindingList& findings) {
    if (axisNamesSeries(panel))
        return;
    const auto coloured = inColour(figure, panel);
    const auto styled = [&](const ShownSeries& series) -> const SceneSeries& {
        return figure.scene.series[static_cast<std::size_t>(series.series)];
    };
    for (std::size_t i = 0; i < coloured.size(); ++i) {
        for (std::size_t j = i + 1; j < coloured.size(); ++j)
            checkPair(figure, panel, styled(*coloured[i]), styled(*coloured[j]), findings);
    }
}

bool isStackOfBars(const Chart& chart) {
    const auto* bar = std::get_if<BarChart>(&chart);
    return bar != nullptr && bar->stacking == Stacking::Stacked;
}

bool isPercentStack(const Chart& chart) {
    if (const auto* bar = std::get_if<BarChart>(&chart))
        return bar->stacking == Stacking::Percent;
    const auto* area = std::get_if<AreaChart>(&chart);
    return area != nullptr && area->stacking == AreaStacking::Percent;
}

FigureSpec withoutStretching(const FigureSpec& spec, std::size_t panel) {
    auto changed = spec;
    if (panel < changed.panels.size()) {
        if (auto* bar = std::get_if<BarChart>(&changed.panels[panel].chart))
            bar->stacking = Stacking::Stacked;
        else if (auto* area = std::get_if<AreaChart>(&changed.panels[panel].chart))
            area->stacking = AreaStacking::Stacked;
    }
    return changed;
}

struct Whole {
    double sum = 0;
    std::vector<std::string> missing;
    std::string position;
    bool isPercent = false;
};

/// Every place of a panel with what is known there; a series without a row at a place is missing like one
/// without a number.
std::map<std::string, Whole> wholesOf(const ShownPanel& panel) {
    std::map<std::string, Whole> wholes;
    for (const auto& series : panel.series) {
        for (const auto* datum : series.data) {
            auto& whole = wholes[datum->positionKey];
            whole.position = datum->position;
            whole.isPercent = datum->unit == "percent";
            whole.sum += datum->value.value_or(0);
        }
    }
    for (const auto& series : panel.series) {
        std::set<std::string> known;
        for (const auto* datum : series.values())
            known.insert(datum->positionKey);
        for (auto& [key, whole] : wholes) {
            if (!known.contains(key))
                whole.missing.push_back(series.name);
        }
    }
    return wholes;
}

void checkMissingParts(const ShownPanel& panel, FindingList& findings) {
    if (!isStackOfBars(panel.spec->chart))
        return;
    for (const auto& [key, whole] : wholesOf(panel)) {
        if (whole.missing.empty() || whole.missing.size() == panel.series.size())
            continue;
        findings.add({Severity::Warning, "figure.parts-missing",
                      fmt::format("In {} there is no value of {}; the bar is marked as incomplete.",
                                  whole.position, joinedForReading(whole.missing)),
                      "The length of a stack is read as its sum, and a sum with a missing part is none.",
                      std::nullopt});
        return;
    }
}

void checkParts(const ShownPanel& panel, FindingList& findings) {
    if (!isPercentStack(panel.spec->chart))
        return;
    for (const auto& [key, whole] : wholesOf(panel)) {
        const bool fallsShort = whole.isPercent && std::fabs(whole.sum - 100) > roundingOfParts;
        // A missing part matters only where there are others to be stretched.
        const bool lacksPart = !whole.missing.empty() && whole.sum > 0;
        if (!fallsShort && !lacksPart)
            continue;
        findings.add(
            {Severity::Warning, "figure.parts-not-whole",
             lacksPart ? fmt::format(
                             "In {} there is no value of {}, so the shares of the other parts are not known.",
                             whole.position, joinedForReading(whole.missing))
                       : fmt::format("The parts of {} add up to {}%, and are stretched or pressed to 100%.",
                                     whole.position, formatNumber(whole.sum, 1)),
             lacksPart ? "Shares of a sum with a missing part are shares of something else."
                       : "Every part is then drawn at a share that nobody measured.",
             Remedy{"Stack without stretching", [index = panel.specIndex](const FigureSpec& spec) {
                        return withoutStretching(spec, index);
                    }}});
        return;
    }
}
} // namespace

void checkSeries(const ShownFigure& figure, FindingList& findings) {
    for (const auto& panel : figure.panels) {
        checkParts(panel, findings);
        checkMissingParts(panel, findings);
        checkNumber(figure, panel, findings);
        checkColours(figure, panel, findings);
    }
}

} // namespace driftline
