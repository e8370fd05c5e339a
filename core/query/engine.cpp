// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/engine.h"

#include "base/lists.h"
#include "base/log.h"
#include "base/number_text.h"
#include "base/text.h"
#include "data/lookup.h"
#include "query/aggregate.h"
#include "query/impossible.h"
#include "query/interval.h"
#include "query/measures/definition.h"
#include "query/measures/operands.h"
#include "query/respondents.h"
#include "query/sentences.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace driftline {

namespace {
/// The one unit of the selected rows. Two units in one figure would be a lie about one of them.
Result<std::string> commonUnit(const Dataset& dataset, const QueryColumns& columns, const Cells& cells) {
    const auto column = dataset.codebook.indexOf(Role::Unit);
    // The column of units speaks of the numbers with role value.
    if (!column || dataset.codebook.indexOf(Role::Value) != columns.value)
        return dataset.codebook.variables[columns.value].unit;
    std::vector<std::string> units;
    NameIndex seen;
    for (const auto& cell : cells) {
        for (const auto row : cell.rows) {
            const auto unit = dataset.table.text(*column, row).value_or("");
            if (seen.add(unit, units.size()) == units.size())
                units.emplace_back(unit);
        }
    }
    if (units.size() > 1) {
        for (auto& unit : units)
            unit = inQuotes(unit);
        return fail(query_sentences::mixedUnits(units.size(), joinedForReading(units)),
                    {dataset.id, 0, {}, {}});
    }
    return units.empty() ? dataset.codebook.variables[columns.value].unit : units.front();
}

std::vector<std::string> selectedWordings(const Dataset& dataset, const Cells& cells) {
    std::vector<std::string> wordings;
    const auto column = dataset.codebook.indexOf(Role::Indicator);
    if (!column)
        return wordings;
    const CategoryList categories(dataset.codebook.variables[*column]);
    NameIndex seen;
    for (const auto& cell : cells) {
        for (const auto row : cell.rows) {
            const auto code = dataset.table.text(*column, row);
            const auto before = seen.size();
            if (!code || seen.add(*code, before) != before)
                continue;
            const auto* category = categories.category(*code);
            if (category != nullptr && !category->wording.empty())
                wordings.push_back(category->wording);
        }
    }
    return wordings;
}

std::optional<Period> coveredPeriod(const Dataset& dataset, const Cells& cells) {
    const auto column = dataset.codebook.indexOf(Role::Period);
    std::optional<Period> all;
    if (!column)
        return all;
    for (const auto& cell : cells) {
        for (const auto row : cell.rows) {
            if (const auto period = dataset.table.period(*column, row))
                all = all ? united(*all, *period) : *period;
        }
    }
    return all;
}

Result<std::vector<KeyedEstimate>> aggregated(const Query& query, const Dataset& dataset,
                                              const QueryColumns& columns, const Cells& cells,
                                              std::string_view unit, const WorkToken& token) {
    const bool mayHave =
        query.interval != IntervalWish::None && intervalRefusal(dataset, query.interval).empty();
    const bool published = mayHave && query.interval == IntervalWish::Published;
    const bool fromSampleSize =
        mayHave && query.interval == IntervalWish::FromSampleSize && unit == "percent";
    CellAggregation aggregation(query, dataset, columns);
    std::vector<KeyedEstimate> estimates;
    estimates.reserve(cells.size());
    for (const auto& cell : cells) {
        if (token.cancelled())
            return fail(query_sentences::cancelled());
        auto estimate = aggregation.estimate(cell);
        if (!estimate)
            return tl::unexpected(std::move(estimate.error()));
        if (published && cell.rows.size() == 1)
            addPublishedInterval(*estimate, dataset, cell.rows.front(), unit);
        else if (fromSampleSize)
            addSampleSizeInterval(*estimate);
        estimates.push_back({cell.key, std::move(*estimate)});
    }
    return estimates;
}

/// Ranks and labels of one key column; a missing column has one unnamed entry.
struct KeyColumn {
    const Dataset& dataset;
    std::optional<std::size_t> column;
    std::map<std::int32_t, std::size_t> ranks;
    std::optional<CategoryList> categories;

    KeyColumn(const Query& query, const Dataset& data, std::optional<std::size_t> index)
        : dataset(data)
        , column(index) {
        if (!column)
            return;
        ranks = codeRanks(query, dataset, *column);
        categories.emplace(dataset.codebook.variables[*column]);
    }

