// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/column_contents.h"
#include "encoding/encoding.h"

#include <algorithm>

namespace driftline {

namespace {
std::string kindOfColumn(const Variable& variable, ColumnType type) {
    if (type == ColumnType::Period)
        return "Time";
    if (type == ColumnType::Number)
        return "Numbers";
    if (variable.role == Role::Place)
        return "Places";
    return tellsRowsApart(variable.role) ? "Categories" : "Text";
}

ShelfColumn shelfColumn(const Dataset& dataset, std::size_t column) {
    constexpr std::size_t mostExamples = 3;
    const auto& variable = dataset.codebook.variables[column];
    const auto type = typeOf(dataset.table.column(column));
    ShelfColumn out{
        variable.name, variable.displayName(), kindOfColumn(variable, type), variable.role, 0, {}};
    if (type == ColumnType::Period) {
        const auto periods = periodsIn(dataset, column);
        out.distinct = periods.size();
        if (!periods.empty())
            out.examples.push_back(periods.begin()->label());
        if (periods.size() > 1)
            out.examples.push_back(periods.rbegin()->label());
        return out;
    }
    out.distinct = dictionarySize(dataset, column);
    const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
    for (std::size_t i = 0; cells != nullptr && i < std::min(mostExamples, out.distinct); ++i)
        out.examples.push_back(variable.labelOf(cells->dictionary[i]));
    for (std::size_t row = 0; cells == nullptr && row < dataset.table.rows(); ++row) {
        if (out.examples.size() == mostExamples)
            break;
        if (auto text = dataset.table.cellText(column, row); !text.empty())
            out.examples.push_back(std::move(text));
    }
    return out;
}

/// The value, then what a figure is made of, then what describes the values.
int shelfRank(const ShelfColumn& column) {
    if (column.role == Role::Value)
        return 0;
    if (column.role == Role::Period)
        return 1;
    return tellsRowsApart(column.role) ? 2 : 3;
}
} // namespace

std::vector<ShelfColumn> shelfColumns(const Dataset& dataset) {
    std::vector<ShelfColumn> columns;
    for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column)
        columns.push_back(shelfColumn(dataset, column));
    std::stable_sort(columns.begin(), columns.end(),
                     [](const ShelfColumn& a, const ShelfColumn& b) { return shelfRank(a) < shelfRank(b); });
    return columns;
}

} // namespace driftline
