// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/row_keys.h"

#include <algorithm>

namespace driftline {

namespace {
bool isKey(Role role) {
    return role == Role::Period || role == Role::Place || role == Role::Series || role == Role::Indicator ||
           role == Role::Dimension;
}
} // namespace

std::vector<std::size_t> keyColumns(const Dataset& dataset) {
    std::vector<std::size_t> columns;
    const bool hasPlace = dataset.codebook.indexOf(Role::Place).has_value();
    for (std::size_t i = 0; i < dataset.codebook.variables.size(); ++i) {
        const auto role = dataset.codebook.variables[i].role;
        const bool isOnlyPlace = role == Role::PlaceCode && !hasPlace;
        if ((isKey(role) || isOnlyPlace) && typeOf(dataset.table.column(i)) != ColumnType::Number)
            columns.push_back(i);
    }
    return columns;
}

std::vector<std::size_t> keysOfRanks(const Dataset& dataset, std::vector<std::size_t> keys) {
    for (const auto role : {Role::Place, Role::Series, Role::Dimension}) {
        const auto column = dataset.codebook.indexOf(role);
        if (column && std::find(keys.begin(), keys.end(), *column) != keys.end())
            return without(std::move(keys), *column);
    }
    return keys;
}

std::vector<std::size_t> without(std::vector<std::size_t> columns, std::size_t column) {
    std::erase(columns, column);
    return columns;
}

} // namespace driftline
