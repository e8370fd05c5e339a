// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/query_check.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "data/lookup.h"
#include "query/measure.h"
#include "query/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
Place inDataset(const Dataset& dataset) {
    return {dataset.id, 0, {}, {}};
}

Result<std::size_t> textColumn(const Dataset& dataset, const std::string& name) {
    const auto index = dataset.codebook.indexOf(name);
    if (!index)
        return fail(
            query_sentences::unknownColumn(inQuotes(name), suggestion(name, dataset.codebook.names())),
            inDataset(dataset));
    if (typeOf(dataset.table.column(*index)) != ColumnType::Text)
        return fail(query_sentences::wrongColumnType(inQuotes(name),
                                                     columnTypeName(typeOf(dataset.table.column(*index)))),
                    inDataset(dataset));
    return *index;
}

/// Each is in a cell of the column, or empty, which stands for a missing cell.
Result<void> checkValues(const Dataset& dataset, std::size_t column, const std::vector<std::string>& values) {
    const auto& cells = std::get<TextCells>(dataset.table.column(column));
    const auto codes = codesOf(cells, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (codes[i] == TextCells::none && !values[i].empty())
            return fail(query_sentences::unknownValue(inQuotes(dataset.codebook.variables[column].name),
                                                      inQuotes(values[i]),
                                                      suggestion(values[i], cells.dictionary)),
                        inDataset(dataset));
    }
    return {};
}

Result<void> checkFilters(const Query& query, const Dataset& dataset) {
    for (const auto& filter : query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        if (text == nullptr)
            continue;
        const auto column = textColumn(dataset, text->column);
        if (!column)
            return tl::unexpected(column.error());
        if (auto known = checkValues(dataset, *column, text->values); !known)
            return known;
    }
    return {};
}

Result<void> resolveX(const Query& query, const Dataset& dataset, QueryColumns& columns) {
    columns.x = query.x.empty() ? dataset.codebook.indexOf(Role::Period) : dataset.codebook.indexOf(query.x);
    if (!columns.x && !query.x.empty())
        return fail(
            query_sentences::unknownColumn(inQuotes(query.x), suggestion(query.x, dataset.codebook.names())),
            inDataset(dataset));
    if (!columns.x)
        return fail(query_sentences::noXColumn(), inDataset(dataset));
    const auto type = typeOf(dataset.table.column(*columns.x));
    if (type == ColumnType::Number)
        return fail(query_sentences::numbersAlongAxis(inQuotes(dataset.codebook.variables[*columns.x].name)),
                    inDataset(dataset));
    columns.xIsPeriod = type == ColumnType::Period;
    return {};
}

Result<void> resolveMeasure(const Query& query, const Dataset& dataset, QueryColumns& columns) {
    if (!traitsOf(query.measure).needsParts)
        return {};
    auto column = textColumn(dataset, columnOf(query.measure));
    if (!column)
        return tl::unexpected(column.error());
    if (auto known = checkValues(dataset, *column, cellsOf(query.measure)); !known)
        return known;
    columns.measure = *column;
    return {};
}

Result<void> checkWeights(const Query& query, const Dataset& dataset) {
    if (query.weights.empty())
        return {};
    const auto column = textColumn(dataset, query.weights.column);
    if (!column)
        return tl::unexpected(column.error());
    std::vector<std::string> values;
    for (const auto& [cell, weight] : query.weights.of)
        values.push_back(cell);
    return checkValues(dataset, *column, values);
}

/// The column of numbers that the query names, or the first with the role.
Result<std::size_t> valueColumn(const Query& query, const Dataset& dataset) {
    const auto column = valueColumnOf(query, dataset);
    if (!column && !query.value.empty())
        return fail(query_sentences::unknownValueColumn(inQuotes(query.value),
                                                        suggestion(query.value, dataset.codebook.names())),
                    inDataset(dataset));
    const bool isNumber = column && typeOf(dataset.table.column(*column)) == ColumnType::Number;
    if (!isNumber && !query.value.empty())
        return fail(query_sentences::valueColumnHasNoNumbers(inQuotes(query.value)), inDataset(dataset));
    if (!isNumber)
        return fail(query_sentences::noValueColumn(), inDataset(dataset));
    return *column;
}

/// A named column, or the first of the role if the name is empty.
Result<std::optional<std::size_t>> optionalColumn(const Dataset& dataset, const std::string& name,
                                                  std::optional<std::size_t> byRole) {
    if (name.empty())
        return byRole;
    auto column = textColumn(dataset, name);
    if (!column)
        return tl::unexpected(column.error());
    return *column;
}
} // namespace

std::optional<std::size_t> seriesColumnOf(const Query& query, const Dataset& dataset) {
    if (query.isOneSeries)
        return {};
    return query.series.empty() ? dataset.codebook.indexOf(Role::Series)
                                : dataset.codebook.indexOf(query.series);
}

std::optional<std::size_t> valueColumnOf(const Query& query, const Dataset& dataset) {
    return query.value.empty() ? dataset.codebook.indexOf(Role::Value)
                               : dataset.codebook.indexOf(query.value);
}

Result<QueryColumns> checkQuery(const Query& query, const Dataset& dataset) {
    QueryColumns columns;
    const auto value = valueColumn(query, dataset);
    if (!value)
        return tl::unexpected(value.error());
    columns.value = *value;
    if (auto x = resolveX(query, dataset, columns); !x)
        return tl::unexpected(x.error());
    auto byRole = seriesColumnOf(query, dataset);
    if (byRole && typeOf(dataset.table.column(*byRole)) != ColumnType::Text)
        byRole.reset();
    const auto series = optionalColumn(dataset, query.series, byRole);
    if (!series)
        return tl::unexpected(series.error());
    columns.series = *series;
    const auto facet = optionalColumn(dataset, query.facet, {});
    if (!facet)
        return tl::unexpected(facet.error());
    columns.facet = *facet;
    if (auto measure = resolveMeasure(query, dataset, columns); !measure)
        return tl::unexpected(measure.error());
    if (auto weights = checkWeights(query, dataset); !weights)
        return tl::unexpected(weights.error());
    if (auto filters = checkFilters(query, dataset); !filters)
        return tl::unexpected(filters.error());
    return columns;
}

} // namespace driftline
