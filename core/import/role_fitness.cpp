// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/role_fitness.h"

#include <algorithm>

namespace driftline {

namespace {
/// The type that a column must have for a role.
ColumnType typeFor(Role role) {
    switch (role) {
    case Role::Period:
        return ColumnType::Period;
    case Role::Value:
    case Role::SampleSize:
    case Role::EffectiveSampleSize:
    case Role::Weight:
    case Role::Margin:
    case Role::Low:
    case Role::High:
        return ColumnType::Number;
    default:
        return ColumnType::Text;
    }
}

bool holdsSingleWords(const ColumnEvidence& column) {
    return std::none_of(column.values.begin(), column.values.end(),
                        [](std::string_view cell) { return cell.find(' ') != std::string_view::npos; });
}
} // namespace

bool looksLikeAlpha3(const ColumnEvidence& column) {
    const auto isCode = [](std::string_view cell) {
        return cell.size() == 3 &&
               std::all_of(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    const auto fitting = std::count_if(column.values.begin(), column.values.end(), isCode);
    return fitting > 0 && static_cast<std::size_t>(fitting) * 10 >= column.values.size() * 6;
}

bool mayHave(const ColumnEvidence& column, const ColumnRecipe& recipe, Role role) {
    if (recipe.role != Role::None || recipe.use != ColumnUse::Key || recipe.type != typeFor(role) ||
        column.isEmpty())
        return false;
    if (role == Role::Source)
        return holdsSingleWords(column);
    if (role == Role::PlaceCode)
        return looksLikeAlpha3(column);
    return true;
}

bool countsPeople(const ColumnEvidence& column) {
    const bool isSex = column.plain == "male" || column.plain == "female" ||
                       column.plain.ends_with(" male") || column.plain.ends_with(" female");
    return isSex && (column.high > 2 || column.wholes != column.numbers);
}

} // namespace driftline
