// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/preparation_preview.h"

#include "base/number_text.h"
#include "prepare/formula.h"
#include "prepare/formula_unit.h"
#include "prepare/prepared_dataset.h"
#include "prepare/row_keys.h"
#include "workspace/table_rows.h"

#include <algorithm>

namespace driftline {

namespace {
/// The rows of the dataset that say a name in some column of names.
std::vector<std::size_t> rowsCalled(const Dataset& dataset, const std::string& name) {
    std::vector<std::size_t> rows;
    for (const auto column : keyColumns(dataset)) {
        const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
        const auto found = cells == nullptr ? std::vector<std::int32_t>() : cells->codes;
        for (std::size_t row = 0; row < found.size(); ++row) {
            if (found[row] != TextCells::none &&
                cells->dictionary[static_cast<std::size_t>(found[row])] == name)
                rows.push_back(row);
        }
        if (!rows.empty())
            break;
    }
    return rows;
}

/// Numbers that can be looked at: the columns themselves, and those of role value.
std::vector<std::size_t> numberColumns(const Dataset& dataset, const std::vector<std::string>& names) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < dataset.codebook.variables.size(); ++i) {
        const auto& variable = dataset.codebook.variables[i];
        const bool isNamed = std::find(names.begin(), names.end(), variable.name) != names.end();
        const bool isValue = names.empty() && variable.role == Role::Value;
        if ((isNamed || isValue) && typeOf(dataset.table.column(i)) == ColumnType::Number)
            out.push_back(i);
    }
    return out;
}

std::string commonCell(const Dataset& dataset, Role role, const std::vector<std::size_t>& rows) {
    const auto column = dataset.codebook.indexOf(role);
    return column && !rows.empty() ? dataset.table.cellText(*column, rows.front()) : std::string();
}

/// Results of a division have more digits than anybody reads.
std::string previewCell(const Dataset& dataset, std::size_t column, std::size_t row) {
    constexpr int mostDecimals = 4;
    const auto number = dataset.table.number(column, row);
    return number ? roundedNumber(*number, decimalsNeeded(*number, mostDecimals))
                  : shownCell(dataset, column, row);
}

PreparationPreview previewRows(const Dataset& dataset, const std::vector<std::size_t>& rows,
                               const std::vector<std::size_t>& numbers, std::size_t mostRows) {
    PreparationPreview out;
    auto columns = keyColumns(dataset);
    columns.insert(columns.end(), numbers.begin(), numbers.end());
    for (const auto column : columns)
        out.headings.push_back(dataset.codebook.variables[column].displayName());
    for (const auto row : rows) {
        ++out.made;
        const bool isKnown = std::any_of(numbers.begin(), numbers.end(), [&](std::size_t column) {
            return dataset.table.number(column, row).has_value();
        });
        out.known += isKnown ? 1U : 0U;
        if (out.rows.size() >= mostRows)
            continue;
        auto& cells = out.rows.emplace_back();
        for (const auto column : columns)
            cells.push_back(previewCell(dataset, column, row));
    }
    return out;
}
} // namespace

Result<PreparationPreview> previewOf(const Dataset& read, Preparation preparation,
                                     const ComputedColumn& column, std::size_t mostRows,
                                     const WorkToken& token, const OperandLookup& find) {
    preparation.columns.push_back(column);
    const auto made = prepared(read, std::move(preparation), FailedStep::Refused, token, find);
    if (!made)
        return tl::unexpected(made.error());
    const auto& dataset = made->dataset;
    const auto index = dataset.codebook.indexOf(std::string_view(column.name));
    auto rows = rowsCalled(dataset, column.name);
    if (index) {
        rows.resize(dataset.table.rows());
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row] = row;
    }
    auto out = previewRows(dataset, rows, index ? std::vector{*index} : numberColumns(dataset, {}), mostRows);
    const auto formula = parseFormula(column.formula);
    const auto joined = formula ? withOperands(dataset, *formula, find) : Result<JoinedOperands>();
    const auto unit =
        formula && joined ? unitOf(joined->formula, joined->dataset) : Result<std::optional<std::string>>();
    out.isUnitKnown = !column.unit.empty() || (unit && unit->has_value());
    out.findings = made->findings;
    out.unit = index ? dataset.codebook.variables[*index].unit : commonCell(dataset, Role::Unit, rows);
    out.derivation =
        index ? dataset.codebook.variables[*index].derivation : commonCell(dataset, Role::Derivation, rows);
    return out;
}

Result<PreparationPreview> previewOf(const Dataset& read, Preparation preparation, const CellGroup& group,
                                     std::size_t mostRows, const WorkToken& token) {
    preparation.groups.push_back(group);
    const auto made = prepared(read, std::move(preparation), FailedStep::Refused, token);
    if (!made)
        return tl::unexpected(made.error());
    const auto rows = rowsCalled(made->dataset, group.name);
    auto out = previewRows(made->dataset, rows, numberColumns(made->dataset, group.values), mostRows);
    out.isUnitKnown = true;
    out.unit = commonCell(made->dataset, Role::Unit, rows);
    out.derivation = commonCell(made->dataset, Role::Derivation, rows);
    return out;
}

std::vector<NamedQuantity> quantitiesOf(const Dataset& dataset, bool forAnother) {
    constexpr std::size_t mostCells = 500;
    const auto from = forAnother ? dataset.id : std::string();
    std::vector<NamedQuantity> out;
    const auto& variables = dataset.codebook.variables;
    const auto value = dataset.codebook.indexOf(Role::Value);
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (typeOf(dataset.table.column(i)) == ColumnType::Number)
            out.push_back({variables[i].displayName(), quantityText({variables[i].name, {}, {}, from})});
    }
    for (std::size_t i = 0; value && i < variables.size(); ++i) {
        const auto* cells = std::get_if<TextCells>(&dataset.table.column(i));
        const auto role = variables[i].role;
        const bool tellsWhat = role == Role::Indicator || role == Role::Series || role == Role::Dimension;
        if (cells == nullptr || !tellsWhat || cells->dictionary.size() < 2)
            continue;
        for (std::size_t code = 0; code < std::min(mostCells, cells->dictionary.size()); ++code) {
            const auto& cell = cells->dictionary[code];
            out.push_back({variables[i].labelOf(cell) + " (" + variables[i].displayName() + ")",
                           quantityText({variables[*value].name, variables[i].name, cell, from})});
        }
    }
    return out;
}

} // namespace driftline
