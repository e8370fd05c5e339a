// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/named_row.h"

#include "base/text.h"
#include "questions/sentences.h"
#include "scene/chosen_rows.h"

#include <algorithm>

namespace driftline {

namespace {
constexpr std::size_t mostRowsNamed = 3;

/// Whether cells of the column tell rows apart, and not where they come from.
bool isKey(const Variable& variable) {
    switch (variable.role) {
    case Role::Period:
    case Role::Place:
    case Role::PlaceCode:
    case Role::Series:
    case Role::Indicator:
    case Role::Dimension:
    case Role::Category:
    case Role::Label:
        return true;
    case Role::None:
        return variable.type != ColumnType::Number;
    default:
        return false;
    }
}

std::vector<std::size_t> keysOf(const Dataset& dataset) {
    std::vector<std::size_t> keys;
    const auto& variables = dataset.codebook.variables;
    for (std::size_t column = 0; column < variables.size(); ++column) {
        if (isKey(variables[column]))
            keys.push_back(column);
    }
    return keys;
}

std::string labelOf(const Dataset& dataset, std::size_t column, std::size_t row) {
    const auto period = dataset.codebook.variables[column].type == ColumnType::Period
                            ? dataset.table.period(column, row)
                            : std::nullopt;
    return period ? period->label()
                  : dataset.codebook.variables[column].labelOf(dataset.table.cellText(column, row));
}

NamedRow namedRow(const Dataset& dataset, const std::vector<std::size_t>& keys, std::size_t row) {
    NamedRow named;
    std::vector<std::string> labels;
    for (const auto column : keys) {
        auto cell = dataset.table.cellText(column, row);
        if (cell.empty())
            continue;
        labels.push_back(labelOf(dataset, column, row));
        named.where.emplace(dataset.codebook.variables[column].name, std::move(cell));
    }
    named.label = joined(labels, ", ");
    return named;
}

bool holdsAll(const std::vector<std::string>& wanted, const Dataset& dataset,
              const std::vector<std::size_t>& keys, std::size_t row) {
    std::string text;
    for (const auto column : keys)
        text += lowered(labelOf(dataset, column, row)) + '\n' + lowered(dataset.table.cellText(column, row)) +
                '\n';
    return std::all_of(wanted.begin(), wanted.end(),
                       [&text](const std::string& word) { return text.find(word) != std::string::npos; });
}
} // namespace

Result<NamedRow> rowNamed(const Dataset& dataset, const std::string& text) {
    const auto wanted = words(lowered(text));
    if (wanted.empty())
        return fail(questions_sentences::referenceNoWords());
    const auto value = dataset.codebook.indexOf(Role::Value);
    if (!value)
        return fail(questions_sentences::referenceNoValue(inQuotes(dataset.title)));
    const auto keys = keysOf(dataset);
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (dataset.table.number(*value, row) && holdsAll(wanted, dataset, keys, row))
            found.push_back(row);
    }
    if (found.empty())
        return fail(questions_sentences::referenceNoRow(inQuotes(dataset.title), joined(wanted, ", ")));
    auto named = namedRow(dataset, keys, found.front());
    const ReferenceLine line{{}, dataset.id, named.where};
    if (found.size() == 1 && ReferenceRows({line}, dataset.id, dataset).of(line).size() == 1)
        return named;
    if (found.size() == 1)
        return fail(questions_sentences::referenceNotAlone(named.label));
    std::vector<std::string> some;
    for (std::size_t i = 0; i < std::min(found.size(), mostRowsNamed); ++i)
        some.push_back(namedRow(dataset, keys, found[i]).label);
    return fail(questions_sentences::referenceSeveralRows(found.size(), joined(some, "; "),
                                                          found.size() > mostRowsNamed ? " …" : ""));
}

} // namespace driftline
