// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/edit_recipe.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "import/cell_look.h"
#include "import/recipe_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

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
    return fail(recipe_sentences::unknownColumn(
                    inQuotes(name), nearest.empty() ? recipe_sentences::itsColumnsAre(joinedForReading(names))
                                                    : recipe_sentences::didYouMean(inQuotes(nearest))),
                place);
}

const Reason chosenByPerson{recipe_sentences::youChoseIt, {}, true};

/// Takes a role from the column that was guessed to have it.
void takeRole(Role role, Recipe& recipe) {
    for (auto& column : recipe.columns) {
        if (column.role == role)
            column.role = Role::None;
    }
}

/// Keys of any number share these; every other role is that of one column.
bool isOfOneColumn(Role role) {
    return role != Role::None && role != Role::Dimension && role != Role::Note && role != Role::Source;
}

void setColumn(const ColumnDecision& choice, Recipe& recipe) {
    if (isOfOneColumn(choice.role))
        takeRole(choice.role, recipe);
    auto& column = *recipe.column(choice.name);
    column.role = choice.role;
    column.type = choice.type;
    column.use = choice.use;
    if (choice.use != ColumnUse::Measured) {
        column.period.reset();
        column.partOfYear.clear();
    }
    column.format.kind = cellKindOf(choice.type);
    column.format.isTime = choice.type == ColumnType::Period;
    column.reason = chosenByPerson;
}

std::vector<ColumnRecipe*> measuredColumns(Recipe& recipe) {
    std::vector<ColumnRecipe*> measures;
    for (auto& column : recipe.columns) {
        if (column.use == ColumnUse::Measured)
            measures.push_back(&column);
    }
    return measures;
}

std::string unusedName(const std::string& wished, const Recipe& recipe) {
    auto name = wished;
    for (int number = 2; recipe.column(name) != nullptr; ++number)
        name = fmt::format("{} {}", wished, number);
    return name;
}

/// The measures stay columns; one alone is the value.
void makeWide(Recipe& recipe) {
    recipe.isLong = false;
    recipe.seriesName.clear();
    recipe.periodName.clear();
    recipe.placeName.clear();
    const auto measures = measuredColumns(recipe);
    const auto values = std::count_if(measures.begin(), measures.end(),
                                      [](const ColumnRecipe* column) { return column->role == Role::Value; });
    if (measures.size() == 1 && values == 0) {
        takeRole(Role::Value, recipe);
        measures.front()->role = Role::Value;
    }
}

/// The measures become rows, named by period, series or both.
void makeLong(Recipe& recipe) {
    takeRole(Role::Value, recipe);
    std::set<std::string> series;
    bool havePeriods = false;
    bool haveParts = false; // of the year that a column says
    for (auto* column : measuredColumns(recipe)) {
        const bool namesPart = !column->partOfYear.empty();
        if (!column->period && !namesPart && column->series.empty())
            column->series = column->name;
        havePeriods = havePeriods || column->period.has_value();
        haveParts = haveParts || namesPart;
        series.insert(column->series);
    }
    recipe.isLong = true;
    if (havePeriods && recipe.periodName.empty())
        recipe.periodName = unusedName("period", recipe);
    if (!havePeriods)
        recipe.periodName.clear();
    const bool needsSeries = series.size() > 1 || (!havePeriods && !haveParts);
    if (needsSeries && recipe.seriesName.empty())
        recipe.seriesName = unusedName("series", recipe);
    if (!needsSeries)
        recipe.seriesName.clear();
}

/// After somebody changed columns, the shape follows: several measures of a row become rows, one stays.
void settleShape(const ImportChoices& choices, Recipe& recipe) {
    const auto measures = measuredColumns(recipe);
    const bool haveHeadingPeriods =
        std::any_of(measures.begin(), measures.end(),
                    [](const ColumnRecipe* column) { return column->period.has_value(); });
    const bool isLong = choices.isLong.value_or(haveHeadingPeriods || measures.size() > 1);
    if (isLong && !measures.empty())
        makeLong(recipe);
    else
        makeWide(recipe);
    if (choices.isLong)
        recipe.shapeReason = chosenByPerson;
}

Result<void> chooseValue(const std::string& name, const Place& place, Recipe& recipe) {
    if (recipe.column(name) == nullptr)
        return unknownColumn(name, place, recipe);
    for (auto& other : recipe.columns) {
        if (other.use == ColumnUse::Measured)
            other.use = ColumnUse::Key;
    }
    setColumn({name, ColumnUse::Measured, ColumnType::Number, Role::Value}, recipe);
    recipe.column(name)->period.reset();
    makeWide(recipe);
    recipe.shapeReason = {recipe_sentences::youNamedValues, {}, true};
    return {};
}

