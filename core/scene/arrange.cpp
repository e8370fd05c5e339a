// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/arrange.h"

#include "base/text.h"
#include "figure/chart_traits.h"
#include "scene/sentences.h"

#include <algorithm>
#include <limits>
#include <set>

namespace driftline {

namespace {
using SeriesGroup = std::vector<EstimateSeries>;

std::vector<SeriesGroup> groupsOf(std::vector<EstimateSeries>&& series) {
    std::vector<SeriesGroup> groups;
    for (auto& one : series) {
        if (groups.empty() || groups.back().front().facet != one.facet)
            groups.emplace_back();
        groups.back().push_back(std::move(one));
    }
    return groups;
}

double latestOf(const SeriesGroup& group) {
    const auto& estimates = group.front().estimates;
    const auto last = std::find_if(estimates.rbegin(), estimates.rend(),
                                   [](const Estimate& estimate) { return estimate.value.has_value(); });
    return last == estimates.rend() ? -std::numeric_limits<double>::infinity() : *last->value;
}

std::string nameOf(const EstimateSeries& series) {
    auto name = series.facetLabel;
    if (!series.seriesLabel.empty())
        name += (name.empty() ? "" : ", ") + series.seriesLabel;
    return name.empty() ? "The series" : inQuotes(name);
}

bool hasValueAt(const EstimateSeries& series, const Period& period) {
    return std::any_of(series.estimates.begin(), series.estimates.end(),
                       [&period](const Estimate& one) { return one.value && one.at.period == period; });
}

/// The periods with a value of any series, in order.
std::vector<Period> knownPeriods(const Estimates& answer) {
    std::set<Period> known;
    for (const auto& series : answer.series) {
        for (const auto& estimate : series.estimates) {
            if (estimate.value && estimate.at.period)
                known.insert(*estimate.at.period);
        }
    }
    return {known.begin(), known.end()};
}

/// The pair that the most series have both of; among such, the two that lie farthest apart, and the later.
WavePair fullestPair(const std::vector<Period>& known, const WavePair& requested, const Estimates& answer) {
    WavePair best = requested;
    std::size_t most = 0;
    int widest = 0;
    for (const auto& from : known) {
        for (const auto& to : known) {
            if (!(from < to) || (requested.from && from != *requested.from) ||
                (requested.to && to != *requested.to))
                continue;
            const auto count = static_cast<std::size_t>(
                std::count_if(answer.series.begin(), answer.series.end(), [&](const EstimateSeries& series) {
                    return hasValueAt(series, from) && hasValueAt(series, to);
                }));
            const int width = to.start.number - from.start.number;
            if (count > most || (count == most && width >= widest)) {
                best = {from, to};
                most = count;
                widest = width;
            }
        }
    }
    return best;
}

WavePair chosenWaves(const WavePair& requested, const Estimates& answer) {
    // Trying all pairs of more periods than this would be slow; then the ends are taken.
    constexpr std::size_t mostPeriods = 40;
    const auto known = knownPeriods(answer);
    auto waves = requested;
    if (!(requested.from && requested.to) && known.size() <= mostPeriods)
        waves = fullestPair(known, requested, answer);
    if (!waves.from && !known.empty() && (!waves.to || known.front() < *waves.to))
        waves.from = known.front();
    if (!waves.to && !known.empty() && (!waves.from || *waves.from < known.back()))
        waves.to = known.back();
    if (waves.from && waves.to && *waves.to < *waves.from)
        std::swap(waves.from, waves.to);
    if (waves.from == waves.to)
        waves.to.reset();
    return waves;
}

/// Letters that stand side by side below the plot of a picture of one column, and in one of two such plots.
constexpr std::size_t lettersBelowPlot = 52;
constexpr std::size_t mostNameLines = 2;

std::size_t lettersOf(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

/// Whether a name, broken between its words, does not stand in the lines it may have.
bool isLongName(const std::string& name, std::size_t slot) {
    std::size_t lines = 1;
    std::size_t used = 0;
    for (const auto& word : words(name)) {
        const auto letters = lettersOf(word);
        if (letters > slot)
            return true;
        const bool fits = used == 0 || used + 1 + letters <= slot;
        used = fits ? used + (used == 0 ? 0 : 1) + letters : letters;
        lines += fits ? 0U : 1U;
    }
    return lines > mostNameLines;
}

bool hasLongNames(const Estimates& answer) {
    if (answer.categories.empty())
        return false;
    const bool isAlone = answer.series.empty() || answer.series.front().facet == answer.series.back().facet;
    // One letter of a slot stays empty between names.
    const std::size_t slot = (isAlone ? lettersBelowPlot : lettersBelowPlot / 2) / answer.categories.size();
    return std::any_of(answer.categories.begin(), answer.categories.end(), [slot](const std::string& name) {
        return isLongName(name, slot > 1 ? slot - 1 : slot);
    });
}

void trim(EstimateSeries& series, const WavePair& waves) {
    bool broken = false;
    SharedTexts notes;
    for (auto& estimate : series.estimates) {
        if (!estimate.at.period || !waves.from || *estimate.at.period <= *waves.from)
            continue;
        if (estimate.status.has(Status::Break)) {
            broken = true;
            addDistinct(notes, estimate.provenance->notes);
        }
        if (broken && estimate.at.period == waves.to && !estimate.status.has(Status::Break)) {
            estimate.status |= Status::Break;
            auto all = notes; // those of the break come first: a caption quotes the first
            addDistinct(all, estimate.provenance->notes);
            estimate.provenance.edit().notes = std::move(all);
        }
    }
    std::erase_if(series.estimates, [&waves](const Estimate& estimate) {
        return estimate.at.period != waves.from && estimate.at.period != waves.to;
    });
}
} // namespace

void orderFacets(Estimates& answer, FacetOrder order) {
    if (order == FacetOrder::AsGiven || answer.series.empty())
        return;
    auto groups = groupsOf(std::move(answer.series));
    if (order == FacetOrder::ByName)
        std::stable_sort(groups.begin(), groups.end(), [](const SeriesGroup& a, const SeriesGroup& b) {
            return lowered(a.front().facetLabel) < lowered(b.front().facetLabel);
        });
    else
        std::stable_sort(groups.begin(), groups.end(), [](const SeriesGroup& a, const SeriesGroup& b) {
            return latestOf(a) > latestOf(b);
        });
    answer.series.clear();
    for (auto& group : groups)
        std::move(group.begin(), group.end(), std::back_inserter(answer.series));
}

WavePair keepWaves(const WavePair& requested, Estimates& answer) {
    const auto waves = chosenWaves(requested, answer);
    if (requested.from && requested.to && *requested.to < *requested.from)
        answer.findings.warn(scene_sentences::wavesBackwards(requested.from->label(), requested.to->label()));
    for (auto& series : answer.series)
        trim(series, waves);
    if (!waves.to && waves.from)
        answer.findings.warn(scene_sentences::oneWave(waves.from->label()));
    if (!waves.to || !waves.from)
        return waves;
    for (const auto& series : answer.series) {
        const bool hasFirst = hasValueAt(series, *waves.from);
        const bool hasSecond = hasValueAt(series, *waves.to);
        if (hasFirst && hasSecond)
            continue;
        answer.findings.note(
            hasFirst || hasSecond
                ? scene_sentences::oneWaveMissing(nameOf(series), (hasFirst ? waves.to : waves.from)->label())
                : scene_sentences::bothWavesMissing(nameOf(series), waves.from->label(), waves.to->label()));
    }
    return waves;
}

std::vector<Panel> drawnPanels(const FigureSpec& spec, const std::vector<Estimates>& answers) {
    auto panels = spec.panels;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const auto turned = turnedForNames(panels[i].chart);
        if (turned && hasLongNames(answers[i]))
            panels[i].chart = *turned;
    }
    return panels;
}

bool facetsAreRows(const Panel& panel, const Estimates& answer) {
    return traitsOf(panel.chart).rowsAreSeries && answer.categories.empty();
}

} // namespace driftline
