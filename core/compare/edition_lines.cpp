// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/edition_lines.h"

#include "base/lists.h"
#include "base/text.h"
#include "compare/sentences.h"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace driftline {

namespace {
/// Not all of very many.
std::string listed(std::vector<std::string> names) {
    constexpr std::size_t mostNamed = 6;
    if (names.size() > mostNamed) {
        const auto more = names.size() - mostNamed;
        names.resize(mostNamed);
        names.push_back(fmt::format("{} more", more));
    }
    return joinedForReading(names);
}

/// Columns by name.
std::string named(std::vector<std::string> columns) {
    for (auto& column : columns)
        column = inQuotes(column);
    return listed(std::move(columns));
}

/// What the cells of a column say, in the order of its rows.
DistinctTexts namesIn(const Dataset& dataset, const std::string& name) {
    const auto column = *dataset.codebook.indexOf(name);
    DistinctTexts names;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (const auto cell = dataset.table.cellText(column, row); !cell.empty())
            names.add(dataset.codebook.variables[column].labelOf(cell));
    }
    return names;
}

std::vector<std::string> without(std::vector<std::string> names, const std::vector<std::string>& others) {
    const std::set<std::string> known(others.begin(), others.end());
    std::erase_if(names, [&known](const std::string& name) { return known.contains(name); });
    return names;
}

void addNames(std::vector<std::string>& lines, const std::vector<std::string>& keys, const Dataset& before,
              const Dataset& after) {
    for (const auto& key : keys) {
        const auto was = namesIn(before, key).list();
        const auto is = namesIn(after, key).list();
        const auto& variable = after.codebook.variables[*after.codebook.indexOf(key)];
        const auto column = inQuotes(variable.displayName());
        if (const auto added = without(is, was); !added.empty())
            lines.push_back(compare_sentences::newInColumn(column, listed(added)));
        if (const auto gone = without(was, is); !gone.empty())
            lines.push_back(compare_sentences::goneFromColumn(column, listed(gone)));
    }
}

void addCells(std::vector<std::string>& lines, const std::vector<RowDifference>& rows) {
    constexpr std::size_t mostShown = 5;
    const auto shown = [](const std::string& cell) { return cell.empty() ? std::string("empty") : cell; };
    std::size_t cells = 0;
    for (const auto& row : rows) {
        for (const auto& change : row.changes) {
            if (row.presence == Presence::Both && cells++ < mostShown)
                lines.push_back(compare_sentences::cellChanged(row.key, inQuotes(change.column),
                                                               shown(change.before), shown(change.after)));
        }
    }
    if (cells > mostShown)
        lines.push_back(compare_sentences::otherCellsChanged(cells - mostShown));
}
} // namespace

std::vector<std::string> editionLines(const DatasetDifference& difference) {
    std::vector<std::string> lines;
    if (const auto& added = difference.columnsAdded; !added.empty())
        lines.push_back(added.size() == 1 ? compare_sentences::columnNew(named(added))
                                          : compare_sentences::columnsNew(added.size(), named(added)));
    if (const auto& removed = difference.columnsRemoved; !removed.empty())
        lines.push_back(removed.size() == 1
                            ? compare_sentences::columnMissing(named(removed))
                            : compare_sentences::columnsMissing(removed.size(), named(removed)));
    if (const auto rows = difference.count(Presence::OnlyAfter); rows > 0)
        lines.push_back(rows == 1 ? compare_sentences::rowNew : compare_sentences::rowsNew(rows));
    if (const auto rows = difference.count(Presence::OnlyBefore); rows > 0)
        lines.push_back(rows == 1 ? compare_sentences::rowMissing : compare_sentences::rowsMissing(rows));
    if (const auto rows = difference.count(Presence::Both); rows > 0)
        lines.push_back(rows == 1 ? compare_sentences::rowHasChanged
                                  : compare_sentences::rowsHaveChanged(rows));
    return lines;
}

std::vector<std::string> editionDetails(const DatasetDifference& difference, const Dataset& before,
                                        const Dataset& after) {
    auto lines = editionLines(difference);
    addNames(lines, difference.keys, before, after);
    addCells(lines, difference.rows);
    return lines;
}

} // namespace driftline