/// What headings said so far gives way to the column that says it now.
void yieldHeadings(Role role, Recipe& recipe) {
    if (role == Role::Place && !recipe.placeName.empty()) {
        for (auto& column : recipe.columns) {
            if (!column.place.empty())
                column.series = column.name;
            column.place.clear();
        }
        recipe.placeName.clear();
    }
    if (role == Role::Period) {
        for (auto& column : recipe.columns) {
            if (column.period)
                column.series = column.name;
            column.period.reset();
        }
    }
    if (recipe.isLong && !recipe.seriesName.empty() && recipe.seriesRole == role)
        recipe.seriesRole = role == Role::Series ? Role::Indicator : Role::Series;
}

std::vector<std::string> namesOfMeasures(Recipe& recipe) {
    std::vector<std::string> names;
    for (const auto* column : measuredColumns(recipe))
        names.push_back(column->name + (column->period ? column->period->text() : std::string()));
    return names;
}

Result<void> chooseColumns(const ImportChoices& choices, const Place& place, Recipe& recipe) {
    std::vector<ColumnDecision> chosen;
    for (const auto& [name, role, type] : {std::tuple{&choices.period, Role::Period, ColumnType::Period},
                                           std::tuple{&choices.place, Role::Place, ColumnType::Text},
                                           std::tuple{&choices.series, Role::Series, ColumnType::Text}}) {
        if (!name->empty())
            chosen.push_back({*name, ColumnUse::Key, type, role});
    }
    chosen.insert(chosen.end(), choices.columns.begin(), choices.columns.end());
    const auto measuresBefore = namesOfMeasures(recipe);
    for (const auto& choice : chosen) {
        if (recipe.column(choice.name) == nullptr)
            return unknownColumn(choice.name, place, recipe);
        yieldHeadings(choice.role, recipe);
        setColumn(choice, recipe);
    }
    if (!choices.value.empty()) {
        if (auto done = chooseValue(choices.value, place, recipe); !done)
            return done;
    }
    if (choices.isLong || namesOfMeasures(recipe) != measuresBefore)
        settleShape(choices, recipe);
    return {};
}

std::string rowLabel(const Grid& grid, std::size_t row) {
    for (std::size_t column = 0; column < grid.cellsIn(row); ++column) {
        if (const auto cell = trimmed(grid.cell(row, column)); !cell.empty())
            return std::string(cell);
    }
    return {};
}

void applyRowChoices(Recipe& recipe) {
    for (const auto& choice : recipe.rowChoices) {
        std::erase_if(recipe.leftOut, [&choice](const LeftOutRow& out) { return out.row == choice.row; });
        if (choice.isLeftOut)
            recipe.leftOut.push_back({choice.row, recipe_sentences::youLeftItOut});
    }
    std::stable_sort(recipe.leftOut.begin(), recipe.leftOut.end(),
                     [](const LeftOutRow& a, const LeftOutRow& b) { return a.row < b.row; });
}

void chooseRows(const ImportChoices& choices, const Grid& grid, Recipe& recipe) {
    for (auto choice : choices.rows) {
        const auto at = std::find(grid.rowNumbers.begin(), grid.rowNumbers.end(), choice.row);
        if (at == grid.rowNumbers.end())
            continue;
        choice.label = rowLabel(grid, static_cast<std::size_t>(at - grid.rowNumbers.begin()));
        std::erase_if(recipe.rowChoices, [&choice](const RowChoice& one) { return one.row == choice.row; });
        recipe.rowChoices.push_back(std::move(choice));
    }
    applyRowChoices(recipe);
}

/// Rows of the same label in this edition: the one of the same number, or else the first.
void findRowsAgain(const Recipe& kept, const Grid& grid, const Place& place, Recipe& recipe,
                   Diagnostics& findings) {
    recipe.rowChoices.clear();
    std::vector<std::string> gone;
    for (auto choice : kept.rowChoices) {
        std::optional<int> found;
        for (std::size_t row = 0; row < grid.rows(); ++row) {
            const auto number = grid.rowNumbers[row];
            if (number < recipe.firstRow || rowLabel(grid, row) != choice.label)
                continue;
            if (!found || number == choice.row)
                found = number;
        }
        if (!found) {
            gone.push_back(inQuotes(choice.label));
            continue;
        }
        choice.row = *found;
        recipe.rowChoices.push_back(std::move(choice));
    }
    if (!gone.empty())
        findings.note(recipe_sentences::rowGone(joinedForReading(gone)), place);
    applyRowChoices(recipe);
}

bool sayHowCellsAreRead(const ImportChoices& choices) {
    return choices.decimal || choices.dayOrder != DayOrder::Unknown || !choices.missing.empty();
}
} // namespace

