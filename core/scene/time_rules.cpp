// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "figure/figure_change.h"
#include "query/measure.h"
#include "scene/figure_rules.h"
#include "scene/rule_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>

namespace driftline {

namespace {
/// Steps of a line that differ by more than this share are uneven. Months differ by a tenth.
constexpr double unevenSteps = 1.4;

std::function<FigureSpec(const FigureSpec&)> changingPanel(std::size_t index,
                                                           const std::function<void(Panel&)>& change) {
    return [index, change](const FigureSpec& spec) {
        auto changed = spec;
        if (index < changed.panels.size())
            change(changed.panels[index]);
        return changed;
    };
}

Remedy showingValues(std::size_t panel) {
    return {rule_sentences::showValuesInstead,
            changingPanel(panel, [](Panel& it) { it.query.measure = ValueMeasure{}; })};
}

/// A chart of two waves knows no others; a line shows all of them, and the break between.
Remedy showingAllWaves(std::size_t panel) {
    return {rule_sentences::showAllWaves, changingPanel(panel, [](Panel& it) { it.chart = LineChart{}; })};
}

/// The numbers that a panel compares: all, or those from the one wave to the other.
std::vector<const Datum*> comparedIn(const ShownSeries& series, const Panel& panel) {
    auto values = series.values();
    const auto waves = wavesOf(panel.chart);
    if (!waves)
        return values;
    std::erase_if(values, [&waves](const Datum* datum) {
        const auto period = datum->period;
        return period && ((waves->from && *period < *waves->from) || (waves->to && *waves->to < *period));
    });
    return values;
}

/// Numbers that are not comparable with the one before them. The first that is shown has none before it.
std::vector<const Datum*> breaksIn(const ShownSeries& series, const Panel& panel) {
    std::vector<const Datum*> out;
    const auto values = comparedIn(series, panel);
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i]->status.has(Status::Break))
            out.push_back(values[i]);
    }
    return out;
}

std::optional<Period> latestBreak(const ShownPanel& panel) {
    std::optional<Period> latest;
    for (const auto& series : panel.series) {
        for (const auto* datum : breaksIn(series, *panel.spec)) {
            const auto period = datum->period;
            if (period && (!latest || *latest < *period))
                latest = period;
        }
    }
    return latest;
}

/// Two periods of any series at or after this one.
bool leavesTwo(const ShownPanel& panel, const Period& from) {
    return std::any_of(panel.series.begin(), panel.series.end(), [&from](const ShownSeries& series) {
        const auto values = series.values();
        return std::count_if(values.begin(), values.end(), [&from](const Datum* datum) {
                   const auto period = datum->period;
                   return period && !(*period < from);
               }) >= 2;
    });
}

FigureSpec startingAt(const FigureSpec& spec, std::size_t panel, const Period& from) {
    auto changed = spec;
    if (panel >= changed.panels.size())
        return changed;
    auto& chart = changed.panels[panel].chart;
    auto options = optionsOf(chart);
    if (options.waves) {
        options.waves->from = from;
        setOptions(chart, options);
        return changed;
    }
    showPeriods(changed, {from, shownPeriods(spec).to});
    setBase(changed.panels[panel].query.measure, from);
    return changed;
}

std::optional<Remedy> startingAfter(const ShownPanel& panel, const Period& at) {
    if (!leavesTwo(panel, at))
        return {};
    return Remedy{
        rule_sentences::startAfterBreak(at.label()),
        [index = panel.specIndex, at](const FigureSpec& spec) { return startingAt(spec, index, at); }};
}

/// The first note of a broken series says what changed.
CodedText withNoteOf(const Datum& datum, CodedText said) {
    if (!datum.provenance->note.empty())
        said.remedy =
            rule_sentences::withNoteOfTheSource(said.remedy, datum.provenance->note.text(),
                                                datum.provenance->note.text().ends_with('.') ? "" : ".");
    return said;
}

void checkBreaks(const ShownPanel& panel, FindingList& findings) {
    const auto found =
        std::find_if(panel.series.begin(), panel.series.end(),
                     [&panel](const ShownSeries& series) { return !breaksIn(series, *panel.spec).empty(); });
    const auto at = latestBreak(panel);
    if (found == panel.series.end() || !at)
        return;
    const auto& datum = *breaksIn(*found, *panel.spec).front();
    const auto& measure = panel.spec->query.measure;
    if (smoothingOf(measure)) {
        findings.add(
            Severity::Warning,
            withNoteOf(datum, rule_sentences::averageAcrossBreak(traitsOf(measure).noun, found->name)),
            showingValues(panel.specIndex));
    } else if (const auto comparison = comparisonOf(measure)) {
        auto remedy = startingAfter(panel, *at);
        findings.add(Severity::Warning,
                     withNoteOf(datum, rule_sentences::measuredAcrossBreak(comparison->noun, found->name,
                                                                           datum.position())),
                     remedy ? remedy : std::optional(showingValues(panel.specIndex)));
    } else if (wavesOf(panel.spec->chart)) {
        findings.add(Severity::Warning,
                     withNoteOf(datum, rule_sentences::wavesAcrossBreak(found->name, datum.position())),
                     showingAllWaves(panel.specIndex));
    } else {
        findings.add(Severity::Note,
                     withNoteOf(datum, rule_sentences::seriesHasBreak(found->name, datum.position())));
    }
}

