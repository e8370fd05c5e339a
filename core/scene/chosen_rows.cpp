// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/chosen_rows.h"

#include "base/lists.h"

#include <optional>
#include <string_view>
#include <utility>

namespace driftline {

namespace {
/// An empty list asks for all.
bool asksFor(const NameIndex& list, const std::string& text) {
    return list.size() == 0 || list.contains(text);
}

using Conditions = std::map<std::string, std::string>;
using RowsByConditions = std::map<Conditions, std::vector<std::size_t>>;

/// The cells of one column that lines ask for, each with a number of its own.
class WantedCells {
public:
    WantedCells(const Table& table, std::size_t column)
        : m_table(&table)
        , m_column(column)
        , m_isText(typeOf(table.column(column)) == ColumnType::Text) {}

    std::size_t add(const std::string& cell) { return m_numbers.add(cell, m_numbers.size()); }

    std::optional<std::size_t> at(std::size_t row) const {
        if (m_isText)
            return m_numbers.find(m_table->text(m_column, row).value_or(std::string_view()));
        return m_numbers.find(m_table->cellText(m_column, row));
    }

private:
    const Table* m_table;
    std::size_t m_column;
    bool m_isText;
    NameIndex m_numbers;
};

/// Fills in the rows of conditions on the same columns.
void findRows(const std::vector<RowsByConditions::value_type*>& asked, const Dataset& dataset) {
    std::vector<WantedCells> columns;
    for (const auto& [name, cell] : asked.front()->first) {
        const auto column = dataset.codebook.indexOf(name);
        if (!column)
            return;
        columns.emplace_back(dataset.table, *column);
    }
    std::map<std::vector<std::size_t>, std::vector<std::size_t>*> wanted;
    std::vector<std::size_t> cells(columns.size());
    for (auto* one : asked) {
        std::size_t place = 0;
        for (const auto& [name, cell] : one->first) {
            cells[place] = columns[place].add(cell);
            ++place;
        }
        wanted.emplace(cells, &one->second);
    }
    const auto readCells = [&columns, &cells](std::size_t row) {
        for (std::size_t place = 0; place < columns.size(); ++place) {
            const auto cell = columns[place].at(row);
            if (!cell)
                return false;
            cells[place] = *cell;
        }
        return true;
    };
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (!readCells(row))
            continue;
        if (const auto found = wanted.find(cells); found != wanted.end())
            found->second->push_back(row);
    }
}
} // namespace

ReferenceRows::ReferenceRows(const std::vector<ReferenceLine>& references, const std::string& name,
                             const Dataset& dataset) {
    std::map<std::vector<std::string>, std::vector<RowsByConditions::value_type*>> byColumns;
    for (const auto& reference : references) {
        if (reference.dataset != name)
            continue;
        const auto [one, isNew] = m_rows.try_emplace(reference.where);
        if (!isNew)
            continue;
        std::vector<std::string> columns;
        for (const auto& condition : reference.where)
            columns.push_back(condition.first);
        byColumns[std::move(columns)].push_back(&*one);
    }
    for (const auto& group : byColumns)
        findRows(group.second, dataset);
}

const std::vector<std::size_t>& ReferenceRows::of(const ReferenceLine& reference) const {
    static const std::vector<std::size_t> none;
    const auto found = m_rows.find(reference.where);
    return found == m_rows.end() ? none : found->second;
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
