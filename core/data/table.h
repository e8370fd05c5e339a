// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "data/codebook.h"
#include "data/missing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace driftline {

/// Cells of one column, by type. `missing[row]` is None where there is a value.
struct NumberCells {
    std::vector<double> values; ///< 0 where missing
    std::vector<MissingReason> missing;

    bool operator==(const NumberCells&) const = default;
};

/// Text is kept as codes into a dictionary in order of first appearance.
struct TextCells {
    static constexpr std::int32_t none = -1;
    std::vector<std::string> dictionary;
    std::vector<std::int32_t> codes; ///< none where missing
    std::vector<MissingReason> missing;

    bool operator==(const TextCells&) const = default;
};

struct PeriodCells {
    std::vector<Period> values;
    std::vector<MissingReason> missing;

    bool operator==(const PeriodCells&) const = default;
};

using Column = std::variant<NumberCells, TextCells, PeriodCells>;

ColumnType typeOf(const Column& column);

/// What a file writes in a cell besides its value, or instead of one: "p", "***".
struct CellNote {
    std::size_t column = 0;
    std::size_t row = 0;
    std::string text;

    bool operator==(const CellNote&) const = default;
};

/// Rows of a table that stand in consecutive rows of the file it was read from, the same number of them for
/// each: 5 columns of years make 5 rows of one.
struct FileRows {
    std::size_t row = 0;    ///< the first, in the table
    std::size_t number = 0; ///< of its row in the file, as a spreadsheet counts
    std::size_t count = 1;  ///< rows of the file
    std::size_t each = 1;   ///< rows of the table for each of them
};

/// An immutable table of typed columns of one length. Made only by TableBuilder. Rows are 0-based here;
/// people see rowNumber().
class Table {
public:
    Table() = default;

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns.size(); }
    const Column& column(std::size_t index) const { return m_columns[index]; }

    /// The cell if the column has that type and the cell a value.
    std::optional<double> number(std::size_t column, std::size_t row) const;
    std::optional<std::string_view> text(std::size_t column, std::size_t row) const;
    std::optional<Period> period(std::size_t column, std::size_t row) const;
    MissingReason missing(std::size_t column, std::size_t row) const;
    /// The flag that stood beside the value, or the mark that stood for none, as found; most cells have none.
    /// Files of ours keep it beside the statuses and the reasons for missing values, which say what it means.
    std::string_view note(std::size_t column, std::size_t row) const;
    /// By column, then by row.
    const std::vector<CellNote>& notes() const { return m_notes; }
    /// The row of the file that a row was read from, counted as a spreadsheet does: its first row is 1,
    /// whatever stands there. Nothing for rows that were made here or whose file is not known. Like notes, it
    /// is not kept in files of ours.
    std::optional<std::size_t> fileRow(std::size_t row) const;
    /// The number under which people see a row: fileRow(); without one as if a row of headings stood above.
    std::size_t rowNumber(std::size_t row) const { return fileRow(row).value_or(row + 2); }
    /// Any cell as a file would hold it; empty where missing.
    std::string cellText(std::size_t column, std::size_t row) const;

    /// The cells are the same; notes and rows of the file are of no account, since they say how and where a
    /// cell was written, not what it holds.
    bool operator==(const Table& other) const {
        return m_rows == other.m_rows && m_columns == other.m_columns;
    }

private:
    friend class TableBuilder;
    std::vector<Column> m_columns;
    std::vector<CellNote> m_notes;
    std::vector<FileRows> m_fileRows; ///< ascending; few, since files are mostly read without gaps
    std::size_t m_rowsOfFile = 0;     ///< those behind them were made here
    std::size_t m_rows = 0;
};

} // namespace driftline
