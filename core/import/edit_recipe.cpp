// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/edit_recipe.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "import/cell_look.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
tl::unexpected<Error> unknownColumn(const std::string& name, const Place& place, const Recipe& recipe) {
    std::vector<std::string> names;
    for (const auto& column : recipe.columns)
        names.push_back(column.name);
    const auto nearest = nearestName(name, names);
    constexpr std::size_t mostNamed = 12;
    if (names.size() > mostNamed)
        names.resize(mostNamed);
    return fail("table.unknown-column",
                fmt::format("This table has no column named {}. {}", inQuotes(name),
                            nearest.empty() ? fmt::format("Its columns are {}.", joinedForReading(names))
                                            : fmt::format("Did you mean {}?", inQuotes(nearest))),
                place);
}

/// Takes a role from the column that was guessed to have it.
void takeRole(Role role, Recipe& recipe) {
    for (auto& column : recipe.columns) {
        if (column.role == role)
            column.role = Role::None;
    }
}

/// Gives a role to the column of that name.
Result<ColumnRecipe*> giveRole(const std::string& name, Role role, ColumnType type, const Place& place,
                               Recipe& recipe) {
    auto* column = recipe.column(name);
    if (column == nullptr)
        return unknownColumn(name, place, recipe);
    takeRole(role, recipe);
    column->role = role;
    column->type = type;
    column->use = ColumnUse::Key;
    column->period.reset();
    column->format.kind = cellKindOf(type);
    column->format.isTime = type == ColumnType::Period;
    column->reason = {"you chose it", {}};
    return column;
}

Result<void> chooseValue(const std::string& name, const Place& place, Recipe& recipe) {
    const auto column = giveRole(name, Role::Value, ColumnType::Number, place, recipe);
    if (!column)
        return tl::unexpected(column.error());
    for (auto& other : recipe.columns) {
        if (other.use == ColumnUse::Measured)
            other.use = ColumnUse::Key;
    }
    (*column)->use = ColumnUse::Measured;
    recipe.isLong = false;
    recipe.seriesName.clear();
    recipe.periodName.clear();
    recipe.shapeReason = {"you named the column of values", {}};
    return {};
}

Result<void> chooseColumns(const ImportChoices& choices, const Place& place, Recipe& recipe) {
    struct Chosen {
        const std::string* name;
        Role role;
        ColumnType type;
    };
    for (const auto& [name, role, type] : {Chosen{&choices.period, Role::Period, ColumnType::Period},
                                           Chosen{&choices.place, Role::Place, ColumnType::Text},
                                           Chosen{&choices.series, Role::Series, ColumnType::Text}}) {
        if (name->empty())
            continue;
        if (const auto given = giveRole(*name, role, type, place, recipe); !given)
            return tl::unexpected(given.error());
    }
    return choices.value.empty() ? Result<void>() : chooseValue(choices.value, place, recipe);
}
} // namespace

Result<void> editRecipe(const ImportChoices& choices, const Place& place, Recipe& recipe) {
    if (auto chosen = chooseColumns(choices, place, recipe); !chosen)
        return chosen;
    for (auto& column : recipe.columns) {
        if (!choices.unit.empty() && column.use == ColumnUse::Measured)
            column.unit = choices.unit;
    }
    return {};
}

Recipe fittedRecipe(const Recipe& kept, const Recipe& guessed, const Place& place, Diagnostics& findings) {
    auto recipe = kept;
    recipe.headingRows = guessed.headingRows;
    recipe.unitRow = guessed.unitRow;
    recipe.firstRow = guessed.firstRow;
    recipe.lastRow = guessed.lastRow;
    recipe.leftOut = guessed.leftOut;
    recipe.edition = guessed.edition;
    recipe.columns.clear();
    std::vector<std::string> gone;
    for (auto column : kept.columns) {
        const auto now = std::find_if(guessed.columns.begin(), guessed.columns.end(),
                                      [&column](const ColumnRecipe& one) { return one.name == column.name; });
        if (now == guessed.columns.end()) {
            gone.push_back(inQuotes(column.name));
            continue;
        }
        column.position = now->position;
        recipe.columns.push_back(std::move(column));
    }
    std::vector<std::string> fresh;
    for (const auto& column : guessed.columns) {
        if (kept.column(column.name) != nullptr)
            continue;
        fresh.push_back(inQuotes(column.name));
        recipe.columns.push_back(column);
    }
    if (!gone.empty())
        findings.warn(
            "recipe.column-gone",
            fmt::format("The recipe names columns that this file does not have: {}.", joinedForReading(gone)),
            place, "Check that this is another edition of the same file.");
    if (!fresh.empty())
        findings.note("recipe.column-new",
                      fmt::format("The recipe does not mention these columns, so they were guessed: {}.",
                                  joinedForReading(fresh)),
                      place);
    return recipe;
}

void moveHeading(const Grid& grid, int row, FoundTable& table) {
    table.namesAreShifted = false;
    table.unitRow.reset();
    if (row <= 0) {
        if (!table.headingRows.empty())
            table.firstRow = table.headingRows.front();
        table.headingRows.clear();
        table.evidence = "you said that there is no heading";
        return;
    }
    const auto at = std::find(grid.rowNumbers.begin(), grid.rowNumbers.end(), row);
    if (at == grid.rowNumbers.end())
        return;
    const auto heading = static_cast<std::size_t>(at - grid.rowNumbers.begin());
    table.headingRows = {heading};
    table.firstRow = heading + 1;
    table.evidence = "you named the heading row";
    const auto extent = extentOf(grid, heading);
    for (auto column = extent.first; column < extent.end; ++column) {
        if (std::find(table.columns.begin(), table.columns.end(), column) == table.columns.end())
            table.columns.push_back(column);
    }
    std::sort(table.columns.begin(), table.columns.end());
    std::erase_if(table.leftOut, [heading](const FoundTable::LeftOut& out) { return out.row <= heading; });
}

} // namespace driftline
