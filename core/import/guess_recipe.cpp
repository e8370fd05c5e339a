// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/guess_recipe.h"

#include "base/text.h"
#include "import/guess_roles.h"
#include "import/heading_words.h"

#include <fmt/format.h>

#include <set>

namespace driftline {

namespace {
std::string freeColumnName(const std::string& wished, const std::set<std::string>& taken) {
    auto name = wished;
    for (int number = 2; taken.contains(name); ++number)
        name = fmt::format("{} {}", wished, number);
    return name;
}

/// A name for every column, each once.
std::vector<std::string> columnNames(const Grid& grid, const FoundTable& table,
                                     const std::vector<ColumnEvidence>& columns, Diagnostics& findings) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    const auto headingRow = table.headingRows.empty() ? 0 : grid.rowNumbers[table.headingRows.back()];
    const Place place{grid.file, headingRow, {}, {}};
    for (const auto& column : columns) {
        auto name = column.heading;
        const auto number = column.position + 1;
        if (name.empty()) {
            name = freeColumnName(fmt::format("column {}", number), taken);
            if (headingRow > 0 && !column.isEmpty())
                findings.note(
                    "csv.header-empty",
                    fmt::format("Column {} has no name; it is called {} here.", number, inQuotes(name)),
                    place, "Give it a name in the heading.");
        } else if (taken.contains(name)) {
            const auto other = freeColumnName(name, taken);
            findings.warn("csv.header-duplicate",
                          fmt::format("Two columns are named {}; the second is called {} here.",
                                      inQuotes(name), inQuotes(other)),
                          place, "Give every column a name of its own.");
            name = other;
        }
        taken.insert(name);
        names.push_back(std::move(name));
    }
    return names;
}

void stateColumn(const StatedColumn& stated, ColumnRecipe& column) {
    column.heading = stated.variable.name;
    column.role = stated.variable.role;
    column.unit = stated.variable.unit;
    if (stated.isTypeStated)
        column.type = stated.variable.type;
    for (const auto& code : stated.missing)
        column.missing.push_back({code.code, code.reason});
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
    recipe.tableReason.evidence = table.evidence;
}
} // namespace

Recipe guessRecipe(const Grid& grid, const FoundTable& table, Diagnostics& findings) {
    Recipe recipe;
    recipe.sheet = grid.name;
    tellRows(grid, table, recipe);
    auto evidence = columnEvidence(grid, table);
    for (std::size_t i = 0; i < grid.stated.size() && i < evidence.size(); ++i) {
        evidence[i].heading = grid.stated[i].variable.name;
        evidence[i].plain = plainHeading(evidence[i].heading);
        if (grid.stated[i].isTypeStated)
            evidence[i].type = grid.stated[i].variable.type;
    }
    const auto names = columnNames(grid, table, evidence, findings);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        ColumnRecipe column;
        column.heading = evidence[i].heading;
        column.position = evidence[i].position;
        column.name = names[i];
        column.type = evidence[i].type;
        column.marks = evidence[i].marksOfNumbers;
        column.dayOrder = evidence[i].dayOrder;
        column.reason.evidence = evidence[i].why;
        if (i < grid.stated.size())
            stateColumn(grid.stated[i], column);
        if (table.unitRow && column.unit.empty()) {
            const auto unit = trimmed(grid.cell(*table.unitRow, column.position));
            column.unit = unit == "%" ? "percent" : std::string(unit);
        }
        recipe.columns.push_back(std::move(column));
    }
    readSurroundings(table, recipe);
    guessColumnRoles(grid, table, evidence, keyTwins(grid, table, evidence), recipe);
    guessShape(grid, table, evidence, recipe);
    return recipe;
}

} // namespace driftline
