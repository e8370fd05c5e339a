// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/computed_columns.h"

#include "base/text.h"
#include "prepare/evaluation.h"
#include "prepare/formula_text.h"
#include "prepare/formula_unit.h"
#include "prepare/row_keys.h"
#include "prepare/sentences.h"
#include "prepare/table_copy.h"

#include <algorithm>
#include <optional>

namespace driftline {

namespace {
/// Status of a number that was computed here, as files write it.
constexpr std::string_view derivedStatus = "derived";

tl::unexpected<Error> nameTaken(const std::string& name, const std::string& what) {
    return fail(prepare_sentences::computedNameTaken(what, inQuotes(name)));
}

void appendColumn(Dataset& dataset, const ComputedColumn& column, NumberCells cells, const std::string& unit,
                  const std::string& words) {
    auto builder = TableBuilder::continuing(std::move(dataset.table));
    builder.addColumn(std::move(cells));
    dataset.table = std::move(builder).build();
    Variable variable;
    variable.name = column.name;
    variable.title = column.title;
    variable.type = ColumnType::Number;
    variable.role = Role::Value;
    variable.unit = unit;
    variable.derivation = words;
    dataset.codebook.variables.push_back(std::move(variable));
}

/// What the rows of a computed item say in their other columns.
class ItemRows {
public:
    ItemRows(Dataset& dataset, const ComputedColumn& column, const Evaluation& evaluation, std::string unit,
             std::string words)
        : m_dataset(dataset)
        , m_column(column)
        , m_evaluation(evaluation)
        , m_unit(std::move(unit))
        , m_words(std::move(words))
        , m_status(textColumnFor(Role::Status, "status", "Status", dataset))
        , m_derivation(textColumnFor(Role::Derivation, "derivation", "How computed", dataset))
        , m_isKey(dataset.table.columns(), false) {
        for (const auto key : keyColumns(dataset))
            m_isKey[key] = true;
    }

    void add() {
        const auto before = m_dataset.table;
        auto builder = TableBuilder::continuing(std::move(m_dataset.table));
        for (std::size_t i = 0; i < m_evaluation.rows.size(); ++i) {
            for (std::size_t column = 0; column < before.columns(); ++column)
                addTo(builder, before, column, i);
        }
        m_dataset.table = std::move(builder).build();
        auto& along = m_dataset.codebook.variables[*m_evaluation.along];
        if (!along.categories.empty() || !m_column.title.empty())
            along.categories.push_back({m_column.name, m_column.title, {}});
    }

private:
    void addTo(TableBuilder& builder, const Table& before, std::size_t column, std::size_t i) const {
        const auto role = m_dataset.codebook.variables[column].role;
        if (column == *m_evaluation.along)
            builder.addText(column, m_column.name);
        else if (column == m_evaluation.numbers && m_evaluation.cells.missing[i] == MissingReason::None)
            builder.addNumber(column, m_evaluation.cells.values[i]);
        else if (column == m_evaluation.numbers)
            builder.addMissing(column, m_evaluation.cells.missing[i]);
        else if (column == m_status)
            builder.addText(column, derivedStatus);
        else if (column == m_derivation)
            builder.addText(column, m_words);
        else if (role == Role::Unit && typeOf(before.column(column)) == ColumnType::Text && !m_unit.empty())
            builder.addText(column, m_unit);
        else if (m_isKey[column] || role == Role::Source || role == Role::PlaceCode)
            addCell(builder, column, before, column, m_evaluation.rows[i]);
        else
            builder.addMissing(column, MissingReason::NotReported);
    }

    Dataset& m_dataset;
    const ComputedColumn& m_column;
    const Evaluation& m_evaluation;
    std::string m_unit;
    std::string m_words;
    std::size_t m_status;
    std::size_t m_derivation;
    std::vector<bool> m_isKey;
};

Result<void> checkItemName(const Dataset& dataset, std::size_t along, const std::string& name) {
    const auto& variable = dataset.codebook.variables[along];
    const auto& dictionary = std::get<TextCells>(dataset.table.column(along)).dictionary;
    if (std::find(dictionary.begin(), dictionary.end(), name) != dictionary.end())
        return nameTaken(name, prepare_sentences::anEntryOf(inQuotes(variable.displayName())));
    return {};
}
} // namespace

Result<Dataset> withComputed(Dataset dataset, const ComputedColumn& column, const WorkToken& token) {
    Diagnostics nothing;
    return withComputed(std::move(dataset), column, {}, nothing, token);
}

Result<Dataset> withComputed(Dataset dataset, const ComputedColumn& column, const OperandLookup& find,
                             Diagnostics& findings, const WorkToken& token) {
    if (trimmed(column.name).empty())
        return fail(prepare_sentences::computedNoName());
    auto formula = parseFormula(column.formula);
    if (!formula)
        return tl::unexpected(formula.error());
    std::optional<JoinedOperands> joined;
    if (!otherDatasets(*formula).empty()) {
        auto made = withOperands(dataset, *formula, find);
        if (!made)
            return tl::unexpected(std::move(made.error()));
        joined = *std::move(made);
        findings.append(joined->findings);
        formula = joined->formula;
    }
    const auto& data = joined ? joined->dataset : dataset;
    auto evaluation = evaluate(*formula, data, token, joined ? joined->columns : std::vector<std::string>());
    if (!evaluation)
        return tl::unexpected(std::move(evaluation.error()));
    auto unit = unitOf(*formula, data);
    if (!unit && column.unit.empty())
        return tl::unexpected(std::move(unit.error()));
    const auto shown = column.unit.empty() ? unit->value_or("") : column.unit;
    auto words = formulaText(*formula, data);
    if (!evaluation->along) {
        if (dataset.codebook.indexOf(column.name))
            return nameTaken(column.name, "a column");
        appendColumn(dataset, column, std::move(evaluation->cells), shown, words);
        return dataset;
    }
    if (auto free = checkItemName(dataset, *evaluation->along, column.name); !free)
        return tl::unexpected(std::move(free.error()));
    ItemRows(dataset, column, *evaluation, shown, std::move(words)).add();
    return dataset;
}

} // namespace driftline
