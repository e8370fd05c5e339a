// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/guess_recipe.h"

#include "base/text.h"
#include "data/place_column.h"
#include "import/carried_year.h"
#include "import/cell_look.h"
#include "import/column_names.h"
#include "import/footnotes.h"
#include "import/guess_roles.h"
#include "import/heading_words.h"
#include "import/recipe_sentences.h"
#include "import/typed_columns.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// A name for every column, each once.
std::vector<std::string> columnNames(const Grid& grid, const FoundTable& table,
                                     const std::vector<ColumnEvidence>& columns, Diagnostics& findings) {
    const auto headingRow = table.headingRows.empty() ? 0 : grid.rowNumbers[table.headingRows.back()];
    ColumnNames names({grid.file, headingRow, {}, {}}, findings);
    for (const auto& column : columns) {
        if (column.heading.empty())
            names.addNameless(column.position + 1, headingRow > 0 && !column.isEmpty());
        else
            names.add(column.heading);
    }
    return std::move(names).take();
}

/// Every cell has a label, so that the numbers are codes; a scale of which only the ends are named is none.
bool labelsCover(const ColumnRecipe& column, const ColumnEvidence& evidence) {
    return evidence.hasAllValues &&
           std::all_of(evidence.values.begin(), evidence.values.end(), [&column](std::string_view cell) {
               return std::any_of(column.categories.begin(), column.categories.end(),
                                  [cell](const Category& category) { return category.value == cell; });
           });
}

/// The type that a stated column has: a key is text, even if all its codes are digits.
ColumnType statedType(const StatedColumn& stated, ColumnType counted) {
    if (stated.isTypeStated)
        return stated.variable.type;
    switch (stated.variable.role) {
    case Role::Place:
    case Role::PlaceCode:
    case Role::Series:
    case Role::Indicator:
    case Role::Dimension:
    case Role::Unit:
    case Role::Status:
        return ColumnType::Text;
    default:
        return counted;
    }
}

void stateColumn(const StatedColumn& stated, const ColumnEvidence& evidence, ColumnRecipe& column) {
    column.heading = stated.variable.name;
    column.role = stated.variable.role;
    column.unit = stated.variable.unit;
    column.title = stated.variable.title;
    column.categories = stated.variable.categories;
    if (column.role == Role::Value)
        column.use = ColumnUse::Measured;
    if (!column.categories.empty() && column.role == Role::None && labelsCover(column, evidence))
        column.type = ColumnType::Text;
    for (const auto& code : stated.missing)
        column.format.missing.push_back({code.code, code.reason});
}

/// "GDP (current US$)" as the only indicator tells the unit of all values.
void takeUnitFromIndicator(const std::vector<ColumnEvidence>& evidence, Recipe& recipe) {
    const bool isKnown =
        !recipe.unit.empty() ||
        std::any_of(recipe.columns.begin(), recipe.columns.end(), [](const ColumnRecipe& column) {
            return column.role == Role::Unit || (column.use == ColumnUse::Measured && !column.unit.empty());
        });
    for (std::size_t i = 0; i < evidence.size() && !isKnown; ++i) {
        const auto& column = recipe.columns[i];
        const bool namesAll = evidence[i].values.size() == 1 && column.type == ColumnType::Text &&
                              headingFits(evidence[i].plain, Role::Indicator) > 0;
        if (!namesAll)
            continue;
        const auto name = evidence[i].values.front();
        recipe.unit = unitInHeading(name);
        const auto comma = name.rfind(',');
        if (recipe.unit.empty() && comma != std::string_view::npos)
            recipe.unit = unitInLine(name.substr(comma + 1));
        if (!recipe.unit.empty())
            return;
    }
}

/// "Exports (US$ million)" and "Growth (%)" below each other: every row has the unit of its label.
void takeUnitsFromLabels(const std::vector<ColumnEvidence>& evidence, Recipe& recipe) {
    const bool isKnown =
        std::any_of(recipe.columns.begin(), recipe.columns.end(), [](const ColumnRecipe& column) {
            return column.role == Role::Unit || (column.use == ColumnUse::Measured && !column.unit.empty());
        });
    const bool anyMeasured =
        std::any_of(recipe.columns.begin(), recipe.columns.end(),
                    [](const ColumnRecipe& column) { return column.use == ColumnUse::Measured; });
    if (isKnown || !anyMeasured)
        return;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const auto& column = recipe.columns[i];
        const bool mayLabel = column.use == ColumnUse::Key && column.type == ColumnType::Text &&
                              (column.role == Role::None || column.role == Role::Dimension ||
                               column.role == Role::Series || column.role == Role::Indicator) &&
                              evidence[i].values.size() > 1;
        if (mayLabel && std::any_of(evidence[i].values.begin(), evidence[i].values.end(),
                                    [](std::string_view cell) { return !unitInLabel(cell).empty(); })) {
            recipe.unitsIn = column.name;
            return;
        }
    }
}

