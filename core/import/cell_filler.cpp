// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_filler.h"

#include "base/text.h"

#include <fmt/format.h>

namespace driftline {

CellFiller::CellFiller(const Grid& grid, const ColumnRecipe& column)
    : m_grid(&grid)
    , m_column(&column)
    , m_format(column.format) {
    m_format.kind = cellKindOf(column.type);
    m_format.isTime = m_format.isTime || column.type == ColumnType::Period;
}

ReadCell CellFiller::read(std::size_t row) {
    const auto cell = trimmed(m_grid->cell(row, m_column->position));
    ReadCell out;
    if (cell.empty())
        return out;
    const auto type = m_grid->type(row, m_column->position);
    if (cell != m_lastText || type != m_lastType || m_lastText.empty()) {
        m_last = readTypedCell(cell, type, m_format);
        m_lastText = cell;
        m_lastType = type;
    }
    out.note = m_last.note;
    if (m_last.missing == MissingReason::None) {
        out.fate = CellFate::Kept;
        out.number = m_last.number * m_column->factor;
        out.period = m_last.period;
        out.text = cell;
        return out;
    }
    out.reason = m_last.missing;
    out.fate = m_last.missing == MissingReason::Unparseable ? CellFate::Unreadable : CellFate::Mark;
    if (out.fate == CellFate::Unreadable)
        remember(row, cell);
    return out;
}

void CellFiller::remember(std::size_t row, std::string_view cell) {
    constexpr std::size_t mostExamples = 3;
    if (m_unread++ == 0)
        m_firstRow = row;
    if (m_examples.size() < mostExamples)
        m_examples.push_back(fmt::format("{} in row {}", inQuotes(cell), m_grid->rowNumbers[row]));
}

void CellFiller::tell(Diagnostics& findings) const {
    if (m_unread == 0)
        return;
    auto message = fmt::format(
        "{} no {} where others are, and so no value: {}", counted(m_unread, "cell holds", "cells hold"),
        m_column->type == ColumnType::Period ? "period" : "number", joinedForReading(m_examples));
    if (m_unread > m_examples.size())
        message += fmt::format(" and {} more", m_unread - m_examples.size());
    findings.warn("cell.wrong-type", message + ".", m_grid->place(m_firstRow, m_column->name),
                  "Correct the cells, or say --missing with what stands for no value.");
}

} // namespace driftline
