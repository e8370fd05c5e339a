// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/dataset_diff.h"

#include "base/number_text.h"
#include "base/text.h"
#include "compare/sentences.h"

#include <algorithm>
#include <map>
#include <set>

namespace driftline {

namespace {
/// Between the cells of a key; no cell has it.
constexpr char keySeparator = '\x1F';

bool tellsWhatWasMeasured(Role role) {
    return role == Role::Period || role == Role::Place || role == Role::Series || role == Role::Indicator ||
           role == Role::Dimension;
}

/// In the order in which they are tried; nothing that is often rewritten.
int rankAsFurtherKey(const Variable& variable) {
    switch (variable.role) {
    case Role::Unit:
        return 1;
    case Role::PlaceCode:
        return 2;
    case Role::Label:
        return 3;
    case Role::Category:
        return 4;
    case Role::Claim:
        return 5;
    case Role::None:
        return variable.type == ColumnType::Number ? 0 : 6;
    case Role::Source:
        return 7;
    default:
        return 0;
    }
}

std::string cellOf(const Dataset& dataset, const std::string& column, std::size_t row) {
    return dataset.table.cellText(*dataset.codebook.indexOf(column), row);
}

std::string keyOf(const Dataset& dataset, const std::vector<std::string>& keys, std::size_t row) {
    std::vector<std::string> cells;
    for (const auto& column : keys)
        cells.push_back(cellOf(dataset, column, row));
    return joined(cells, std::string(1, keySeparator));
}

/// "2023, Cambodia, China": labels, without the cells that are empty.
std::string shownKey(const Dataset& dataset, const std::vector<std::string>& keys, std::size_t row) {
    std::vector<std::string> cells;
    for (const auto& column : keys) {
        const auto& variable = dataset.codebook.variables[*dataset.codebook.indexOf(column)];
        if (auto cell = variable.labelOf(cellOf(dataset, column, row)); !cell.empty())
            cells.push_back(std::move(cell));
    }
    return cells.empty() ? "row " + std::to_string(dataset.table.rowNumber(row)) : joined(cells, ", ");
}

std::size_t distinctKeys(const Dataset& dataset, const std::vector<std::string>& keys) {
    std::set<std::string> seen;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row)
        seen.insert(keyOf(dataset, keys, row));
    return seen.size();
}

std::vector<std::string> matchingColumns(const Dataset& before, const Dataset& after) {
    std::vector<std::string> keys;
    std::vector<std::pair<int, std::string>> further;
    for (const auto& variable : after.codebook.variables) {
        if (!before.codebook.indexOf(variable.name))
            continue;
        if (tellsWhatWasMeasured(variable.role))
            keys.push_back(variable.name);
        else if (const int rank = rankAsFurtherKey(variable); rank > 0)
            further.emplace_back(rank, variable.name);
    }
    std::stable_sort(further.begin(), further.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto distinct = [&](const std::vector<std::string>& columns) {
        return distinctKeys(before, columns) + distinctKeys(after, columns);
    };
    auto apart = distinct(keys);
    for (const auto& [rank, name] : further) {
        if (apart == before.table.rows() + after.table.rows())
            break;
        keys.push_back(name);
        if (const auto now = distinct(keys); now > apart)
            apart = now;
        else
            keys.pop_back();
    }
    return keys;
}

/// The rows of a table by key; those that share one are told apart by their order.
std::map<std::string, std::size_t> rowsByKey(const Dataset& dataset, const std::vector<std::string>& keys) {
    std::map<std::string, std::size_t> rows;
    std::map<std::string, std::size_t> repeats;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const auto key = keyOf(dataset, keys, row);
        rows.emplace(key + keySeparator + std::to_string(repeats[key]++), row);
    }
    return rows;
}

std::string shownCell(const Dataset& dataset, const std::string& column, std::size_t row) {
    const auto index = *dataset.codebook.indexOf(column);
    const auto reason = dataset.table.missing(index, row);
    // An empty cell of words says nothing; a number that is not there is a fact.
    if (reason == MissingReason::None ||
        (reason == MissingReason::NotReported && typeOf(dataset.table.column(index)) != ColumnType::Number))
        return dataset.table.cellText(index, row);
    return "(" + std::string(missingLabel(reason)) + ")";
}

RowDifference lonelyRow(const Dataset& dataset, const std::vector<std::string>& keys, std::size_t row,
                        Presence presence) {
    RowDifference out{presence, shownKey(dataset, keys, row), {}};
    const auto value = dataset.codebook.indexOf(Role::Value);
    if (!value)
        return out;
    const auto& name = dataset.codebook.variables[*value].name;
    auto cell = shownCell(dataset, name, row);
    if (presence == Presence::OnlyBefore)
        out.changes.push_back({name, std::move(cell), {}});
    else
        out.changes.push_back({name, {}, std::move(cell)});
    return out;
}

std::vector<std::string> columnsOfBoth(const Dataset& before, const Dataset& after) {
    std::vector<std::string> names;
    for (const auto& variable : before.codebook.variables) {
        if (after.codebook.indexOf(variable.name))
            names.push_back(variable.name);
    }
    return names;
}

std::vector<std::string> namesNotIn(const Codebook& here, const Codebook& there) {
    std::vector<std::string> names;
    for (const auto& variable : here.variables) {
        if (!there.indexOf(variable.name))
            names.push_back(variable.name);
    }
    return names;
}

/// Whether the column has nothing but numbers, though it may keep them as they were written.
bool holdsNumbers(const Dataset& dataset, const std::string& name) {
    const auto& column = dataset.table.column(*dataset.codebook.indexOf(name));
    const auto* cells = std::get_if<TextCells>(&column);
    if (cells == nullptr)
        return typeOf(column) == ColumnType::Number;
    return std::all_of(cells->dictionary.begin(), cells->dictionary.end(),
                       [](const std::string& cell) { return parseNumber(cell).has_value(); });
}

/// A column of both editions.
struct SharedColumn {
    std::string name;
    bool isOfNumbers = false; ///< in both: "1" is "1.0"