Result<void> editRecipe(const ImportChoices& choices, const Grid& grid, Recipe& recipe) {
    if (auto chosen = chooseColumns(choices, {grid.file, 0, {}, {}}, recipe); !chosen)
        return chosen;
    if (!choices.unit.empty())
        recipe.unitsIn.clear();
    for (auto& column : recipe.columns) {
        if (!choices.unit.empty() && column.use == ColumnUse::Measured)
            column.unit = choices.unit;
    }
    chooseRows(choices, grid, recipe);
    return {};
}

Recipe fittedRecipe(const ImportChoices& choices, const Recipe& guessed, const Grid& grid,
                    Diagnostics& findings) {
    const auto& kept = *choices.recipe;
    const Place place{grid.file, 0, {}, {}};
    auto recipe = kept;
    recipe.sheet = guessed.sheet;
    recipe.headingRows = guessed.headingRows;
    recipe.unitRow = guessed.unitRow;
    recipe.firstRow = guessed.firstRow;
    recipe.lastRow = guessed.lastRow;
    recipe.leftOut = guessed.leftOut;
    recipe.edition = guessed.edition;
    recipe.groups = guessed.groups;
    if (recipe.groupName.empty()) {
        recipe.groupName = guessed.groupName;
        recipe.groupRole = guessed.groupRole;
    }
    recipe.footnotes = guessed.footnotes;
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
        if (sayHowCellsAreRead(choices) && column.type == now->type)
            column.format = now->format;
        recipe.columns.push_back(std::move(column));
    }
    std::vector<std::string> fresh;
    for (const auto& column : guessed.columns) {
        if (kept.column(column.name) != nullptr)
            continue;
        fresh.push_back(inQuotes(column.name));
        auto added = column;
        const bool isTaken =
            std::any_of(recipe.columns.begin(), recipe.columns.end(), [&added](const ColumnRecipe& one) {
                return isOfOneColumn(one.role) && one.role == added.role;
            });
        if (isTaken)
            added.role = Role::None;
        recipe.columns.push_back(std::move(added));
    }
    if (!gone.empty())
        findings.warn(recipe_sentences::columnGone(joinedForReading(gone)), place);
    if (!fresh.empty())
        findings.note(recipe_sentences::columnNew(joinedForReading(fresh)), place);
    findRowsAgain(kept, grid, place, recipe, findings);
    return recipe;
}

void moveHeading(const Grid& grid, int row, FoundTable& table) {
    table.namesAreShifted = false;
    table.unitRow.reset();
    if (row <= 0) {
        if (!table.headingRows.empty())
            table.firstRow = table.headingRows.front();
        table.headingRows.clear();
        table.evidence = recipe_sentences::youSaidNoHeading;
        return;
    }
    const auto at = std::find(grid.rowNumbers.begin(), grid.rowNumbers.end(), row);
    if (at == grid.rowNumbers.end())
        return;
    const auto heading = static_cast<std::size_t>(at - grid.rowNumbers.begin());
    table.headingRows = {heading};
    table.firstRow = heading + 1;
    table.evidence = recipe_sentences::youChoseIt;
    const auto extent = extentOf(grid, heading);
    for (auto column = extent.first; column < extent.end; ++column) {
        if (std::find(table.columns.begin(), table.columns.end(), column) == table.columns.end())
            table.columns.push_back(column);
    }
    std::sort(table.columns.begin(), table.columns.end());
    std::erase_if(table.leftOut, [heading](const FoundTable::LeftOut& out) { return out.row <= heading; });
}

void restoreHeading(const Grid& grid, const Recipe& kept, FoundTable& table) {
    if (kept.headingRows.empty()) {
        moveHeading(grid, 0, table);
        return;
    }
    constexpr std::size_t mostRowsLookedAt = 500;
    std::optional<std::size_t> best;
    std::size_t bestKnown = 0;
    for (std::size_t row = 0; row < std::min(grid.rows(), mostRowsLookedAt); ++row) {
        std::vector<std::string> cells;
        for (std::size_t column = 0; column < grid.cellsIn(row); ++column)
            cells.emplace_back(trimmed(grid.cell(row, column)));
        if (const auto known = knownHeadings(kept, cells); known > bestKnown) {
            best = row;
            bestKnown = known;
        }
    }
    if (best && bestKnown * 2 >= kept.columns.size())
        moveHeading(grid, grid.rowNumbers[*best], table);
}

std::size_t knownHeadings(const Recipe& kept, const std::vector<std::string>& headings) {
    const std::set<std::string> known(headings.begin(), headings.end());
    return static_cast<std::size_t>(
        std::count_if(kept.columns.begin(), kept.columns.end(), [&known](const ColumnRecipe& column) {
            return !column.heading.empty() && known.contains(column.heading);
        }));
}

} // namespace driftline
