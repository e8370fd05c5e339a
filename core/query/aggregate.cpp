// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/aggregate.h"

#include "base/decimal.h"
#include "base/text.h"
#include "query/impossible.h"
#include "query/respondents.h"
#include "query/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
std::optional<double> numberAt(const Dataset& dataset, std::optional<std::size_t> column, std::size_t row) {
    return column ? dataset.table.number(*column, row) : std::nullopt;
}

/// The names of the columns in which the rows differ: what a user must filter.
std::vector<std::string> differingColumns(const Dataset& dataset, std::span<const std::size_t> rows) {
    std::vector<std::string> names;
    for (std::size_t column = 0; column < dataset.table.columns(); ++column) {
        const auto role = dataset.codebook.variables[column].role;
        const bool isKey = role == Role::Indicator || role == Role::Dimension || role == Role::Series ||
                           role == Role::Place || role == Role::Unit || role == Role::Period ||
                           role == Role::None;
        if (!isKey)
            continue;
        const auto first = dataset.table.cellText(column, rows.front());
        if (std::any_of(rows.begin(), rows.end(),
                        [&](std::size_t row) { return dataset.table.cellText(column, row) != first; }))
            names.push_back(inQuotes(dataset.codebook.variables[column].name));
    }
    return names;
}

tl::unexpected<Error> severalRows(const Dataset& dataset, const Cell& cell) {
    const auto differing = differingColumns(dataset, cell.rows);
    const auto where = cell.key.at.label();
    const std::string fix = differing.empty() ? query_sentences::alikeInEveryKey
                                              : query_sentences::differInColumns(joinedForReading(differing));
    return fail(query_sentences::severalRows(cell.rows.size(), where, fix),
                {dataset.id, static_cast<int>(dataset.table.rowNumber(cell.rows[1])), {}, {}});
}

std::string_view aggregateWord(Aggregate aggregate) {
    switch (aggregate) {
    case Aggregate::Sum:
        return "sum";
    case Aggregate::Mean:
        return "mean";
    case Aggregate::WeightedMean:
        return "weighted mean";
    case Aggregate::PooledMean:
        return query_sentences::pooledMean;
    case Aggregate::Count:
        return "count";
    case Aggregate::None:
        break;
    }
    return "";
}

/// "mean"; of weights "sum of the weights".
std::string_view joiningWords(const Query& query, const Dataset& dataset, const QueryColumns& columns) {
    const bool isOfWeights = dataset.codebook.variables[columns.value].role == Role::Weight;
    return isOfWeights && query.aggregate == Aggregate::Sum ? query_sentences::sumOfTheWeights
                                                            : aggregateWord(query.aggregate);
}

/// How much a row counts; nothing if the data do not say.
std::optional<double> weightOf(const Query& query, const Dataset& dataset, std::size_t row) {
    if (query.aggregate == Aggregate::PooledMean)
        return numberAt(dataset, dataset.codebook.indexOf(Role::SampleSize), row);
    if (query.aggregate != Aggregate::WeightedMean)
        return 1.0;
    if (query.weights.empty())
        return numberAt(dataset, dataset.codebook.indexOf(Role::Weight), row);
    const auto column = dataset.codebook.indexOf(query.weights.column);
    const auto given =
        column ? query.weights.of.find(dataset.table.cellText(*column, row)) : query.weights.of.end();
    return given == query.weights.of.end() ? 0.0 : given->second;
}

/// Sets value or reason of an aggregate over several rows.
void combine(Estimate& estimate, const Query& query, const Dataset& dataset, const QueryColumns& columns,
             std::span<const std::size_t> rows) {
    if (query.aggregate == Aggregate::Count) {
        estimate.value = static_cast<double>(rows.size());
        return;
    }
    double total = 0;
    double weights = 0;
    for (const auto row : rows) {
        const auto weight = weightOf(query, dataset, row);
        if (weight && *weight == 0)
            continue;
        const auto value = dataset.table.number(columns.value, row);
        if (!value || (query.impossibleAsMissing && isImpossibleShare(dataset, row))) {
            estimate.missing =
                value ? MissingReason::NotComputable : dataset.table.missing(columns.value, row);
            return;
        }
        if (!weight) {
            estimate.missing = MissingReason::NotComputable;
            return;
        }
        // Without weights it is a sum of what was published.
        total = *weight == 1 ? decimalSum(total, *value) : total + *value * *weight;
        weights += *weight;
    }
    if (query.aggregate == Aggregate::Sum)
        estimate.value = total;
    else if (weights != 0)
        estimate.value = total / weights;
    else
        estimate.missing = MissingReason::NotComputable;
}

