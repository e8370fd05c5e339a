// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_filler.h"

#include "base/text.h"

namespace driftline {

CellRemarks saysMore(const Grid& grid) {
    CellRemarks out;
    // Cells of files name no sources, and have many marks.
    if (grid.sources.empty() && !grid.marks.empty() && !grid.types.empty())
        return out;
    for (const auto& mark : grid.marks) {
        out.sources = out.sources || !mark.source.empty();
        out.notes = out.notes || !mark.remark.empty();
    }
    return out;
}

CellFiller::CellFiller(const Grid& grid, const ColumnRecipe& column)
    : m_grid(&grid)
    , m_column(&column)
    , m_format(column.format)
    , m_saysMore(saysMore(grid).any()) {
    m_format.kind = cellKindOf(column.type);
    m_format.isTime = m_format.isTime || column.type == ColumnType::Period;
}

ReadCell CellFiller::read(std::size_t row) {
    const auto cell = trimmed(m_grid->cell(row, m_column->position));
    ReadCell out;
    if (cell.empty())
        return out;
    if (const auto* mark = m_saysMore ? m_grid->mark(row, m_column->position) : nullptr) {
        out.source = mark->source;
        out.remark = mark->remark;
    }
    const auto type = m_grid->type(row, m_column->position);
    if (m_column->carriesYear && type != CellType::Date) {
        m_whole = m_carried.complete(cell);
        m_last = readTypedCell(m_whole, CellType::Text, m_format);
        m_lastText = {};
    } else if (cell != m_lastText || type != m_lastType || m_lastText.empty()) {
        m_last = readTypedCell(cell, type, m_format);
        m_lastText = cell;
        m_lastType = type;
    }
    out.note = m_last.note;
    if (!m_last.note.empty())
        m_notes.remember(row, m_last);
    if (m_last.missing == MissingReason::None) {
        out.fate = CellFate::Kept;
        out.number = m_last.number * m_column->factor;
        out.period = m_last.period;
        out.text = cell;
        return out;
    }
    out.reason = m_last.missing;
    out.fate = m_last.missing == MissingReason::Unparseable ? CellFate::Unreadable : CellFate::Mark;
    return out;
}

void CellFiller::pass(std::size_t row) {
    if (m_column->carriesYear)
        m_whole = m_carried.complete(m_grid->cell(row, m_column->position));
}

void CellFiller::tell(Diagnostics& findings) const {
    if (m_column->use == ColumnUse::Reason) // its words are what it is for
        return;
    m_notes.tell(
        m_format, [this](std::size_t row) { return m_grid->place(row, m_column->name); }, findings);
}

} // namespace driftline
