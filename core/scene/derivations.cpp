// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/derivations.h"

#include "base/lists.h"
#include "data/lookup.h"
#include "query/measure.h"
#include "query/query_check.h"
#include "scene/sentences.h"

#include <fmt/format.h>

namespace driftline {

namespace {
/// How the numbers of a column were computed before they were asked for.
std::string columnSentence(const Query& query, const Estimates& answer) {
    const auto& codebook = answer.dataset->codebook;
    const auto column = valueColumnOf(query, *answer.dataset);
    if (!column || codebook.variables[*column].derivation.empty())
        return {};
    return scene_sentences::isComputedHere(codebook.variables[*column].displayName(),
                                           codebook.variables[*column].derivation);
}

/// What was done to single rows by hand or by a rule: groups, computed items, corrections. Of many the first.
void addRowDerivations(SceneData& scene, const Estimates& answer) {
    const auto column = answer.dataset->codebook.indexOf(Role::Derivation);
    const auto* cells = column ? std::get_if<TextCells>(&answer.dataset->table.column(*column)) : nullptr;
    if (cells == nullptr)
        return;
    constexpr std::size_t most = 12;
    std::size_t told = 0;
    const NameIndex known = codesOf(*cells);
    for (const auto& series : answer.series) {
        for (const auto& estimate : series.estimates) {
            if (told == most || estimate.derivation.empty() || !known.contains(estimate.derivation))
                continue;
            const auto before = scene.derivations.size();
            addDistinct(scene.derivations,
                        fmt::format("{}{}: {}.", series.seriesLabel.empty() ? "" : series.seriesLabel + ", ",
                                    estimate.at.label(), estimate.derivation.text()));
            told += scene.derivations.size() - before;
        }
    }
}
} // namespace

void addDerivation(SceneData& scene, const Query& query, const Estimates& answer) {
    addDistinct(scene.derivations, columnSentence(query, answer));
    addRowDerivations(scene, answer);
    addDistinct(scene.derivations, aggregationSentence(answer));
    addDistinct(scene.derivations, explanationOf(query.measure, answer.dataset->codebook));
}

} // namespace driftline