    bool areSame(const std::string& before, const std::string& after) const {
        if (before == after || !isOfNumbers)
            return before == after;
        const auto was = parseNumber(before);
        const auto is = parseNumber(after);
        return was && is && *was == *is;
    }
};

std::vector<RowDifference> rowDifferences(const Dataset& before, const Dataset& after,
                                          const std::vector<std::string>& keys) {
    std::vector<SharedColumn> columns;
    for (const auto& name : columnsOfBoth(before, after))
        columns.push_back({name, holdsNumbers(before, name) && holdsNumbers(after, name)});
    auto rowsAfter = rowsByKey(after, keys);
    std::map<std::size_t, RowDifference> byRow; // in the order of the earlier edition
    for (const auto& [key, row] : rowsByKey(before, keys)) {
        const auto found = rowsAfter.find(key);
        if (found == rowsAfter.end()) {
            byRow.emplace(row, lonelyRow(before, keys, row, Presence::OnlyBefore));
            continue;
        }
        RowDifference difference{Presence::Both, shownKey(after, keys, found->second), {}};
        for (const auto& column : columns) {
            auto was = shownCell(before, column.name, row);
            auto is = shownCell(after, column.name, found->second);
            if (!column.areSame(was, is))
                difference.changes.push_back({column.name, std::move(was), std::move(is)});
        }
        if (!difference.changes.empty())
            byRow.emplace(row, std::move(difference));
        rowsAfter.erase(found);
    }
    std::vector<RowDifference> out;
    for (auto& [row, difference] : byRow)
        out.push_back(std::move(difference));
    std::set<std::size_t> added;
    for (const auto& [key, row] : rowsAfter)
        added.insert(row);
    for (const auto row : added)
        out.push_back(lonelyRow(after, keys, row, Presence::OnlyAfter));
    return out;
}

/// A codebook without the columns that one edition lacks: those are told already.
Codebook sharedPart(const Codebook& codebook, const Codebook& other) {
    Codebook out;
    for (const auto& variable : codebook.variables) {
        if (other.indexOf(variable.name))
            out.variables.push_back(variable);
    }
    return out;
}

std::vector<std::string> changedProperties(const Dataset& before, const Dataset& after) {
    std::vector<std::string> facts;
    const auto note = [&facts](bool isSame, const char* what) {
        if (!isSame)
            facts.emplace_back(what);
    };
    // Two files have two names; that says nothing of what is in them.
    note(before.title == after.title || before.id != after.id, "title");
    note(before.description == after.description, "description");
    note(sharedPart(before.codebook, after.codebook) == sharedPart(after.codebook, before.codebook),
         compare_sentences::descriptionsOfColumns);
    note(before.sources == after.sources, "sources");
    note(before.sampling == after.sampling, "sampling");
    note(before.waves == after.waves, "waves");
    note(before.licences == after.licences, "licences");
    return facts;
}
} // namespace

bool DatasetDifference::isSame() const {
    return presence == Presence::Both && columnsAdded.empty() && columnsRemoved.empty() && rows.empty() &&
           facts.empty();
}

std::size_t DatasetDifference::count(Presence wanted) const {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [wanted](const RowDifference& row) { return row.presence == wanted; }));
}

DatasetDifference diffDatasets(const Dataset& before, const Dataset& after) {
    DatasetDifference out;
    out.id = after.id;
    out.title = after.title;
    out.keys = matchingColumns(before, after);
    out.columnsAdded = namesNotIn(after.codebook, before.codebook);
    out.columnsRemoved = namesNotIn(before.codebook, after.codebook);
    out.rows = rowDifferences(before, after, out.keys);
    out.facts = changedProperties(before, after);
    return out;
}

} // namespace driftline
