// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/polls.h"

#include "query/engine.h"
#include "query/query_check.h"

#include <algorithm>

namespace driftline {

namespace {
/// The query with the operands of its measure as series or facets, and no measure.
Query withoutMeasure(Query query, const Dataset& dataset) {
    const auto isFiltered = [&query](const std::string& column) {
        return std::any_of(query.filters.begin(), query.filters.end(), [&column](const Filter& filter) {
            const auto* text = std::get_if<TextFilter>(&filter);
            return text != nullptr && text->column == column;
        });
    };
    if (const auto* gap = std::get_if<GapMeasure>(&query.measure)) {
        if (!isFiltered(gap->column))
            query.filters.emplace_back(TextFilter{gap->column, {gap->of, gap->minus}});
        const auto series = query.series.empty() ? dataset.codebook.indexOf(Role::Series)
                                                 : dataset.codebook.indexOf(query.series);
        if (query.facet.empty() && dataset.codebook.indexOf(gap->column) != series)
            query.facet = gap->column;
    }
    query.measure = ValueMeasure{};
    query.interval = IntervalWish::None;
    return query;
}

/// The one place that the filters leave; empty if there are several.
std::string filteredPlace(const Query& query, const Dataset& dataset, std::size_t placeColumn) {
    for (const auto& filter : query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        if (text != nullptr && dataset.codebook.indexOf(text->column) == placeColumn &&
            text->values.size() == 1)
            return text->values.front();
    }
    return {};
}

PolledShare shareOf(const Polls& polls, PollPick pick) {
    const auto& series = polls.series[pick.series];
    const auto& estimate = series.estimates[pick.estimate];
    PolledShare share;
    share.name = series.label.empty() ? pollPosition(estimate) : series.label + ", " + pollPosition(estimate);
    share.percent = estimate.value;
    share.sampleSize = estimate.sampleSize;
    share.sampleSizeInferred = estimate.sampleSizeInferred;
    share.effectiveSampleSize = estimate.effectiveSampleSize;
    share.status = estimate.status;
    return share;
}
} // namespace

Result<Polls> pollsOf(const Query& query, const DatasetPtr& dataset, const WorkToken& token) {
    const auto plain = withoutMeasure(query, *dataset);
    auto answered = answer(plain, dataset, token);
    if (!answered)
        return tl::unexpected(std::move(answered.error()));
    const auto columns = checkQuery(plain, *dataset);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto place = dataset->codebook.indexOf(Role::Place);
    Polls polls;
    polls.dataset = dataset;
    polls.unit = answered->unit;
    polls.xIsPlace = place && columns->x == place;
    for (auto& series : answered->series) {
        PolledSeries one;
        one.series = series.seriesLabel;
        one.facet = series.facetLabel;
        one.label =
            one.facet.empty() || one.series.empty() ? one.facet + one.series : one.facet + " · " + one.series;
        if (place && columns->facet == place)
            one.place = series.facet;
        else if (place && columns->series == place)
            one.place = series.series;
        else if (place)
            one.place = filteredPlace(plain, *dataset, *place);
        one.estimates = std::move(series.estimates);
        polls.series.push_back(std::move(one));
    }
    return polls;
}

std::string pollPosition(const Estimate& estimate) {
    return estimate.at.period ? estimate.at.period->label() : estimate.at.category;
}

ShiftQuestion shiftBetween(const Polls& polls, PollPick first, PollPick second) {
    const auto& one = polls.series[first.series];
    const auto& other = polls.series[second.series];
    const auto& here = one.estimates[first.estimate].at;
    const auto& there = other.estimates[second.estimate].at;
    ShiftQuestion question;
    question.first = shareOf(polls, first);
    question.second = shareOf(polls, second);
    const bool sameWave = here.period == there.period;
    const bool samePlace = one.place == other.place && (!polls.xIsPlace || here.category == there.category);
    question.samples = sameWave && samePlace ? Samples::Same : Samples::Separate;
    question.unit = polls.unit;
    question.sampling = polls.dataset->sampling;
    return question;
}

std::optional<std::pair<PollPick, PollPick>> lastTwo(const Polls& polls) {
    std::optional<std::pair<PollPick, PollPick>> found;
    for (std::size_t series = 0; series < polls.series.size(); ++series) {
        const auto& estimates = polls.series[series].estimates;
        std::vector<std::size_t> valued;
        for (std::size_t i = 0; i < estimates.size(); ++i) {
            if (estimates[i].value)
                valued.push_back(i);
        }
        if (valued.size() > 1)
            return std::pair(PollPick{series, valued[valued.size() - 2]}, PollPick{series, valued.back()});
        if (valued.size() == 1 && !found)
            found = std::pair(PollPick{series, valued.back()}, PollPick{series, valued.back()});
    }
    return found;
}

} // namespace driftline
