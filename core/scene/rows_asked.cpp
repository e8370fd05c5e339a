// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/rows_asked.h"

#include "base/lists.h"

#include <algorithm>

namespace driftline {

namespace {
/// An empty list asks for all.
bool asksFor(const NameIndex& list, const std::string& text) {
    return list.size() == 0 || list.contains(text);
}
} // namespace

std::vector<std::size_t> referenceRows(const ReferenceLine& reference, const Dataset& dataset) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const bool matches =
            std::all_of(reference.where.begin(), reference.where.end(), [&](const auto& condition) {
                const auto column = dataset.codebook.indexOf(condition.first);
                return column && dataset.table.cellText(*column, row) == condition.second;
            });
        if (matches)
            rows.push_back(row);
    }
    return rows;
}

std::vector<std::size_t> eventRows(const EventChoice& choice, const Dataset& dataset) {
    std::vector<std::size_t> rows;
    const auto periods = dataset.codebook.indexOf(Role::Period);
    const auto categories = dataset.codebook.indexOf("category");
    const auto dates = indexByName(choice.dates);
    const auto kinds = indexByName(choice.categories);
    for (std::size_t row = 0; periods && row < dataset.table.rows(); ++row) {
        const auto when = dataset.table.period(*periods, row);
        if (when && asksFor(dates, when->text()) &&
            asksFor(kinds, categories ? dataset.table.cellText(*categories, row) : std::string()))
            rows.push_back(row);
    }
    return rows;
}

} // namespace driftline
