// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour_vision.h"
#include "base/lists.h"
#include "base/number_text.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "scene/figure_rules.h"
#include "scene/rule_sentences.h"
#include "scene/stack_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

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
    const auto coloured = inColour(figure, panel);
    // Parts of a whole cannot step back without the whole losing its sense.
    if (coloured.size() <= mostColours || measuresByLength(panel.spec->chart))
        return;
    std::vector<std::pair<double, const ShownSeries*>> latest;
    for (const auto* series : coloured)
        latest.emplace_back(*series->values().back()->value, series);
    std::stable_sort(latest.begin(), latest.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < keptInColour; ++i)
        kept.push_back(latest[i].second->name);
    findings.add(Severity::Note, rule_sentences::manyColours(coloured.size()),
                 Remedy{rule_sentences::colourThreeLargest, [kept](const FigureSpec& spec) {
                            auto changed = spec;
                            changed.emphasis = kept;
                            return changed;
                        }});
}

std::string_view nameOf(ColourVision vision) {
    switch (vision) {
    case ColourVision::Deuteranopia:
    case ColourVision::Protanopia:
        return rule_sentences::redGreenBlind;
    case ColourVision::Tritanopia:
        return rule_sentences::blueYellowBlind;
    case ColourVision::Normal:
    case ColourVision::Grey:
        break;
    }
    return "any reader";
}

/// How a series looks, and whether its name stands beside it.
struct Look {
    const SceneSeries* series = nullptr;
    bool isLabelled = false;

    /// Series with the same key look alike in everything that counts here.
    auto key() const {
        const auto& style = series->style;
        const auto& colour = style.colour;
        return std::tuple(colour.red, colour.green, colour.blue, colour.alpha, style.dash, style.marker,
                          series->isBar, isLabelled);
    }
};

/// Whether another cue than colour tells two series apart.
bool haveSecondCue(const Look& a, const Look& b) {
    if (a.isLabelled && b.isLabelled)
        return true;
    return !a.series->isBar &&
           (a.series->style.dash != b.series->style.dash || a.series->style.marker != b.series->style.marker);
}

/// The reader who can take two series for each other, and how far their colours then lie apart.
std::optional<std::pair<ColourVision, double>> confusion(const Look& a, const Look& b) {
    if (haveSecondCue(a, b))
        return {};
    for (const auto vision : {ColourVision::Normal, ColourVision::Deuteranopia, ColourVision::Protanopia,
                              ColourVision::Tritanopia}) {
        const double difference = colourDifference(asSeenBy(a.series->style.colour, vision),
                                                   asSeenBy(b.series->style.colour, vision));
        if (difference < leastColourDistance)
            return std::pair(vision, difference);
    }
    return {};
}

void tellConfusion(const ShownFigure& figure, const SceneSeries& a, const SceneSeries& b,
                   const std::pair<ColourVision, double>& confused, FindingList& findings) {
    std::optional<Remedy> remedy;
    if (!a.isBar && figure.spec.labels != SeriesLabels::Direct && figure.panels.size() == 1)
        remedy = Remedy{rule_sentences::nameLinesAtEnds, [](const FigureSpec& spec) {
                            auto changed = spec;
                            changed.labels = SeriesLabels::Direct;
                            return changed;
                        }};
    findings.add(Severity::Note,
                 rule_sentences::similarColours(a.name, b.name, nameOf(confused.first),
                                                formatNumber(confused.second, 1)),
                 std::move(remedy));
}

std::vector<Look> looksOf(const ShownFigure& figure, const ShownPanel& panel) {
    NameIndex labelled;
    for (const auto& label : panel.scene->labels) {
        if (label.series >= 0)
            labelled.add(figure.scene.series[static_cast<std::size_t>(label.series)].name, 0);
    }
    std::vector<Look> looks;
    for (const auto* shown : inColour(figure, panel)) {
        const auto& series = figure.scene.series[static_cast<std::size_t>(shown->series)];
        looks.push_back({&series, labelled.contains(series.name)});
    }
    return looks;
}

/// Tells the first two series that can be taken for each other. A theme has few looks however many series
/// there are, so looks are compared and not series.
/// Where every bar is a series of its own that the axis names, no colour has to.
bool axisNamesSeries(const ShownPanel& panel) {
    return std::all_of(panel.series.begin(), panel.series.end(), [](const ShownSeries& series) {
        return std::all_of(series.data.begin(), series.data.end(),
                           [&series](const Datum* datum) { return datum->position() == series.name; });
    });
}

void checkColours(const ShownFigure& figure, const ShownPanel& panel, FindingList& findings) {
    if (axisNamesSeries(panel))
        return;
    if (findings.has("figure.similar-colours"))
        return;
    const auto looks = looksOf(figure, panel);
    using Key = decltype(Look().key());
    std::map<Key, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < looks.size(); ++i)
        places[looks[i].key()].push_back(i);
    std::map<Key, std::vector<const std::vector<std::size_t>*>> alike; // where those stand that it is like
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const auto [known, isNew] = alike.try_emplace(looks[i].key());
        for (auto entry = places.begin(); isNew && entry != places.end(); ++entry) {
            if (confusion(looks[i], looks[entry->second.front()]))
                known->second.push_back(&entry->second);
        }
        auto first = looks.size();
        for (const auto* others : known->second) {
            const auto next = std::upper_bound(others->begin(), others->end(), i);
            first = next == others->end() ? first : std::min(first, *next);
        }
        if (first < looks.size()) {
            tellConfusion(figure, *looks[i].series, *looks[first].series, *confusion(looks[i], looks[first]),
                          findings);
            return;
        }
    }
}

bool isStackOfBars(const Chart& chart) {
    return traitsOf(chart).drawsBars && optionsOf(chart).stacking == Stacking::Stacked;
}

FigureSpec withoutStretching(const FigureSpec& spec, std::size_t panel) {
    auto changed = spec;
    if (panel < changed.panels.size()) {
        ChartOptions options;
        options.stacking = Stacking::Stacked;
        setOptions(changed.panels[panel].chart, options);
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
            auto& whole = wholes[datum->positionKey()];
            whole.position = datum->position();
            whole.isPercent = datum->words->unit == "percent";
            whole.sum += datum->value.value_or(0);
        }
    }
    for (const auto& series : panel.series) {
        std::set<std::string> known;
        for (const auto* datum : series.values())
            known.insert(datum->positionKey());
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
        findings.add(Severity::Warning,
                     rule_sentences::partsMissing(whole.position, joinedForReading(whole.missing)));
        return;
    }
}

void checkParts(const ShownPanel& panel, FindingList& findings) {
    if (!showsPartsOfHundred(panel.spec->chart))
        return;
    for (const auto& [key, whole] : wholesOf(panel)) {
        const bool fallsShort = whole.isPercent && std::fabs(whole.sum - 100) > roundingOfParts;
        // A missing part matters only where there are others to be stretched.
        const bool lacksPart = !whole.missing.empty() && whole.sum > 0;
        if (!fallsShort && !lacksPart)
            continue;
        findings.add(
            Severity::Warning,
            lacksPart ? rule_sentences::sharesAreUnknown(whole.position, joinedForReading(whole.missing))
                      : rule_sentences::partsAreNotAWhole(whole.position, formatNumber(whole.sum, 1)),
            Remedy{rule_sentences::stackWithoutStretching, [index = panel.specIndex](const FigureSpec& spec) {
                       return withoutStretching(spec, index);
                   }});
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
