// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/guess_year_parts.h"

#include "import/heading_words.h"
#include "import/recipe_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace driftline {

namespace {
bool isOnlyYears(const ColumnEvidence& evidence, const ColumnRecipe& column) {
    return !evidence.values.empty() &&
           std::all_of(evidence.values.begin(), evidence.values.end(), [&column](std::string_view cell) {
               const auto read = readPeriodCell(cell, column.format.periods);
               return !read || read->period.granularity == Granularity::Year;
           });
}

/// The year that the title speaks of, if it is only one.
std::optional<int> yearOfTitle(const Recipe& recipe) {
    const auto named = readPeriodHeading(recipe.title);
    const bool isYear = named && named->period.granularity == Granularity::Year;
    return isYear ? std::optional(named->period.start.year()) : std::nullopt;
}

/// Positions of measures whose headings are parts of a year; empty if they are fewer than three or not
/// each once.
std::vector<std::size_t> partColumns(const std::vector<ColumnEvidence>& evidence, const Recipe& recipe) {
    constexpr std::size_t fewest = 3;
    std::vector<std::size_t> parts;
    std::set<std::string> distinct;
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        const auto& column = recipe.columns[i];
        const bool mayMeasure =
            column.use == ColumnUse::Measured || (column.use == ColumnUse::Key && evidence[i].texts == 0);
        if (!mayMeasure || !isPartOfYear(evidence[i].heading))
            continue;
        parts.push_back(i);
        distinct.insert(evidence[i].plain);
    }
    if (parts.size() < fewest || distinct.size() != parts.size())
        parts.clear();
    return parts;
}
} // namespace

bool takePartsOfYear(const std::vector<ColumnEvidence>& evidence, Recipe& recipe) {
    const auto parts = partColumns(evidence, recipe);
    if (parts.empty())
        return false;
    const auto period = std::find_if(recipe.columns.begin(), recipe.columns.end(), [](const auto& column) {
        return column.role == Role::Period && column.use == ColumnUse::Key;
    });
    const bool inColumn =
        period != recipe.columns.end() &&
        isOnlyYears(evidence[static_cast<std::size_t>(period - recipe.columns.begin())], *period);
    const int year = period == recipe.columns.end() ? yearOfTitle(recipe).value_or(0) : 0;
    if (!inColumn && year == 0)
        return false;
    bool areOthers = false;
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        auto& column = recipe.columns[i];
        const bool isPart = std::find(parts.begin(), parts.end(), i) != parts.end();
        if (isPart) {
            column.use = ColumnUse::Measured;
            column.type = ColumnType::Number;
            column.role = Role::None;
            if (inColumn)
                column.partOfYear = evidence[i].heading;
            else
                column.period = periodWithinYear(evidence[i].heading, year, {});
            column.reason = {inColumn ? recipe_sentences::partOfYearInRow
                                      : recipe_sentences::partOfYearInTitle,
                             {"a measure"}};
        } else if (column.use == ColumnUse::Measured) {
            areOthers = true;
            column.series = column.name;
            if (!inColumn)
                column.period = Period::ofYear(year);
        }
    }
    for (const auto i : parts)
        recipe.columns[i].series = areOthers ? recipe_sentences::byPartOfYear : "";
    recipe.isLong = true;
    recipe.periodName.clear();
    if (!inColumn) {
        recipe.periodName = "period";
        for (int number = 2; recipe.column(recipe.periodName) != nullptr; ++number)
            recipe.periodName = fmt::format("period {}", number);
    }
    recipe.shapeReason = {recipe_sentences::headingsArePartsOfYear(parts.size()),
                          {recipe_sentences::measurePerColumn}};
    return true;
}

} // namespace driftline
