// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/column_contents.h"

namespace driftline {

bool tellsRowsApart(Role role) {
    return role == Role::Series || role == Role::Place || role == Role::Indicator ||
           role == Role::Dimension || role == Role::Unit;
}

std::size_t dictionarySize(const Dataset& dataset, std::size_t column) {
    const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
    return cells == nullptr ? 0 : cells->dictionary.size();
}

std::set<Period> periodsIn(const Dataset& dataset, std::size_t column) {
    std::set<Period> periods;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (const auto period = dataset.table.period(column, row))
            periods.insert(*period);
    }
    return periods;
}

} // namespace driftline
