// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table_builder.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace driftline {

namespace {
Column emptyColumn(ColumnType type) {
    switch (type) {
    case ColumnType::Number:
        return NumberCells{};
    case ColumnType::Text:
        return TextCells{};
    case ColumnType::Period:
        break;
    }
    return PeriodCells{};
}

/// A table stays as long as its figures do, and its columns grew by doubling.
void shrink(Column& column) {
    std::visit([](auto& cells) { cells.missing.shrink_to_fit(); }, column);
    if (auto* numbers = std::get_if<NumberCells>(&column))
        numbers->values.shrink_to_fit();
    else if (auto* text = std::get_if<TextCells>(&column))
        text->codes.shrink_to_fit();
    else if (auto* periods = std::get_if<PeriodCells>(&column))
        periods->values.shrink_to_fit();
}

std::size_t cellCount(const Column& column) {
    return std::visit([](const auto& cells) { return cells.missing.size(); }, column);
}
} // namespace

TableBuilder::TableBuilder(const std::vector<ColumnType>& types) : m_codes(types.size()) {
    m_columns.reserve(types.size());
    for (const auto type : types)
        m_columns.push_back(emptyColumn(type));
}

TableBuilder TableBuilder::continuing(Table table) {
    TableBuilder builder(std::vector<ColumnType>{});
    builder.m_notes = std::move(table.m_notes);
    builder.m_fileRows = std::move(table.m_fileRows);
    builder.m_rowsOfFile = table.m_rowsOfFile;
    for (auto& column : table.m_columns)
        builder.addColumn(std::move(column));
    return builder;
}

std::size_t TableBuilder::addColumn(Column column) {
    assert(m_columns.empty() || cellCount(column) == cellCount(m_columns.front()));
    auto& codes = m_codes.emplace_back();
    if (const auto* cells = std::get_if<TextCells>(&column)) {
        for (const auto& text : cells->dictionary)
            codes.emplace(text, static_cast<std::int32_t>(codes.size()));
    }
    m_columns.push_back(std::move(column));
    return m_columns.size() - 1;
}

std::size_t TableBuilder::addEmptyColumn(ColumnType type) {
    const auto rows = m_columns.empty() ? 0 : cellCount(m_columns.front());
    m_columns.push_back(emptyColumn(type));
    m_codes.emplace_back();
    for (std::size_t row = 0; row < rows; ++row)
        addMissing(m_columns.size() - 1, MissingReason::NotReported);
    return m_columns.size() - 1;
}

std::int32_t TableBuilder::codeOf(std::size_t column, std::string_view text) {
    auto& dictionary = std::get<TextCells>(m_columns[column]).dictionary;
    const auto next = static_cast<std::int32_t>(dictionary.size());
    const auto [entry, isNew] = m_codes[column].try_emplace(std::string(text), next);
    if (isNew)
        dictionary.emplace_back(text);
    return entry->second;
}

void TableBuilder::setNumber(std::size_t column, std::size_t row, double value) {
    auto& cells = std::get<NumberCells>(m_columns[column]);
    cells.values[row] = value;
    cells.missing[row] = MissingReason::None;
}

void TableBuilder::setText(std::size_t column, std::size_t row, std::string_view value) {
    const auto code = codeOf(column, value);
    auto& cells = std::get<TextCells>(m_columns[column]);
    cells.codes[row] = code;
    cells.missing[row] = MissingReason::None;
}

void TableBuilder::setPeriod(std::size_t column, std::size_t row, const Period& value) {
    auto& cells = std::get<PeriodCells>(m_columns[column]);
    cells.values[row] = value;
    cells.missing[row] = MissingReason::None;
}

void TableBuilder::setMissing(std::size_t column, std::size_t row, MissingReason reason) {
    struct Visitor {
        std::size_t row;
        MissingReason reason;
        void operator()(NumberCells& cells) const {
            cells.values[row] = 0;
            cells.missing[row] = reason;
        }
        void operator()(TextCells& cells) const {
            cells.codes[row] = TextCells::none;
            cells.missing[row] = reason;
        }
        void operator()(PeriodCells& cells) const {
            cells.values[row] = {};
            cells.missing[row] = reason;
        }
    };
    assert(reason != MissingReason::None);
    std::visit(Visitor{row, reason}, m_columns[column]);
}

