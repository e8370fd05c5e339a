// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/typed_columns.h"

#include "base/text.h"
#include "data/table_builder.h"
#include "import/cell_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace driftline {

namespace {
constexpr std::size_t mostExamples = 3;
constexpr std::size_t mostNotes = 6;

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
        if (!m_last.note.empty())
            remember(row, m_last);
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
        tellUnread(findings);
        tellNotes(m_marks, "column.missing-marks", "These stand for no value", findings);
        tellNotes(m_flags, "column.flags", "Flags beside values were kept", findings);
    }

private:
    struct Noted {
        std::size_t count = 0;
        std::string meaning;
        std::vector<std::size_t> rows; ///< the first ones
    };
    using NotedCells = std::map<std::string, Noted, std::less<>>;

    static void note(Noted& noted, std::size_t row) {
        ++noted.count;
        if (noted.rows.size() < mostExamples)
            noted.rows.push_back(row);
    }

    void remember(std::size_t row, const TypedCell& cell) {
        if (cell.missing == MissingReason::Unparseable) {
            ++m_unread;
            if (m_examples.size() < mostExamples)
                m_examples.emplace_back(row, cell.note);
            return;
        }
        const bool isFlag = cell.missing == MissingReason::None;
        auto& noted = (isFlag ? m_flags : m_marks)[cell.note];
        if (noted.count == 0)
            noted.meaning = isFlag ? cell.statuses.label() : std::string(missingLabel(cell.missing));
        note(noted, row);
    }

    void tellUnread(Diagnostics& findings) const {
        if (m_unread == 0)
            return;
        std::vector<std::string> shown;
        for (const auto& [row, text] : m_examples)
            shown.push_back(fmt::format("{} in row {}", inQuotes(text), m_raw.rowNumbers[row]));
        if (m_unread > shown.size())
            shown.push_back(fmt::format("{} more", m_unread - shown.size()));
        const bool isEarly = isEarlyYear(m_examples.front().second, m_typing.format);
        findings.warn("cell.wrong-type",
                      fmt::format("{} no {} where others are, and so no value: {}.",
                                  counted(m_unread, "cell holds", "cells hold"),
                                  nameOfKind(m_typing.format.kind), joinedForReading(shown)),
                      m_raw.place(m_examples.front().first, m_raw.header[m_column]),
                      isEarly ? "Years before the year 1 cannot be read."
                              : "Correct the cells, or say --missing with what stands for no value.");
    }

    void tellNotes(const NotedCells& cells, std::string_view code, std::string_view what,
                   Diagnostics& findings) const {
        if (cells.empty())
            return;
        std::vector<NotedCells::const_iterator> order;
        for (auto at = cells.begin(); at != cells.end(); ++at)
            order.push_back(at);
        std::stable_sort(order.begin(), order.end(),
                         [](const auto& a, const auto& b) { return a->second.count > b->second.count; });
        std::vector<std::string> shown;
        for (const auto& at : order) {
            if (shown.size() == mostNotes)
                break;
            shown.push_back(noteText(at->first, at->second));
        }
        if (order.size() > mostNotes)
            shown.push_back(counted(order.size() - mostNotes, "other", "others"));
        findings.note(code, fmt::format("{}: {}.", what, joinedForReading(shown)),
                      m_raw.place(order.front()->second.rows.front(), m_raw.header[m_column]));
    }

    std::string noteText(std::string_view mark, const Noted& noted) const {
        std::vector<std::string> rows;
        for (const auto row : noted.rows)
            rows.push_back(std::to_string(m_raw.rowNumbers[row]));
        if (noted.count > rows.size())
            rows.push_back(fmt::format("{} more", noted.count - rows.size()));
        return fmt::format("{} in {} {}{}", inQuotes(mark), noted.count == 1 ? "row" : "rows",
                           joinedForReading(rows), noted.meaning.empty() ? "" : " (" + noted.meaning + ")");
    }

    const RawTable& m_raw;
    std::size_t m_column;
    const ColumnTyping& m_typing;
    TableBuilder& m_builder;
    TypedCell m_last;
    std::size_t m_unread = 0;
    std::vector<std::pair<std::size_t, std::string>> m_examples; ///< rows and what was read there
    NotedCells m_marks;
    NotedCells m_flags;
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
