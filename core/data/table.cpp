// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table.h"

#include "base/number_text.h"

#include <algorithm>
#include <tuple>

namespace driftline {

ColumnType typeOf(const Column& column) {
    struct Visitor {
        ColumnType operator()(const NumberCells& /*cells*/) const { return ColumnType::Number; }
        ColumnType operator()(const TextCells& /*cells*/) const { return ColumnType::Text; }
        ColumnType operator()(const PeriodCells& /*cells*/) const { return ColumnType::Period; }
    };
    return std::visit(Visitor{}, column);
}

std::optional<double> Table::number(std::size_t column, std::size_t row) const {
    const auto* cells = std::get_if<NumberCells>(&m_columns[column]);
    if (cells == nullptr || cells->missing[row] != MissingReason::None)
        return {};
    return cells->values[row];
}

std::optional<std::string_view> Table::text(std::size_t column, std::size_t row) const {
    const auto* cells = std::get_if<TextCells>(&m_columns[column]);
    if (cells == nullptr || cells->codes[row] == TextCells::none)
        return {};
    return cells->dictionary[static_cast<std::size_t>(cells->codes[row])];
}

std::optional<Period> Table::period(std::size_t column, std::size_t row) const {
    const auto* cells = std::get_if<PeriodCells>(&m_columns[column]);
    if (cells == nullptr || cells->missing[row] != MissingReason::None)
        return {};
    return cells->values[row];
}

MissingReason Table::missing(std::size_t column, std::size_t row) const {
    return std::visit([row](const auto& cells) { return cells.missing[row]; }, m_columns[column]);
}

std::string_view Table::note(std::size_t column, std::size_t row) const {
    const auto at = std::lower_bound(
        m_notes.begin(), m_notes.end(), std::tie(column, row),
        [](const CellNote& note, const auto& sought) { return std::tie(note.column, note.row) < sought; });
    return at != m_notes.end() && at->column == column && at->row == row ? at->text : std::string_view{};
}

std::optional<std::size_t> Table::fileRow(std::size_t row) const {
    if (row >= m_rowsOfFile)
        return {};
    const auto next =
        std::upper_bound(m_fileRows.begin(), m_fileRows.end(), row,
                         [](std::size_t sought, const FileRows& rows) { return sought < rows.row; });
    if (next == m_fileRows.begin())
        return {};
    const auto& rows = *std::prev(next);
    return rows.number + std::min((row - rows.row) / rows.each, rows.count - 1);
}

std::string Table::cellText(std::size_t column, std::size_t row) const {
    if (const auto value = number(column, row))
        return exactNumber(*value);
    if (const auto words = text(column, row))
        return std::string(*words);
    if (const auto when = period(column, row))
        return when->text();
    return {};
}

} // namespace driftline