void TableBuilder::addNumber(std::size_t column, double value) {
    auto& cells = std::get<NumberCells>(m_columns[column]);
    cells.values.push_back(value);
    cells.missing.push_back(MissingReason::None);
}

void TableBuilder::addText(std::size_t column, std::string_view value) {
    const auto code = codeOf(column, value);
    auto& cells = std::get<TextCells>(m_columns[column]);
    cells.codes.push_back(code);
    cells.missing.push_back(MissingReason::None);
}

void TableBuilder::addPeriod(std::size_t column, const Period& value) {
    auto& cells = std::get<PeriodCells>(m_columns[column]);
    cells.values.push_back(value);
    cells.missing.push_back(MissingReason::None);
}

void TableBuilder::addMissing(std::size_t column, MissingReason reason) {
    struct Visitor {
        MissingReason reason;
        void operator()(NumberCells& cells) const {
            cells.values.push_back(0);
            cells.missing.push_back(reason);
        }
        void operator()(TextCells& cells) const {
            cells.codes.push_back(TextCells::none);
            cells.missing.push_back(reason);
        }
        void operator()(PeriodCells& cells) const {
            cells.values.emplace_back();
            cells.missing.push_back(reason);
        }
    };
    assert(reason != MissingReason::None);
    std::visit(Visitor{reason}, m_columns[column]);
}

void TableBuilder::addNote(std::size_t column, std::string_view text) {
    const auto cells = cellCount(m_columns[column]);
    assert(cells > 0);
    if (!text.empty())
        m_notes.push_back({column, cells - 1, std::string(text)});
}

std::size_t TableBuilder::rows() const {
    return m_columns.empty() ? 0 : cellCount(m_columns.front());
}

void TableBuilder::setFileRow(std::size_t row, std::size_t number) {
    if (!m_fileRows.empty()) {
        auto& last = m_fileRows.back();
        const auto each = row - m_lastFileRow;
        const bool goesOn =
            number == last.number + last.count && each > 0 && (last.count == 1 || each == last.each);
        if (last.count == 1)
            last.each = std::max<std::size_t>(each, 1);
        m_lastFileRow = row;
        if (goesOn) {
            ++last.count;
            return;
        }
    }
    m_lastFileRow = row;
    m_fileRows.push_back({row, number, 1, 1});
}

void TableBuilder::setFileRows(const Table& table) {
    m_fileRows = table.m_fileRows;
    m_rowsOfFile = table.m_rowsOfFile;
}

Table TableBuilder::withTextColumn(Table table, const std::vector<std::string>& texts) {
    assert(texts.size() == table.m_rows);
    TableBuilder builder({ColumnType::Text});
    for (const auto& text : texts) {
        if (text.empty())
            builder.addMissing(0, MissingReason::NotReported);
        else
            builder.addText(0, text);
    }
    table.m_columns.push_back(std::move(builder.m_columns.front()));
    return table;
}

void TableBuilder::sortNotes(std::vector<CellNote>& notes) {
    std::stable_sort(notes.begin(), notes.end(), [](const CellNote& a, const CellNote& b) {
        return std::tie(a.column, a.row) < std::tie(b.column, b.row);
    });
}

Table TableBuilder::withNotes(Table table, std::vector<CellNote> notes) {
    sortNotes(notes);
    table.m_notes = std::move(notes);
    return table;
}

Table TableBuilder::build() && {
    Table table;
    table.m_rows = m_columns.empty() ? 0 : cellCount(m_columns.front());
    for ([[maybe_unused]] const auto& column : m_columns)
        assert(cellCount(column) == table.m_rows);
    table.m_columns = std::move(m_columns);
    for (auto& column : table.m_columns)
        shrink(column);
    sortNotes(m_notes);
    table.m_notes = std::move(m_notes);
    table.m_rowsOfFile = m_fileRows.empty() ? 0 : std::min(m_rowsOfFile.value_or(table.m_rows), table.m_rows);
    table.m_fileRows = std::move(m_fileRows);
    return table;
}

} // namespace driftline