bool hasRemarks(const Codebook& codebook) {
    return codebook.indexOf(Role::Note) || codebook.indexOf(Role::Locator) ||
           codebook.indexOf(Role::Derivation);
}

RowRemarks remarksOf(const Query& query, const Dataset& dataset) {
    return hasRemarks(dataset.codebook) && readsRespondents(query, dataset) ? RowRemarks::Private
                                                                            : RowRemarks::Told;
}
} // namespace

CellAggregation::CellAggregation(const Query& query, const Dataset& dataset, const QueryColumns& columns)
    : m_query(query)
    , m_dataset(dataset)
    , m_columns(columns)
    , m_provenance(dataset, columns.value, remarksOf(query, dataset))
    , m_sampleSize(dataset.codebook.indexOf(Role::SampleSize))
    , m_effectiveSampleSize(dataset.codebook.indexOf(Role::EffectiveSampleSize))
    , m_sampleSizeStatus(dataset.codebook.indexOf(Role::SampleSizeStatus))
    , m_countsRespondents(countsRespondents(query, dataset)) {}

Result<Estimate> CellAggregation::estimate(const Cell& cell) {
    if (cell.rows.size() > 1 && m_query.aggregate == Aggregate::None)
        return severalRows(m_dataset, cell);
    Estimate estimate;
    estimate.at = cell.key.at;
    m_provenance.addTo(estimate, cell.rows);
    if (cell.rows.size() > 1 || m_query.aggregate == Aggregate::Count) {
        combine(estimate, m_query, m_dataset, m_columns, cell.rows);
        auto joining = query_sentences::aggregateOf(joiningWords(m_query, m_dataset, m_columns),
                                                    counted(cell.rows.size(), "row", "rows"));
        if (!estimate.derivation.empty())
            joining += fmt::format("; {}", estimate.derivation.text());
        estimate.derivation = std::move(joining);
        if (m_countsRespondents)
            estimate.sampleSize = static_cast<double>(cell.rows.size());
        return estimate;
    }
    const auto row = cell.rows.front();
    estimate.value = m_dataset.table.number(m_columns.value, row);
    estimate.missing = m_dataset.table.missing(m_columns.value, row);
    if (m_query.impossibleAsMissing && isImpossibleShare(m_dataset, row)) {
        estimate.value.reset();
        estimate.missing = MissingReason::Unparseable;
        addDistinct(estimate.provenance.edit().notes, {query_sentences::shareOutOfRange});
    }
    estimate.sampleSize = m_countsRespondents ? 1.0 : numberAt(m_dataset, m_sampleSize, row);
    estimate.effectiveSampleSize = numberAt(m_dataset, m_effectiveSampleSize, row);
    if (const auto status =
            m_sampleSizeStatus ? m_dataset.table.text(*m_sampleSizeStatus, row) : std::nullopt)
        estimate.sampleSizeInferred = readStatus(*status).statuses.has(Status::Inferred);
    return estimate;
}

std::string aggregationOf(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                          const Cells& cells) {
    std::size_t fewest = 0;
    std::size_t most = 0;
    for (const auto& cell : cells) {
        fewest = most == 0 ? cell.rows.size() : std::min(fewest, cell.rows.size());
        most = std::max(most, cell.rows.size());
    }
    if (query.aggregate == Aggregate::None || (most < 2 && query.aggregate != Aggregate::Count))
        return {};
    const auto rows =
        fewest == most ? counted(most, "row", "rows") : query_sentences::rowsFromTo(fewest, most);
    return query_sentences::aggregateOf(joiningWords(query, dataset, columns), rows);
}

} // namespace driftline
