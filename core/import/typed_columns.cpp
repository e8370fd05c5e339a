// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/typed_columns.h"

#include "base/text.h"
#include "data/table_builder.h"
#include "import/cell_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
constexpr std::size_t mostExamples = 3;

std::string_view nameOfKind(CellKind kind) {
    return columnTypeOf(kind) == ColumnType::Period ? "period" : "number";
}

/// Before the common era and the first year: written often enough to be named.
bool isEarlyYear(std::string_view cell, const ColumnFormat& format) {
    const auto number = format.isTime ? readNumberCell(cell, format.marks) : std::nullopt;
    return number && number->value < 1;
}

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
        if (m_last.missing == MissingReason::Unparseable)
            remember(row, cell);
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
        if (m_unread == 0)
            return;
        const auto kind = nameOfKind(m_typing.format.kind);
        auto message =
            fmt::format("{} no {} where others are, and so no value: {}",
                        counted(m_unread, "cell holds", "cells hold"), kind, joinedForReading(m_examples));
        if (m_unread > m_examples.size())
            message += fmt::format(" and {} more", m_unread - m_examples.size());
        const bool isEarly = isEarlyYear(m_raw.cell(m_firstRow, m_column), m_typing.format);
        findings.warn("cell.wrong-type", message + ".", m_raw.place(m_firstRow, m_raw.header[m_column]),
                      isEarly ? "Years before the year 1 cannot be read."
                              : "Correct the cells, or say --missing with what stands for no value.");
    }

private:
    void remember(std::size_t row, std::string_view cell) {
        if (m_unread++ == 0)
            m_firstRow = row;
        if (m_examples.size() < mostExamples)
            m_examples.push_back(fmt::format("{} in row {}", inQuotes(cell), m_raw.rowNumbers[row]));
    }

    const RawTable& m_raw;
    std::size_t m_column;
    const ColumnTyping& m_typing;
    TableBuilder& m_builder;
    TypedCell m_last;
    std::size_t m_unread = 0;
    std::size_t m_firstRow = 0;
    std::vector<std::string> m_examples;
};

std::string listOf(const std::vector<CountedMark>& marks, bool areFlags) {
    constexpr std::size_t mostShown = 6;
    std::vector<std::string> parts;
    for (const auto& mark : marks) {
        if (parts.size() == mostShown)
            break;
        const auto meaning = areFlags ? mark.statuses.label() : std::string(missingLabel(mark.reason));
        parts.push_back(fmt::format("{} {}{}", inQuotes(mark.mark),
                                    mark.count == 1 ? "once" : fmt::format("{} times", mark.count),
                                    meaning.empty() ? "" : " (" + meaning + ")"));
    }
    if (marks.size() > mostShown)
        parts.push_back(counted(marks.size() - mostShown, "other", "others"));
    return joinedForReading(parts);
}

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
        findings.add(
            {isDecidable ? Severity::Warning : Severity::Note, question.code, question.message, at,
             isDecidable ? "If that is wrong, say so with " + question.option + "." : std::string()});
    }
    if (typing.format.kind == CellKind::Text)
        return;
    if (!typing.missing.empty())
        findings.note("column.missing-marks",
                      fmt::format("These stand for no value: {}.", listOf(typing.missing, false)), at);
    if (!typing.flags.empty())
        findings.note("column.flags",
                      fmt::format("Flags beside values were kept: {}.", listOf(typing.flags, true)), at);
}

void addStatusesOfFlags(Dataset& dataset) {
    const auto value = dataset.codebook.indexOf(Role::Value);
    if (!value || dataset.codebook.indexOf(Role::Status))
        return;
    std::vector<std::string> statuses(dataset.table.rows());
    for (const auto& note : dataset.table.notes()) {
        if (note.column != *value || dataset.table.missing(note.column, note.row) != MissingReason::None)
            continue;
        auto found = statusesOfFlag(note.text);
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