    std::size_t rank(std::int32_t code) const {
        const auto found = ranks.find(code);
        return found == ranks.end() ? ranks.size() : found->second;
    }
    std::string value(std::int32_t code) const {
        if (!column || code < 0)
            return {};
        return std::get<TextCells>(dataset.table.column(*column)).dictionary[static_cast<std::size_t>(code)];
    }
    std::string label(std::int32_t code) const {
        return categories ? categories->labelOf(value(code)) : std::string();
    }
};

std::string nameOf(const DifferenceOfParts& difference, const Dataset& dataset) {
    return query_sentences::oneMinusOther(labelIn(dataset.codebook, difference.column, difference.of),
                                          labelIn(dataset.codebook, difference.column, difference.minus));
}

std::vector<EstimateSeries> groupedIntoSeries(const Query& query, const Dataset& dataset,
                                              const QueryColumns& columns,
                                              std::vector<KeyedEstimate>&& estimates) {
    const KeyColumn facets(query, dataset, columns.facet);
    const KeyColumn series(query, dataset, columns.series);
    // A difference along the series leaves one series, which is named after both.
    const auto difference = columns.measure == columns.series ? differenceOf(query.measure) : std::nullopt;
    std::map<std::pair<std::size_t, std::size_t>, EstimateSeries> groups;
    // They come sorted, so that a series is mostly one run.
    for (auto first = estimates.begin(); first != estimates.end();) {
        const auto& key = first->key;
        const auto end = std::find_if(first, estimates.end(), [&key](const KeyedEstimate& one) {
            return one.key.facet != key.facet || one.key.series != key.series;
        });
        auto& group = groups[{facets.rank(key.facet), series.rank(key.series)}];
        if (group.estimates.empty()) {
            group.facet = facets.value(key.facet);
            group.facetLabel = facets.label(key.facet);
            group.series = difference ? nameOf(*difference, dataset) : series.value(key.series);
            group.seriesLabel = difference ? group.series : series.label(key.series);
        }
        group.estimates.reserve(group.estimates.size() + static_cast<std::size_t>(end - first));
        for (; first != end; ++first)
            group.estimates.push_back(std::move(first->estimate));
    }
    std::vector<EstimateSeries> out;
    for (auto& [rank, found] : groups)
        out.push_back(std::move(found));
    return out;
}

/// Puts every series in x order and names the categories; over periods there are none.
std::vector<std::string> orderAlongX(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                                     std::vector<EstimateSeries>& series) {
    if (columns.xIsPeriod) {
        const auto isEarlier = [](const Estimate& a, const Estimate& b) { return a.at.period < b.at.period; };
        for (auto& one : series) {
            if (!std::is_sorted(one.estimates.begin(), one.estimates.end(), isEarlier))
                std::stable_sort(one.estimates.begin(), one.estimates.end(), isEarlier);
        }
        return {};
    }
    const KeyColumn categories(query, dataset, columns.x);
    const auto codes = codesOf(std::get<TextCells>(dataset.table.column(*columns.x)));
    std::map<std::size_t, std::string> used;
    for (auto& one : series) {
        std::vector<std::pair<std::size_t, Estimate>> ranked;
        ranked.reserve(one.estimates.size());
        for (auto& estimate : one.estimates) {
            const auto code = codes.find(estimate.at.category);
            const auto rank =
                code ? categories.rank(static_cast<std::int32_t>(*code)) : categories.ranks.size();
            estimate.at.category = categories.categories->labelOf(estimate.at.category);
            used[rank] = estimate.at.category;
            ranked.emplace_back(rank, std::move(estimate));
        }
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        std::transform(ranked.begin(), ranked.end(), one.estimates.begin(),
                       [](auto& entry) { return std::move(entry.second); });
    }
    std::vector<std::string> labels;
    for (const auto& [rank, label] : used)
        labels.push_back(label);
    return labels;
}
/// The first and last period of the rows that pass everything but the range.
std::optional<std::pair<Period, Period>> periodsBeyondRange(const Query& query, const Dataset& dataset,
                                                            const QueryColumns& columns) {
    auto unlimited = query;
    std::erase_if(unlimited.filters,
                  [](const Filter& filter) { return std::holds_alternative<PeriodFilter>(filter); });
    const auto column = dataset.codebook.indexOf(Role::Period);
    std::optional<std::pair<Period, Period>> ends;
    if (!column)
        return ends;
    for (const auto row : rowsPassing(unlimited, dataset, columns)) {
        const auto period = dataset.table.period(*column, row);
        if (period && (!ends || period->start < ends->first.start))
            ends = std::pair(*period, ends ? ends->second : *period);
        if (period && period->end > ends->second.end)
            ends->second = *period;
    }
    return ends;
}

/// A range that is asked for and not filled would look like one in which nothing happened.
void tellRanges(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                Diagnostics& findings) {
    for (const auto& filter : query.filters) {
        const auto* asked = std::get_if<PeriodFilter>(&filter);
        if (asked == nullptr || (!asked->from && !asked->to))
            continue;
        const auto range = inOrder(*asked);
        if (range != *asked)
            findings.warn(query_sentences::rangeBackwards(asked->from->label(), asked->to->label(),
                                                          range.from->label(), range.to->label()),
                          {dataset.id, 0, {}, {}});
        const auto known = periodsBeyondRange(query, dataset, columns);
        if (!known)
            continue;
        if (range.to && known->second.end <= range.to->start)
            findings.warn(query_sentences::rangeEndsAfterData(range.to->label(), known->second.label()),
                          {dataset.id, 0, {}, {}});
        else if (range.from && known->first.start >= range.from->end)
            findings.warn(query_sentences::rangeBeginsBeforeData(range.from->label(), known->first.label()),
                          {dataset.id, 0, {}, {}});
    }
}

/// Sums and quotients can outgrow what a double holds; what is left then is no number.
void withoutOverflow(std::vector<KeyedEstimate>& estimates, const Dataset& dataset, Diagnostics& findings) {
    for (auto& [key, estimate] : estimates) {
        if (!estimate.value || std::isfinite(*estimate.value))
            continue;
        estimate.value.reset();
        estimate.missing = MissingReason::NotComputable;
        findings.warn(query_sentences::numberRange(), {dataset.id, 0, {}, {}});
    }
}

/// What cannot be, among the rows that are drawn.
void tellImpossible(const Query& query, const Dataset& dataset, const Cells& cells, Diagnostics& findings) {
    std::vector<std::size_t> rows;
    for (const auto& cell : cells)
        rows.insert(rows.end(), cell.rows.begin(), cell.rows.end());
    std::sort(rows.begin(), rows.end());
    const auto sums = summed(impossibleValues(dataset, rows), dataset);
    for (auto finding : sums.items()) {
        if (query.impossibleAsMissing && finding.code == "survey.impossible-share") {
            finding.severity = Severity::Note;
            finding.message = query_sentences::isTreatedAsMissing(finding.message);
            finding.remedy.clear();
        }
        findings.add(std::move(finding));
    }
    for (const auto& [cell, weight] : query.weights.of) {
        if (weight < 0)
            findings.warn(query_sentences::ownWeightIsNegative(inQuotes(cell), formatNumber(weight, 2)),
                          {dataset.id, 0, {}, {}});
    }
}
} // namespace