void tellRows(const Grid& grid, const FoundTable& table, Recipe& recipe) {
    for (const auto row : table.headingRows)
        recipe.headingRows.push_back(grid.rowNumbers[row]);
    if (table.unitRow)
        recipe.unitRow = grid.rowNumbers[*table.unitRow];
    recipe.firstRow = table.firstRow < grid.rows() ? grid.rowNumbers[table.firstRow] : 1;
    if (table.endRow < grid.rows() && table.endRow > table.firstRow)
        recipe.lastRow = grid.rowNumbers[table.endRow - 1];
    for (const auto& out : table.leftOut)
        recipe.leftOut.push_back({grid.rowNumbers[out.row], out.why});
    for (const auto& group : table.groups)
        recipe.groups.push_back({grid.rowNumbers[group.row], group.name});
    recipe.tableReason.evidence = table.evidence;
}

/// A row that holds nothing but the year of those below it is no observation, and no group either.
void leaveOutYears(const Grid& grid, const FoundTable& table, Recipe& recipe) {
    const auto carrying = std::find_if(recipe.columns.begin(), recipe.columns.end(),
                                       [](const ColumnRecipe& column) { return column.carriesYear; });
    if (carrying == recipe.columns.end())
        return;
    for (auto row = table.firstRow; row < table.endRow; ++row) {
        const auto number = grid.rowNumbers[row];
        const bool isOut = std::any_of(recipe.leftOut.begin(), recipe.leftOut.end(),
                                       [number](const LeftOutRow& out) { return out.row == number; });
        const auto extent = extentOf(grid, row);
        if (!isOut && extent.filled == 1 && extent.first == carrying->position)
            recipe.leftOut.push_back({number, recipe_sentences::saysYearOfRowsBelow});
    }
    std::stable_sort(recipe.leftOut.begin(), recipe.leftOut.end(),
                     [](const LeftOutRow& a, const LeftOutRow& b) { return a.row < b.row; });
    CarriedYear years;
    const bool areYears =
        std::all_of(recipe.groups.begin(), recipe.groups.end(),
                    [&years](const GroupRow& group) { return readPeriodCell(years.complete(group.name)); });
    if (areYears)
        recipe.groups.clear();
}

/// Names of countries make the groups places, unless the rows below say theirs.
void nameGroups(Recipe& recipe) {
    if (recipe.groups.empty())
        return;
    std::vector<std::string_view> names;
    for (const auto& group : recipe.groups)
        names.emplace_back(group.name);
    const auto places = placeColumn({}, names);
    const bool arePlaces = places && places->matched.size() * 2 > names.size();
    const auto placeOfRows =
        std::find_if(recipe.columns.begin(), recipe.columns.end(),
                     [](const ColumnRecipe& column) { return column.role == Role::Place; });
    const bool isPlace = arePlaces && placeOfRows == recipe.columns.end();
    const std::string name = isPlace ? "place" : "group";
    recipe.groupRole = isPlace ? Role::Place : Role::Dimension;
    recipe.groupName = name;
    for (int number = 2; recipe.column(recipe.groupName) != nullptr; ++number)
        recipe.groupName = fmt::format("{} {}", name, number);
}
} // namespace

Recipe guessRecipe(const Grid& grid, const FoundTable& table, char delimiter, const TypingChoices& choices,
                   Diagnostics& findings) {
    Recipe recipe;
    recipe.sheet = grid.name;
    tellRows(grid, table, recipe);
    auto evidence = columnEvidence(grid, table, delimiter, choices);
    for (std::size_t i = 0; i < grid.stated.size() && i < evidence.size(); ++i)
        evidence[i].type = statedType(grid.stated[i], evidence[i].type);
    const auto names = columnNames(grid, table, evidence, findings);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        ColumnRecipe column;
        column.heading = evidence[i].heading;
        column.position = evidence[i].position;
        column.name = names[i];
        column.type = evidence[i].type;
        column.format = evidence[i].typing.format;
        column.carriesYear = evidence[i].carriesYear;
        column.reason.evidence = evidence[i].typing.evidence;
        if (!evidence[i].typing.alternative.empty())
            column.reason.alternatives.push_back(evidence[i].typing.alternative);
        if (i < grid.stated.size())
            stateColumn(grid.stated[i], evidence[i], column);
        if (table.unitRow && column.unit.empty()) {
            const auto unit = trimmed(grid.cell(*table.unitRow, column.position));
            column.unit = unit == "%" ? "percent" : std::string(unit);
        }
        recipe.columns.push_back(std::move(column));
    }
    readSurroundings(table, recipe);
    recipe.footnotes = footnotesUsed(std::move(recipe.footnotes), grid, evidence);
    leaveOutYears(grid, table, recipe);
    guessColumnRoles(grid, table, evidence, keyTwins(grid, table, evidence), recipe);
    nameGroups(recipe);
    guessShape(grid, table, evidence, recipe);
    takeUnitFromIndicator(evidence, recipe);
    takeUnitsFromLabels(evidence, recipe);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        auto& column = recipe.columns[i];
        const bool isAsTyped = column.type == columnTypeOf(column.format.kind);
        if (isAsTyped && column.type != ColumnType::Text)
            tellTyping(column.name, evidence[i].typing, {grid.file, 0, {}, {}}, findings);
        column.format.kind = cellKindOf(column.type);
    }
    return recipe;
}

} // namespace driftline
