// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/polls.h"

#include "query/engine.h"
#include "query/filters.h"
#include "query/measure.h"
#include "query/query_check.h"

#include <algorithm>

namespace driftline {

namespace {
/// The query without its measure; the operands of a gap as series or facets.
Query withoutMeasure(Query query, const Dataset& dataset) {
    const auto isFiltered = [&query](const std::string& column) {
        return std::any_of(query.filters.begin(), query.filters.end(), [&column](const Filter& filter) {
            const auto* text = std::get_if<TextFilter>(&filter);
            return text != nullptr && text->column == column;
        });
    };
    if (const auto gap = differenceOf(query.measure)) {
        if (!isFiltered(gap->column))
            putFilter(query.filters, TextFilter{gap->column, {gap->of, gap->minus}});
        const auto series = seriesColumnOf(query, dataset);
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

PolledValue valueOf(const Polls& polls, PollPick pick) {
    const auto& series = polls.series[pick.series];
    const auto& estimate = series.estimates[pick.estimate];
    PolledValue out;
    out.name = series.label.empty() ? pollPosition(estimate) : series.label + ", " + pollPosition(estimate);
    if (estimate.value)
        out.value = *estimate.value / series.unit.divisor;
    out.unit = series.unit;
    out.computed = series.computed;
    out.isOfPeople = polls.isOfPeople;
    if (!series.differences.empty())
        out.difference = series.differences[pick.estimate];
    out.sampleSize = estimate.sampleSize;
    out.sampleSizeInferred = estimate.sampleSizeInferred;
    out.effectiveSampleSize = estimate.effectiveSampleSize;
    out.status = estimate.status;
    return out;
}

/// What a measure makes of the values, in the plural; empty for the values themselves.
std::string madeBy(const Measure& measure) {
    const auto& traits = traitsOf(measure);
    return traits.isPlain ? "" : traits.results;
}

bool isPercentOfTable(const std::string& unit) {
    return unit == "percent" || unit == "share";
}

void addSeries(Polls& polls, Estimates answered, const Query& query, const std::string& suffix) {
    const auto& dataset = *polls.dataset;
    const auto place = dataset.codebook.indexOf(Role::Place);
    const auto columns = checkQuery(query, dataset);
    polls.xIsPlace = place && columns->x == place;
    for (auto& series : answered.series) {
        PolledSeries one;
        one.series = series.seriesLabel;
        one.facet = series.facetLabel;
        one.label =
            one.facet.empty() || one.series.empty() ? one.facet + one.series : one.facet + " · " + one.series;
        if (!suffix.empty())
            one.label += one.label.empty() ? suffix : " (" + suffix + ")";
        if (place && columns->facet == place)
            one.place = series.facet;
        else if (place && columns->series == place)
            one.place = series.series;
        else if (place)
            one.place = filteredPlace(query, dataset, *place);
        one.unit.name = answered.unit;
        one.computed = madeBy(query.measure);
        one.estimates = std::move(series.estimates);
        polls.series.push_back(std::move(one));
    }
}

/// The percentages that each estimate of a gap is the difference of, found among those of its operands.
void addDifferences(PolledSeries& series, const DifferenceOfParts& gap, const Estimates& operands,
                    bool isAlongSeries, double toPercent) {
    for (const auto& estimate : series.estimates) {
        std::optional<double> of;
        std::optional<double> minus;
        for (const auto& operand : operands.series) {
            const auto& name = isAlongSeries ? operand.series : operand.facet;
            const bool isHere =
                isAlongSeries ? operand.facetLabel == series.facet : operand.seriesLabel == series.series;
            if (!isHere || (name != gap.of && name != gap.minus))
                continue;
            const auto found =
                std::find_if(operand.estimates.begin(), operand.estimates.end(),
                             [&estimate](const Estimate& e) { return e.at == estimate.at && e.value; });
            if (found != operand.estimates.end())
                (name == gap.of ? of : minus) = *found->value * toPercent;
        }
        series.differences.push_back(of && minus ? std::optional(ShareDifference{*of, *minus})
                                                 : std::nullopt);
    }
}
} // namespace

Result<Polls> pollsOf(const Query& query, const DatasetPtr& dataset, const WorkToken& token) {
    auto drawnQuery = query;
    drawnQuery.interval = IntervalWish::None;
    auto drawn = answer(drawnQuery, dataset, token);
    if (!drawn)
        return tl::unexpected(std::move(drawn.error()));
    Polls polls;
    polls.dataset = dataset;
    if (traitsOf(query.measure).isPlain) {
        polls.isOfPeople = isPercentOfTable(drawn->unit);
        addSeries(polls, std::move(*drawn), drawnQuery, {});
        return polls;
    }
    const auto plain = withoutMeasure(query, *dataset);
    auto values = answer(plain, dataset, token);
    if (!values && token.cancelled())
        return tl::unexpected(std::move(values.error()));
    // The operands of a gap cannot always be told apart in one figure; then the gap stands alone.
    polls.isOfPeople = values ? isPercentOfTable(values->unit) : drawn->unit == "percentage points";
    addSeries(polls, std::move(*drawn), drawnQuery, {});
    if (!values || !polls.isOfPeople)
        return polls;
    const auto gap = differenceOf(query.measure);
    const auto operands = gap ? dataset->codebook.indexOf(gap->column) : std::nullopt;
    // A difference between two places is one between two samples, and not one within a sample.
    if (gap && operands != dataset->codebook.indexOf(Role::Place)) {
        const auto columns = checkQuery(plain, *dataset);
        const bool isAlongSeries = operands == columns->series;
        for (auto& series : polls.series)
            addDifferences(series, *gap, *values, isAlongSeries, values->unit == "share" ? 100 : 1);
    }
    addSeries(polls, std::move(*values), plain, gap ? "" : "value");
    return polls;
}

std::string pollPosition(const Estimate& estimate) {
    return estimate.at.label();
}

ShiftQuestion shiftBetween(const Polls& polls, PollPick first, PollPick second) {
    const auto& one = polls.series[first.series];
    const auto& other = polls.series[second.series];
    const auto& here = one.estimates[first.estimate].at;
    const auto& there = other.estimates[second.estimate].at;
    ShiftQuestion question;
    question.first = valueOf(polls, first);
    question.second = valueOf(polls, second);
    const bool sameWave = here.period == there.period;
    const bool samePlace = one.place == other.place && (!polls.xIsPlace || here.category == there.category);
    question.samples = sameWave && samePlace ? Samples::Same : Samples::Separate;
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
