// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bar_notes.h"

#include "base/lists.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "scene/bar_marks.h"
#include "scene/sentences.h"
#include "scene/stack_parts.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>

namespace driftline {

namespace {
/// A footer that lists more than this is read by nobody; the table has them all.
constexpr std::size_t mostBarsListed = 4;

bool addsUp(const AssembledPanel& panel) {
    const auto stacking = optionsOf(panel.spec->chart).stacking;
    return panel.scale || (traitsOf(panel.spec->chart).drawsBars &&
                           (stacking == Stacking::Stacked || stacking == Stacking::Percent));
}

std::string seriesName(const AssembledSeries& series) {
    return series.estimates->seriesLabel;
}

std::string inPanel(const AssembledPanel& panel, const std::string& place) {
    return panel.facetLabel.empty() ? place : panel.facetLabel + ": " + place;
}

struct Notes {
    std::map<std::string, std::vector<std::string>> missing; ///< by reason
    std::vector<std::string> incomplete;
    std::set<double> sums; ///< of published percentages, where they miss 100
    bool hasNet = false;
};

void lookAtStacks(const AssembledPanel& panel, Notes& notes) {
    for (const auto& stack : stacksOf(panel)) {
        if (arePublishedShares(stack, *panel.answer) && std::fabs(stack.total() - 100) > 1e-9)
            notes.sums.insert(stack.total());
        if (stack.isEmpty()) {
            notes.missing[missingWord(stack)].push_back(inPanel(panel, stack.name()));
            continue;
        }
        std::vector<std::string> lacking;
        for (const auto& part : stack.parts) {
            if (!part.isKnown())
                addDistinct(lacking, seriesName(*part.series));
        }
        if (!lacking.empty())
            notes.incomplete.push_back(
                scene_sentences::lacksValuesOf(inPanel(panel, stack.name()), joinedForReading(lacking)));
    }
}

void lookAtBars(const AssembledPanel& panel, Notes& notes) {
    const bool isAlone = panel.series.size() == 1;
    for (const auto& group : groupsOf(panel)) {
        const auto place = group.name();
        for (const auto& bar : group.parts) {
            if (bar.isKnown())
                continue;
            const bool isNamed = isAlone || seriesName(*bar.series) == place;
            notes.missing[missingWord(bar)].push_back(
                inPanel(panel, isNamed ? place : place + ", " + seriesName(*bar.series)));
        }
    }
}

std::string listed(const std::vector<std::string>& entries) {
    return entries.size() > mostBarsListed ? counted(entries.size(), "bar", "bars") : joined(entries, "; ");
}

std::string withCapital(std::string word) {
    if (!word.empty() && word.front() >= 'a' && word.front() <= 'z')
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

std::string roundingSentence(const std::set<double>& sums) {
    const auto whole = [](double sum) { return fmt::format("{:g}%", sum); };
    const auto range =
        sums.size() == 1 ? whole(*sums.begin()) : whole(*sums.begin()) + " to " + whole(*sums.rbegin());
    return scene_sentences::sharesAreRounded(range);
}
} // namespace

std::string barNotesFor(const Assembly& assembly) {
    Notes notes;
    for (const auto& panel : assembly.panels) {
        const bool isBar = traitsOf(panel.spec->chart).drawsBars;
        if (addsUp(panel)) {
            lookAtStacks(panel, notes);
            notes.hasNet = notes.hasNet || panel.scale;
        } else if (isBar) {
            lookAtBars(panel, notes);
        }
    }
    std::vector<std::string> sentences;
    for (const auto& [reason, entries] : notes.missing)
        sentences.push_back(withCapital(reason) + fmt::format(" ({}): ", missingSign) + listed(entries) +
                            ".");
    if (!notes.incomplete.empty())
        sentences.push_back(fmt::format("Incomplete ({}): {}.", incompleteSign, listed(notes.incomplete)));
    if (!notes.sums.empty())
        sentences.push_back(roundingSentence(notes.sums));
    if (notes.hasNet)
        sentences.emplace_back(scene_sentences::netExplained);
    return joined(sentences, " ");
}

} // namespace driftline
