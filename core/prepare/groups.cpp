// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/groups.h"

#include "base/decimal.h"
#include "base/lists.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "data/key_numbers.h"
#include "data/status.h"
#include "prepare/row_keys.h"
#include "prepare/sentences.h"
#include "prepare/table_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
/// The columns that a group speaks of.
struct GroupColumns {
    std::size_t names = 0;
    std::vector<std::string> members; ///< as they stand in the cells
    std::set<std::size_t> values;
    std::optional<std::size_t> weight;
    std::size_t status = 0;
    std::size_t derivation = 0;
};

Result<std::size_t> numberColumn(const Dataset& dataset, const std::string& name, std::string_view code) {
    const auto column = dataset.codebook.indexOf(name);
    if (!column || typeOf(dataset.table.column(*column)) != ColumnType::Number)
        return fail(code, prepare_sentences::groupNoNumberColumn(inQuotes(name),
                                                                 suggestion(name, dataset.codebook.names())));
    return *column;
}

Result<void> findNames(const Dataset& dataset, const CellGroup& group, GroupColumns& out) {
    const auto column = dataset.codebook.indexOf(group.column);
    const auto* cells = column ? std::get_if<TextCells>(&dataset.table.column(*column)) : nullptr;
    if (cells == nullptr)
        return fail(prepare_sentences::groupNoColumn(inQuotes(group.column),
                                                     suggestion(group.column, dataset.codebook.names())));
    out.names = *column;
    const auto holds = [cells](const std::string& cell) {
        return std::find(cells->dictionary.begin(), cells->dictionary.end(), cell) != cells->dictionary.end();
    };
    if (holds(group.name))
        return fail(prepare_sentences::groupNameTaken(inQuotes(group.name)));
    for (const auto& member : group.members) {
        if (!holds(member))
            return fail(prepare_sentences::groupUnknownMember(inQuotes(group.column), inQuotes(member),
                                                              suggestion(member, cells->dictionary)));
        addDistinct(out.members, member);
    }
    if (out.members.size() < 2)
        return fail(prepare_sentences::groupTooFew());
    return {};
}

Result<void> findNumbers(const Dataset& dataset, const CellGroup& group, GroupColumns& out) {
    for (const auto& name : group.values) {
        const auto column = numberColumn(dataset, name, "group.no-numbers");
        if (!column)
            return tl::unexpected(column.error());
        out.values.insert(*column);
    }
    for (std::size_t i = 0; group.values.empty() && i < dataset.codebook.variables.size(); ++i) {
        if (dataset.codebook.variables[i].role == Role::Value &&
            typeOf(dataset.table.column(i)) == ColumnType::Number)
            out.values.insert(i);
    }
    if (out.values.empty())
        return fail(prepare_sentences::groupNoNumbers());
    if (group.rule != GroupRule::WeightedMean)
        return {};
    const auto weight = numberColumn(dataset, group.weight, "group.no-weight");
    if (!weight)
        return tl::unexpected(weight.error());
    out.weight = *weight;
    return {};
}

/// One row of a group in the making.
class GroupRow {
public:
    GroupRow(const Dataset& dataset, const CellGroup& group, const GroupColumns& columns,
             const std::vector<std::optional<std::size_t>>& rows)
        : m_dataset(dataset)
        , m_group(group)
        , m_columns(columns) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i])
                m_rows.push_back(*rows[i]);
            else
                m_absent.push_back(label(i));
        }
    }

    void addTo(TableBuilder& builder) {
        const auto& table = m_dataset.table;
        m_lacking = m_absent;
        // The numbers first: how they were computed says which of them could not be.
        for (const auto column : m_columns.values)
            addNumber(builder, column);
        for (std::size_t column = 0; column < table.columns(); ++column) {
            if (!m_columns.values.contains(column))
                addOther(builder, column);
        }
    }

