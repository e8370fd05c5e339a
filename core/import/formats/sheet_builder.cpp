// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/sheet_builder.h"

#include "base/text.h"
#include "import/formats/sentences.h"
#include "import/formats/workbook_limits.h"

#include <algorithm>
#include <tuple>

namespace driftline {

namespace {
bool saysNothing(const CellMark& mark) {
    return mark.fontColour.empty() && mark.comment.empty() && mark.numberFormat.empty() &&
           !mark.isFormulaWithoutResult;
}
} // namespace

SheetBuilder::SheetBuilder(std::string file, std::string name, std::size_t& cellsLeft)
    : m_cellsLeft(cellsLeft) {
    m_grid.file = std::move(file);
    m_grid.name = std::move(name);
}

void SheetBuilder::beginRow(std::size_t row, bool isHidden) {
    m_row = row;
    m_isRowHidden = isHidden;
    m_rowCells.clear();
    m_rowMarks.clear();
}

void SheetBuilder::addCell(std::size_t column, std::string_view text, CellType type) {
    if (!text.empty())
        m_rowCells.push_back({column, text, type});
}

void SheetBuilder::addMark(std::size_t column, CellMark mark) {
    if (!saysNothing(mark))
        m_rowMarks.emplace_back(column, std::move(mark));
}

void SheetBuilder::sortRow() {
    const auto byColumn = [](const RowCell& a, const RowCell& b) { return a.column < b.column; };
    if (!std::is_sorted(m_rowCells.begin(), m_rowCells.end(), byColumn))
        std::stable_sort(m_rowCells.begin(), m_rowCells.end(), byColumn);
    const auto markByColumn = [](const auto& a, const auto& b) { return a.first < b.first; };
    if (!std::is_sorted(m_rowMarks.begin(), m_rowMarks.end(), markByColumn))
        std::stable_sort(m_rowMarks.begin(), m_rowMarks.end(), markByColumn);
}

void SheetBuilder::appendRow(std::size_t row) {
    if (m_lastRow && row > *m_lastRow + 1)
        m_grid.addRow(static_cast<int>(*m_lastRow) + 2);
    m_lastRow = row;
    m_grid.addRow(static_cast<int>(row) + 1);
    std::size_t next = 0;
    for (const auto& cell : m_rowCells) {
        for (; next < cell.column; ++next)
            m_grid.addCell({});
        m_grid.addCell(cell.text, cell.type);
        ++next;
    }
    const auto at = m_grid.rows() - 1;
    if (m_isRowHidden)
        m_grid.hiddenRows.push_back(at);
    for (const auto& [column, mark] : m_rowMarks) {
        if (mark.isFormulaWithoutResult && m_emptyFormulas++ == 0)
            m_firstEmptyFormulaRow = row + 1;
        m_grid.marks.push_back(mark);
        m_grid.marks.back().row = at;
        m_grid.marks.back().column = column;
    }
}

Result<void> SheetBuilder::endRow(std::size_t times) {
    // A formula without a result is a cell that should be filled: its row counts.
    const bool hasFormula = std::any_of(m_rowMarks.begin(), m_rowMarks.end(), [](const auto& entry) {
        return entry.second.isFormulaWithoutResult;
    });
    if ((m_rowCells.empty() && !hasFormula) || times == 0)
        return {};
    const Place place{m_grid.file, static_cast<int>(m_row) + 1, {}, {}};
    sortRow();
    const bool hasTwoInOne =
        std::adjacent_find(m_rowCells.begin(), m_rowCells.end(), [](const auto& a, const auto& b) {
            return a.column == b.column;
        }) != m_rowCells.end();
    if (hasTwoInOne || (m_lastRow && m_row <= *m_lastRow))
        return fail(format_sentences::sheetDamaged(inQuotes(m_grid.name),
                                                   hasTwoInOne ? format_sentences::sameCellTwice
                                                               : format_sentences::rowsOutOfOrder),
                    place);
    const auto width = m_rowCells.empty() ? 0 : m_rowCells.back().column + 1;
    if (m_row + times > mostSheetRows || width > mostSheetColumns)
        return fail(format_sentences::sheetTooLarge(inQuotes(m_grid.name), mostSheetRows, mostSheetColumns),
                    place);
    // Rows cost memory too, even those of one cell.
    const auto cost = std::max<std::size_t>(width, 1);
    if (times > m_cellsLeft / cost)
        return fail(format_sentences::workbookTooLarge(mostWorkbookCells / 1'000'000), place);
    m_cellsLeft -= times * cost;
    for (std::size_t i = 0; i < times; ++i)
        appendRow(m_row + i);
    return {};
}

void SheetBuilder::hideColumns(std::size_t first, std::size_t end) {
    if (m_hiddenColumns.size() < mostSheetColumns)
        m_hiddenColumns.emplace_back(first, std::min(end, mostSheetColumns));
}

void SheetBuilder::merge(const CellRange& sheetRange) {
    if (m_merged.size() < mostMergedRanges)
        m_merged.push_back(sheetRange);
}

void SheetBuilder::addComment(std::size_t row, std::size_t column, std::string comment) {
    m_comments[{row, column}] = std::move(comment);
}

std::optional<std::size_t> SheetBuilder::gridRow(std::size_t sheetRow) const {
    const auto number = static_cast<int>(sheetRow) + 1;
    const auto at = std::lower_bound(m_grid.rowNumbers.begin(), m_grid.rowNumbers.end(), number);
    if (at == m_grid.rowNumbers.end() || *at != number)
        return {};
    return static_cast<std::size_t>(at - m_grid.rowNumbers.begin());
}

void SheetBuilder::placeComments() {
    auto& marks = m_grid.marks;
    const auto known = static_cast<std::ptrdiff_t>(marks.size());
    for (auto& [cell, comment] : m_comments) {
        const auto row = gridRow(cell.first);
        if (!row)
            continue;
        const auto wanted = std::tie(*row, cell.second);
        const auto at = std::lower_bound(marks.begin(), marks.begin() + known, wanted,
                                         [](const CellMark& mark, const auto& sought) {
                                             return std::tie(mark.row, mark.column) < sought;
                                         });
        if (at != marks.begin() + known && at->row == *row && at->column == cell.second)
            at->comment = std::move(comment);
        else
            marks.push_back({*row, cell.second, {}, std::move(comment), {}, false});
    }
    const auto byPlace = [](const CellMark& a, const CellMark& b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    };
    std::inplace_merge(marks.begin(), marks.begin() + known, marks.end(), byPlace);
}

void SheetBuilder::placeMerged() {
    const auto& numbers = m_grid.rowNumbers;
    const auto from = [&numbers](std::size_t sheetRow) {
        return static_cast<std::size_t>(
            std::lower_bound(numbers.begin(), numbers.end(), static_cast<int>(sheetRow) + 1) -
            numbers.begin());
    };
    for (auto range : m_merged) {
        range.firstRow = from(range.firstRow);
        range.endRow = from(range.endRow);
        const bool isSeveral = range.endRow > range.firstRow + 1 || (range.endRow == range.firstRow + 1 &&
                                                                     range.endColumn > range.firstColumn + 1);
        if (isSeveral)
            m_grid.merged.push_back(range);
    }
}

void SheetBuilder::tellWhatIsHidden(Diagnostics& findings) const {
    const Place place{m_grid.file, 0, {}, {}};
    if (!m_grid.hiddenRows.empty() || !m_grid.hiddenColumns.empty())
        findings.note(format_sentences::workbookHiddenCells(
                          inQuotes(m_grid.name), counted(m_grid.hiddenRows.size(), "row", "rows"),
                          counted(m_grid.hiddenColumns.size(), "column", "columns")),
                      place);
    if (m_emptyFormulas > 0)
        findings.warn(format_sentences::workbookFormulaWithoutResult(
                          inQuotes(m_grid.name), counted(m_emptyFormulas, "formula", "formulas"),
                          m_firstEmptyFormulaRow),
                      place);
}

Grid SheetBuilder::take(Diagnostics& findings) {
    placeComments();
    placeMerged();
    const auto width = m_grid.width();
    std::sort(m_hiddenColumns.begin(), m_hiddenColumns.end());
    for (const auto& [first, end] : m_hiddenColumns) {
        const auto known = m_grid.hiddenColumns.empty() ? 0 : m_grid.hiddenColumns.back() + 1;
        for (auto column = std::max(first, known); column < std::min(end, width); ++column)
            m_grid.hiddenColumns.push_back(column);
    }
    tellWhatIsHidden(findings);
    return std::move(m_grid);
}

} // namespace driftline
