// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/typed_columns.h"

#include "base/text.h"
#include "data/table_builder.h"
#include "import/cell_text.h"
#include "import/column_notes.h"
#include "import/footnotes.h"
#include "import/recipe_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace driftline {

namespace {
class TypedFiller {
public:
    TypedFiller(const RawTable& raw, std::size_t column, const ColumnTyping& typing, TableBuilder& builder)
        : m_raw(raw)
        , m_column(column)
        , m_typing(typing)
        , m_builder(builder) {}

    void add(std::size_t row) {
        const auto cell = m_raw.cell(row, m_column);
        const bool isKnown = row > 0 && cell == m_raw.cell(row - 1, m_column);
        if (!isKnown) // files name the same period in long runs
            m_last = readTypedCell(cell, CellType::Text, m_typing.format);
        if (!m_last.note.empty())
            m_notes.remember(row, m_last);
        if (m_last.missing != MissingReason::None)
            m_builder.addMissing(m_column, m_last.missing);
        else if (m_typing.format.kind == CellKind::Text)
            m_builder.addText(m_column, cell);
        else if (m_typing.format.kind == CellKind::Period)
            m_builder.addPeriod(m_column, m_last.period);
        else
            m_builder.addNumber(m_column, m_last.number);
        m_builder.addNote(m_column, m_last.note);
    }

    void tell(Diagnostics& findings) const {
        m_notes.tell(
            m_typing.format, [this](std::size_t row) { return m_raw.place(row, m_raw.header[m_column]); },
            findings);
    }

private:
    const RawTable& m_raw;
    std::size_t m_column;
    const ColumnTyping& m_typing;
    TableBuilder& m_builder;
    TypedCell m_last;
    ColumnNotes m_notes;
};

/// The words of readStatus().
std::string statusWords(StatusSet statuses) {
    auto label = statuses.label();
    std::erase(label, ',');
    return label;
}
} // namespace

Result<Table> buildTypedTable(const RawTable& raw, const std::vector<ColumnTyping>& typings,
                              const WorkToken& token, Diagnostics& findings) {
    std::vector<ColumnType> types;
    for (const auto& typing : typings)
        types.push_back(columnTypeOf(typing.format.kind));
    TableBuilder builder(types);
    for (std::size_t column = 0; column < typings.size(); ++column) {
        TypedFiller filler(raw, column, typings[column], builder);
        for (std::size_t row = 0; row < raw.rows(); ++row) {
            if (row % rowsBetweenChecks == 0 && token.cancelled())
                return cancelled();
            filler.add(row);
        }
        filler.tell(findings);
    }
    for (std::size_t row = 0; row < raw.rows(); ++row)
        builder.setFileRow(row, static_cast<std::size_t>(raw.rowNumbers[row]));
    return std::move(builder).build();
}

Variable variableOf(std::string name, const ColumnTyping& typing) {
    Variable variable;
    variable.name = std::move(name);
    variable.type = columnTypeOf(typing.format.kind);
    variable.unit = typing.unit;
    return variable;
}

void tellTyping(std::string_view column, const ColumnTyping& typing, const Place& place,
                Diagnostics& findings) {
    auto at = place;
    at.column = std::string(column);
    for (const auto& question : typing.questions) {
        const bool isDecidable = !question.option.empty();
        findings.add({isDecidable ? Severity::Warning : Severity::Note, question.code, question.message, at,
                      isDecidable ? recipe_sentences::sayWithOption(question.option) : std::string()});
    }
}

void addStatusesOfFlags(Dataset& dataset, const std::vector<Footnote>& footnotes) {
    const auto value = dataset.codebook.indexOf(Role::Value);
    if (!value || dataset.codebook.indexOf(Role::Status))
        return;
    std::vector<std::string> statuses(dataset.table.rows());
    for (const auto& note : dataset.table.notes()) {
        if (note.column != *value || dataset.table.missing(note.column, note.row) != MissingReason::None)
            continue;
        const auto explained = footnotesOf(footnotes, note.text);
        auto found = explained.empty() ? statusesOfFlag(note.text) : StatusSet();
        for (const auto* footnote : explained)
            found |= statusesOfFootnote(footnote->text);
        if (readNumberCell(note.text, {}).value_or(NumberReading{}).isCensored)
            found |= Status::Indicative;
        statuses[note.row] = statusWords(found);
    }
    if (std::all_of(statuses.begin(), statuses.end(), [](const auto& words) { return words.empty(); }))
        return;
    dataset.table = TableBuilder::withTextColumn(std::move(dataset.table), statuses);
    Variable variable;
    variable.name = "status";
    for (int number = 2; dataset.codebook.indexOf(variable.name); ++number)
        variable.name = fmt::format("status {}", number);
    variable.role = Role::Status;
    dataset.codebook.variables.push_back(std::move(variable));
}

} // namespace driftline