private:
    const Table& table() const { return m_dataset.table; }

    std::string label(std::size_t member) const {
        return m_dataset.codebook.variables[m_columns.names].labelOf(m_columns.members[member]);
    }
    std::string labelAt(std::size_t row) const {
        return m_dataset.codebook.variables[m_columns.names].labelOf(
            table().text(m_columns.names, row).value_or(""));
    }

    void addNumber(TableBuilder& builder, std::size_t column) {
        double total = 0;
        double weights = 0;
        bool isKnown = m_absent.empty();
        for (const auto row : m_rows) {
            const auto value = table().number(column, row);
            const auto weight =
                m_columns.weight ? table().number(*m_columns.weight, row) : std::optional(1.0);
            if (!value || !weight) {
                addDistinct(m_lacking, labelAt(row));
                isKnown = false;
                continue;
            }
            total = *weight == 1 ? decimalSum(total, *value) : total + *value * *weight;
            weights += *weight;
        }
        const bool isSum = m_group.rule == GroupRule::Sum;
        if (isKnown && (isSum || weights != 0))
            builder.addNumber(column, isSum ? total : total / weights);
        else
            builder.addMissing(column, MissingReason::NotComputable);
    }

    void addOther(TableBuilder& builder, std::size_t column) const {
        const auto& variable = m_dataset.codebook.variables[column];
        const auto type = typeOf(table().column(column));
        if (column == m_columns.names)
            builder.addText(column, m_group.name);
        else if (column == m_columns.status)
            builder.addText(column, statuses());
        else if (column == m_columns.derivation)
            builder.addText(column, derivation());
        else if (variable.role == Role::Source && type == ColumnType::Text)
            addSources(builder, column);
        else if (type == ColumnType::Number && variable.role == Role::Weight)
            addWeight(builder, column);
        else if (type != ColumnType::Number && isShared(column))
            addCell(builder, column, table(), column, m_rows.front());
        else
            builder.addMissing(column, MissingReason::NotReported);
    }

    /// Of the group where it holds for every member; codes of places never do.
    bool isShared(std::size_t column) const {
        const auto& places = m_dataset.codebook.variables;
        if (places[column].role == Role::PlaceCode && places[m_columns.names].role == Role::Place)
            return false;
        const auto first = table().cellText(column, m_rows.front());
        return std::all_of(m_rows.begin(), m_rows.end(),
                           [&](std::size_t row) { return table().cellText(column, row) == first; });
    }

    void addWeight(TableBuilder& builder, std::size_t column) const {
        double total = 0;
        bool isKnown = m_absent.empty();
        for (const auto row : m_rows) {
            const auto weight = table().number(column, row);
            isKnown = isKnown && weight;
            total += weight.value_or(0);
        }
        if (isKnown)
            builder.addNumber(column, total);
        else
            builder.addMissing(column, MissingReason::NotComputable);
    }

    void addSources(TableBuilder& builder, std::size_t column) const {
        std::vector<std::string> names;
        for (const auto row : m_rows)
            addDistinct(names, words(table().text(column, row).value_or("")));
        if (names.empty())
            builder.addMissing(column, MissingReason::NotReported);
        else
            builder.addText(column, joined(names, " "));
    }

    /// Derived, and whatever holds for any of its parts.
    std::string statuses() const {
        StatusSet all = Status::Derived;
        for (const auto row : m_rows)
            all |= readStatus(table().text(m_columns.status, row).value_or("")).statuses;
        auto text = all.label();
        std::erase(text, ',');
        return text;
    }

    std::string derivation() const {
        std::vector<std::string> labels;
        for (std::size_t i = 0; i < m_columns.members.size(); ++i)
            labels.push_back(label(i));
        auto text = fmt::format("{} of {}", m_group.rule == GroupRule::Sum ? "sum" : "mean",
                                joinedForReading(labels));
        if (m_columns.weight)
            text = prepare_sentences::weighted(text,
                                               m_dataset.codebook.variables[*m_columns.weight].displayName());
        if (!m_lacking.empty())
            text = prepare_sentences::notComputedWithout(text, joinedForReading(m_lacking));
        return text;
    }

    const Dataset& m_dataset;
    const CellGroup& m_group;
    const GroupColumns& m_columns;
    std::vector<std::size_t> m_rows;    ///< of members that have one
    std::vector<std::string> m_absent;  ///< members without a row
    std::vector<std::string> m_lacking; ///< members without a number
};

/// Rows of the members, by the other keys in the order of their first rows.
Result<std::vector<std::vector<std::optional<std::size_t>>>> memberRows(const Dataset& dataset,
                                                                        const GroupColumns& columns) {
    const auto keys = keyNumbers(dataset, without(keyColumns(dataset), columns.names));
    const auto members = indexByName(columns.members);
    std::vector<std::optional<std::size_t>> placeOf(dataset.table.rows());
    std::vector<std::vector<std::optional<std::size_t>>> out;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const auto name = dataset.table.text(columns.names, row);
        const auto member = name ? members.find(*name) : std::nullopt;
        if (!member)
            continue;
        auto& place = placeOf[keys[row]];
        if (!place) {
            place = out.size();
            out.emplace_back(columns.members.size());
        }
        auto& known = out[*place][*member];
        if (known)
            return fail(prepare_sentences::groupSeveralRows(inQuotes(*name), dataset.table.rowNumber(*known),
                                                            dataset.table.rowNumber(row)),
                        {dataset.id, static_cast<int>(dataset.table.rowNumber(row)), {}, {}});
        known = row;
    }
    return out;
}

Result<void> checkUnits(const Dataset& dataset,
                        const std::vector<std::vector<std::optional<std::size_t>>>& all) {
    const auto unit = dataset.codebook.indexOf(Role::Unit);
    for (const auto& rows : all) {
        std::vector<std::string> units;
        for (const auto& row : rows) {
            if (unit && row)
                addDistinct(units, dataset.table.cellText(*unit, *row));
        }
        if (units.size() > 1)
            return fail(prepare_sentences::groupUnitsDiffer(inQuotes(units[0]), inQuotes(units[1])));
    }
    return {};
}
} // namespace

Result<Dataset> withGroup(Dataset dataset, const CellGroup& group) {
    if (trimmed(group.name).empty())
        return fail(prepare_sentences::groupNoName());
    GroupColumns columns;
    if (auto found = findNames(dataset, group, columns); !found)
        return tl::unexpected(std::move(found.error()));
    if (auto found = findNumbers(dataset, group, columns); !found)
        return tl::unexpected(std::move(found.error()));
    const auto rows = memberRows(dataset, columns);
    if (!rows)
        return tl::unexpected(rows.error());
    if (auto fit = checkUnits(dataset, *rows); !fit)
        return tl::unexpected(std::move(fit.error()));
    columns.status = textColumnFor(Role::Status, "status", "Status", dataset);
    columns.derivation = textColumnFor(Role::Derivation, "derivation", "How computed", dataset);
    auto builder = TableBuilder::continuing(dataset.table);
    for (const auto& members : *rows)
        GroupRow(dataset, group, columns, members).addTo(builder);
    dataset.table = std::move(builder).build();
    auto& names = dataset.codebook.variables[columns.names];
    if (!names.categories.empty())
        names.categories.push_back({group.name, group.name, {}});
    return dataset;
}

std::string_view ruleTitle(GroupRule rule) {
    switch (rule) {
    case GroupRule::Sum:
        return "Sum";
    case GroupRule::Mean:
        return "Mean";
    case GroupRule::WeightedMean:
        return "Weighted mean";
    }
    return {};
}

} // namespace driftline
