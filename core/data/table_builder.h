// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/table.h"

#include <unordered_map>

namespace driftline {

/// The only way to make a Table. Cells are appended column by column or row by row; a cell of another
/// type than its column is a bug of the caller.
class TableBuilder {
public:
    explicit TableBuilder(const std::vector<ColumnType>& types);
    /// Continues a table: what is appended comes after its rows.
    static TableBuilder continuing(Table table);

    void addNumber(std::size_t column, double value);
    void addText(std::size_t column, std::string_view value);
    void addPeriod(std::size_t column, const Period& value);
    void addMissing(std::size_t column, MissingReason reason);
    /// Replaces a cell with another value, or with a reason for having none.
    void setNumber(std::size_t column, std::size_t row, double value);
    void setText(std::size_t column, std::size_t row, std::string_view value);
    void setPeriod(std::size_t column, std::size_t row, const Period& value);
    void setMissing(std::size_t column, std::size_t row, MissingReason reason);

    /// Adds a column at the end, with as many cells as the others have. Returns its index.
    std::size_t addColumn(Column column);
    /// Likewise, without a value in any row.
    std::size_t addEmptyColumn(ColumnType type);

    /// To the last cell of the column; an empty text is none.
    void addNote(std::size_t column, std::string_view text);

    /// The number of whole rows so far.
    std::size_t rows() const;
    /// The table's rows from this one on were read from that row of the file, counted as a spreadsheet does.
    /// Call in ascending order of rows.
    void setFileRow(std::size_t row, std::size_t number);
    /// The rows were read from where the first rows of that table were.
    void setFileRows(const Table& table);

    /// The finished table. Every column must have got the same number of cells.
    Table build() &&;

    /// The table with one more column of text at its end; where the text is empty, nothing is reported.
    static Table withTextColumn(Table table, const std::vector<std::string>& texts);
    /// The table with these notes in the place of its own; each is of a cell of the table.
    static Table withNotes(Table table, std::vector<CellNote> notes);

private:
    static void sortNotes(std::vector<CellNote>& notes);
    std::int32_t codeOf(std::size_t column, std::string_view text);

    std::vector<Column> m_columns;
    std::vector<CellNote> m_notes;
    std::vector<FileRows> m_fileRows;
    std::size_t m_lastFileRow = 0; ///< where the rows of the last row of the file begin
    std::optional<std::size_t> m_rowsOfFile;
    std::vector<std::unordered_map<std::string, std::int32_t>> m_codes;
};

} // namespace driftline
