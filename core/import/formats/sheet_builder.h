// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace driftline {

/// Makes a grid of a sheet's cells as they come. Rows and columns are counted from 0, as they stand in the
/// sheet; in the grid, rows without a filled cell are left out and cells without one stand only between
/// others.
class SheetBuilder {
public:
    /// `cellsLeft` counts down over all sheets of a workbook.
    SheetBuilder(std::string file, std::string name, std::size_t& cellsLeft);

    void beginRow(std::size_t row, bool isHidden);
    /// The text must be kept by the caller. Empty cells need not be added.
    void addCell(std::size_t column, std::string_view text, CellType type);
    /// The mark's place is filled in here. A mark that says nothing is dropped.
    void addMark(std::size_t column, CellMark mark);
    /// The row stands so many times, one below the other. Codes: workbook.too-large, workbook.damaged.
    Result<void> endRow(std::size_t times = 1);

    void hideColumns(std::size_t first, std::size_t end);
    void merge(const CellRange& sheetRange);
    void addComment(std::size_t row, std::size_t column, std::string comment);

    std::size_t rows() const { return m_grid.rows(); }
    /// The grid without its texts, and what has to be told of it.
    Grid take(Diagnostics& findings);

private:
    struct RowCell {
        std::size_t column = 0;
        std::string_view text;
        CellType type = CellType::Text;
    };

    void sortRow();
    void appendRow(std::size_t row);
    void placeComments();
    void placeMerged();
    void tellWhatIsHidden(Diagnostics& findings) const;
    std::optional<std::size_t> gridRow(std::size_t sheetRow) const;

    Grid m_grid;
    std::size_t& m_cellsLeft;
    std::size_t m_row = 0;
    bool m_isRowHidden = false;
    std::optional<std::size_t> m_lastRow;
    std::vector<RowCell> m_rowCells;
    std::vector<std::pair<std::size_t, CellMark>> m_rowMarks; ///< by column
    std::vector<std::pair<std::size_t, std::size_t>> m_hiddenColumns;
    std::vector<CellRange> m_merged;
    std::map<std::pair<std::size_t, std::size_t>, std::string> m_comments;
    std::size_t m_emptyFormulas = 0;
    std::size_t m_firstEmptyFormulaRow = 0;
};

} // namespace driftline
