// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/shown_data.h"

#include "query/engine.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace driftline {

namespace {
std::optional<std::pair<std::string, std::string>> mostGivenAnswer(const Encoding& encoding,
                                                                   const Estimates& answered) {
    if (!encoding.areShares || encoding.series.value_or("").empty() || answered.categories.empty())
        return {};
    std::optional<std::pair<std::string, std::string>> found;
    double most = -1;
    for (const auto& series : answered.series) {
        const auto sum = std::accumulate(
            series.estimates.begin(), series.estimates.end(), 0.0,
            [](double all, const Estimate& estimate) { return all + estimate.value.value_or(0); });
        if (sum > most)
            found = std::pair(series.series, series.seriesLabel);
        most = std::max(most, sum);
    }
    return found;
}

std::size_t lettersIn(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}
} // namespace

Result<ShownData> shownData(const Encoding& encoding, const DatasetPtr& dataset) {
    ShownData shown;
    shown.panel.query = queryOf(encoding, *dataset);
    const auto answered = answer(shown.panel.query, dataset);
    if (!answered)
        return tl::unexpected(answered.error());
    auto facts = factsOf(shown.panel, dataset);
    if (!facts)
        return tl::unexpected(std::move(facts.error()));
    shown.facts = *std::move(facts);
    shown.isOverTime = answered->categories.empty();
    shown.names = answered->categories.size();
    for (const auto& name : answered->categories)
        shown.longestName = std::max(shown.longestName, lettersIn(name));
    std::map<std::string, std::pair<std::size_t, std::size_t>> perFacet;
    for (const auto& series : answered->series) {
        auto& [count, marks] = perFacet[series.facet];
        shown.series = std::max(shown.series, ++count);
        shown.marks = std::max(shown.marks, marks += series.estimates.size());
        shown.facts.hasNegative =
            shown.facts.hasNegative ||
            std::any_of(series.estimates.begin(), series.estimates.end(),
                        [](const Estimate& estimate) { return estimate.value.value_or(0) < 0; });
    }
    shown.isFaceted = !shown.panel.query.facet.empty();
    const auto column = dataset->codebook.indexOf(shown.facts.seriesColumn);
    shown.hasScale = column && !dataset->codebook.variables[*column].scale.empty();
    const auto along = dataset->codebook.indexOf(encoding.x);
    shown.isOrdered = along && !dataset->codebook.variables[*along].scale.empty();
    shown.areNamesSeries = !shown.isOverTime && encoding.x == shown.facts.seriesColumn;
    shown.mostGiven = mostGivenAnswer(encoding, *answered);
    return shown;
}

} // namespace driftline