/// The positions along time at which the panel has a value.
std::vector<double> positionsOf(const ShownPanel& panel) {
    std::vector<double> positions;
    for (const auto& series : panel.series) {
        for (const auto* datum : series.values())
            positions.push_back(datum->at.x);
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

/// Whether a stroke leads from value to value. Those of intervals have ends beside the values.
bool joinsValues(const Polyline& line, const std::vector<double>& positions) {
    return std::all_of(line.points.begin(), line.points.end(), [&positions](const ScenePoint& point) {
        return std::binary_search(positions.begin(), positions.end(), point.x);
    });
}

void checkTwoPoints(const ShownPanel& panel, FindingList& findings) {
    if (!traitsOf(panel.spec->chart).joinsPeriods || positionsOf(panel).size() != 2)
        return;
    findings.add(Severity::Note, rule_sentences::twoPoints(),
                 Remedy{rule_sentences::showAsSlopes,
                        changingPanel(panel.specIndex, [](Panel& it) { showAs(it, ChartKind::Slope); })});
}

void checkSteps(const ShownPanel& panel, FindingList& findings) {
    if (!traitsOf(panel.spec->chart).joinsPeriods)
        return;
    double shortest = std::numeric_limits<double>::infinity();
    double longest = 0;
    const auto positions = positionsOf(panel);
    for (const auto& mark : panel.scene->marks) {
        const auto* line = std::get_if<Polyline>(&mark);
        if (line == nullptr || !joinsValues(*line, positions))
            continue;
        for (std::size_t i = 1; i < line->points.size(); ++i) {
            const double step = line->points[i].x - line->points[i - 1].x;
            if (step > 0) {
                shortest = std::min(shortest, step);
                longest = std::max(longest, step);
            }
        }
    }
    if (longest <= unevenSteps * shortest)
        return;
    findings.add(Severity::Note, rule_sentences::unevenSteps(),
                 Remedy{rule_sentences::showAsDots,
                        changingPanel(panel.specIndex, [](Panel& it) { showAs(it, ChartKind::Dot); })});
}

void checkAverageEnds(const ShownPanel& panel, FindingList& findings) {
    const auto smoothed = smoothingOf(panel.spec->query.measure);
    if (!smoothed || smoothed->before < 1)
        return;
    const auto counted = [](int count) {
        return count == 1 ? std::string("period") : fmt::format("{} periods", count);
    };
    const auto last =
        smoothed->after == 0 ? std::string() : rule_sentences::andTheLast(counted(smoothed->after));
    findings.add(Severity::Note,
                 rule_sentences::averageEnds(traitsOf(panel.spec->query.measure).noun,
                                             counted(smoothed->before), last),
                 showingValues(panel.specIndex));
}

FigureSpec basedOn(const FigureSpec& spec, std::size_t panel, const std::optional<Period>& base) {
    auto changed = spec;
    if (panel >= changed.panels.size())
        return changed;
    setBase(changed.panels[panel].query.measure, base);
    return changed;
}

/// A base that was asked for, and series that have no value there.
void checkMissingBase(const ShownPanel& panel, const Comparison& comparison, FindingList& findings) {
    std::vector<std::string> without;
    for (const auto& series : panel.series) {
        if (!series.data.empty() && series.values().empty())
            without.push_back(series.name);
    }
    if (without.empty())
        return;
    findings.add(
        Severity::Warning,
        rule_sentences::baseMissing(comparison.noun, joinedForReading(without), comparison.base->label()),
        Remedy{rule_sentences::compareWithFirst,
               [index = panel.specIndex](const FigureSpec& spec) { return basedOn(spec, index, {}); }});
}

/// No base was asked for, and the series begin at different periods.
void checkDifferentBases(const ShownPanel& panel, const Comparison& comparison, FindingList& findings) {
    std::optional<Period> earliest;
    std::optional<Period> latest;
    for (const auto& series : panel.series) {
        const auto values = series.values();
        const auto first = values.empty() ? std::nullopt : values.front()->period;
        if (!first)
            continue;
        if (!earliest || *first < *earliest)
            earliest = first;
        if (!latest || *latest < *first)
            latest = first;
    }
    if (!earliest || *earliest == *latest)
        return;
    // Only a period at which all have a value can be the base of all.
    const bool allHave =
        std::all_of(panel.series.begin(), panel.series.end(), [&](const ShownSeries& series) {
            const auto values = series.values();
            return std::any_of(values.begin(), values.end(),
                               [&](const Datum* datum) { return datum->period == latest; });
        });
    std::optional<Remedy> remedy;
    if (allHave)
        remedy = Remedy{rule_sentences::compareAllWith(latest->label()),
                        [index = panel.specIndex, base = *latest](const FigureSpec& spec) {
                            return basedOn(spec, index, base);
                        }};
    findings.add(Severity::Warning,
                 rule_sentences::differentBases(comparison.noun, earliest->label(), latest->label()),
                 std::move(remedy));
}
} // namespace

void checkTime(const ShownFigure& figure, FindingList& findings) {
    for (const auto& panel : figure.panels) {
        checkBreaks(panel, findings);
        if (const auto comparison = comparisonOf(panel.spec->query.measure)) {
            if (comparison->base)
                checkMissingBase(panel, *comparison, findings);
            else
                checkDifferentBases(panel, *comparison, findings);
        }
        checkAverageEnds(panel, findings);
        checkTwoPoints(panel, findings);
        checkSteps(panel, findings);
    }
}

} // namespace driftline