Result<void> checkAnswerable(const Query& query, const Dataset& dataset) {
    const auto columns = checkQuery(query, dataset);
    if (!columns)
        return tl::unexpected(columns.error());
    if (!dataset.codebook.indexOf(Role::Unit))
        return {};
    Diagnostics leftOut; // told when the query is answered
    const auto unit = commonUnit(dataset, *columns, sortIntoCells(query, dataset, *columns, leftOut));
    if (!unit)
        return tl::unexpected(unit.error());
    return {};
}

Result<Estimates> answer(const Query& query, const DatasetPtr& dataset, const WorkToken& token) {
    const auto columns = checkQuery(query, *dataset);
    if (!columns)
        return tl::unexpected(columns.error());
    // What no survey can have found is known of the published values only, not of what is computed from them.
    const bool isAboutValue = dataset->codebook.indexOf(Role::Value) == columns->value;
    auto effective = query;
    effective.impossibleAsMissing = query.impossibleAsMissing && isAboutValue;
    Estimates out;
    out.dataset = dataset;
    auto cells = sortIntoCells(effective, *dataset, *columns, out.findings);
    const auto unit = commonUnit(*dataset, *columns, cells);
    if (!unit)
        return tl::unexpected(unit.error());
    auto estimates = aggregated(effective, *dataset, *columns, cells, *unit, token);
    if (!estimates)
        return tl::unexpected(std::move(estimates.error()));

    out.unit =
        effective.aggregate == Aggregate::Count ? std::string("rows") : unitAfter(effective.measure, *unit);
    out.valueLabel = dataset->codebook.variables[columns->value].displayName();
    out.covered = coveredPeriod(*dataset, cells);
    out.aggregation = aggregationOf(effective, *dataset, *columns, cells);
    tellRanges(effective, *dataset, *columns, out.findings);
    if (isAboutValue)
        tellImpossible(effective, *dataset, cells, out.findings);
    out.wordings = selectedWordings(*dataset, cells);
    const auto cellCount = std::exchange(cells, {}).size(); // they are large, and nobody reads them any more
    auto measured = applyMeasure({effective, *dataset, *columns, countsRespondents(effective, *dataset)},
                                 std::move(*estimates));
    withoutOverflow(measured, *dataset, out.findings);
    out.series = groupedIntoSeries(effective, *dataset, *columns, std::move(measured));
    out.categories = orderAlongX(effective, *dataset, *columns, out.series);
    if (effective.interval != IntervalWish::None) {
        const auto refusal = intervalRefusal(*dataset, effective.interval);
        if (!refusal.empty())
            out.findings.note(query_sentences::intervalNotProbability(refusal), {dataset->id, 0, {}, {}});
        else if (effective.interval == IntervalWish::FromSampleSize)
            tellMissingIntervals(out, effective);
    }
    if (out.series.empty())
        out.findings.warn(query_sentences::noRows(), {dataset->id, 0, {}, {}});
    logTo(LogCategory::Query, [&] {
        return query_sentences::rowsIntoCells(dataset->id, dataset->table.rows(), cellCount,
                                              out.series.size(), out.unit);
    });
    return out;
}

} // namespace driftline
