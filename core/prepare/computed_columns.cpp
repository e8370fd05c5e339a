// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/computed_columns.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/operand_sources.h"
#include "data/table_builder.h"
#include "prepare/evaluation.h"
#include "prepare/formula_text.h"
#include "prepare/formula_unit.h"
#include "prepare/operands.h"
#include "prepare/quantity_columns.h"
#include "prepare/row_keys.h"
#include "prepare/rows_read.h"
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

/// What each row says of its sources.
std::vector<std::string> ownSources(const Dataset& dataset) {
    std::vector<std::string> names(dataset.table.rows());
    const auto column = dataset.codebook.indexOf(Role::Source);
    for (std::size_t row = 0; column && row < names.size(); ++row)
        names[row] = dataset.table.cellText(*column, row);
    return names;
}

/// The same, and what the numbers that a formula reads rest on besides, because they were computed
/// themselves.
std::vector<std::string> sourcesOfOperands(const Formula& formula, const Dataset& dataset,
                                           std::vector<std::string> names) {
    for (const auto& quantity : quantitiesOf(formula)) {
        const auto columns = quantityColumns(quantity, dataset);
        const auto further = columns ? operandSourcesColumn(dataset.codebook, columns->column) : std::nullopt;
        for (std::size_t row = 0; further && row < names.size(); ++row)
            names[row] += " " + dataset.table.cellText(*further, row);
    }
    return names;
}

/// The sources that each computed number rests on beyond those that its row names: of other datasets, and of
/// the other rows that the formula reads. Nothing if there are none.
std::vector<std::string> furtherSources(const Formula& formula, const Dataset& dataset,
                                        const Evaluation& evaluation, const JoinedOperands* joined) {
    const auto own = ownSources(dataset);
    const auto operands = sourcesOfOperands(formula, dataset, own);
    const auto isEmpty = [](const std::string& names) { return names.empty(); };
    if (joined == nullptr && std::all_of(operands.begin(), operands.end(), isEmpty))
        return {}; // no row names a source, as in most tables of one's own
    auto out = namesOfRowsRead(formula, dataset, evaluation, operands);
    const auto ofOthers = joined == nullptr
                              ? std::vector<std::string>(own.size())
                              : namesOfRowsRead(formula, dataset, evaluation, joined->rowSources);
    bool isNothing = true;
    for (std::size_t row = 0; row < out.size(); ++row) {
        auto names = words(out[row]);
        const auto named = words(own[row]);
        std::erase_if(names, [&named](const std::string& name) {
            return std::find(named.begin(), named.end(), name) != named.end();
        });
        addDistinct(names, words(ofOthers[row]));
        out[row] = driftline::joined(names, " ");
        isNothing = isNothing && names.empty();
    }
    return isNothing ? std::vector<std::string>() : out;
}

/// Those of other datasets that are named.
void addNamedSources(Dataset& dataset, const std::vector<Source>& others,
                     const std::vector<std::string>& rowSources) {
    DistinctTexts named;
    for (const auto& names : rowSources) {
        for (auto& name : words(names))
            named.add(std::move(name));
    }
    const auto isNamed = indexByName(named.list());
    for (const auto& source : others) {
        if (isNamed.contains(source.name) && dataset.source(source.name) == nullptr)
            dataset.sources.push_back(source);
    }
}

/// What describes the column of the sources that numbers rest on (data/operand_sources.h).
Result<Variable> sourcesVariable(const Dataset& dataset, const Variable& numbers) {
    Variable variable;
    variable.name = operandSourcesName(numbers.name);
    variable.title = prepare_sentences::furtherSources(numbers.displayName());
    if (dataset.codebook.indexOf(variable.name))
        return nameTaken(variable.name, "a column");
    return variable;
}

/// Beside a computed column.
Result<void> appendSources(Dataset& dataset, const std::vector<std::string>& rowSources) {
    auto variable = sourcesVariable(dataset, dataset.codebook.variables.back());
    if (!variable)
        return tl::unexpected(std::move(variable.error()));
    dataset.table = TableBuilder::withTextColumn(std::move(dataset.table), rowSources);
    dataset.codebook.variables.push_back(*std::move(variable));
    return {};
}

/// For computed rows: the column beside the numbers that they stand in, empty where it is new.
Result<std::size_t> sourcesColumnFor(Dataset& dataset, std::size_t numbers) {
    if (const auto known = operandSourcesColumn(dataset.codebook, numbers))
        return *known;
    auto variable = sourcesVariable(dataset, dataset.codebook.variables[numbers]);
    if (!variable)
        return tl::unexpected(std::move(variable.error()));
    auto builder = TableBuilder::continuing(std::move(dataset.table));
    const auto column = builder.addEmptyColumn(ColumnType::Text);
    dataset.table = std::move(builder).build();
    dataset.codebook.variables.push_back(*std::move(variable));
    return column;
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
             std::string words, std::optional<std::size_t> sourcesColumn, std::vector<std::string> rowSources)
        : m_dataset(dataset)
        , m_column(column)
        , m_evaluation(evaluation)
        , m_unit(std::move(unit))
        , m_words(std::move(words))
        , m_sourcesColumn(sourcesColumn)
        , m_rowSources(std::move(rowSources))
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
        else if (column == m_sourcesColumn && !m_rowSources[m_evaluation.rows[i]].empty())
            builder.addText(column, m_rowSources[m_evaluation.rows[i]]);
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
    std::optional<std::size_t> m_sourcesColumn; ///< of the numbers' further sources, if they have any
    std::vector<std::string> m_rowSources;      ///< by the row that a number has its keys from
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
    auto rowSources = furtherSources(*formula, data, *evaluation, joined ? &*joined : nullptr);
    if (joined)
        addNamedSources(dataset, joined->sources, rowSources);
    if (!evaluation->along) {
        if (dataset.codebook.indexOf(column.name))
            return nameTaken(column.name, "a column");
        appendColumn(dataset, column, std::move(evaluation->cells), shown, words);
        if (!rowSources.empty()) {
            if (auto told = appendSources(dataset, rowSources); !told)
                return tl::unexpected(std::move(told.error()));
        }
        return dataset;
    }
    if (auto free = checkItemName(dataset, *evaluation->along, column.name); !free)
        return tl::unexpected(std::move(free.error()));
    std::optional<std::size_t> sources;
    if (!rowSources.empty()) {
        const auto made = sourcesColumnFor(dataset, evaluation->numbers);
        if (!made)
            return tl::unexpected(made.error());
        sources = *made;
    }
    ItemRows(dataset, column, *evaluation, shown, std::move(words), sources, std::move(rowSources)).add();
    return dataset;
}

} // namespace driftline
