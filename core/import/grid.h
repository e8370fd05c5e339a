// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "data/codebook.h"
#include "data/missing.h"
#include "data/source.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// What a file says that a cell holds. Text too where a format has nothing but text.
enum class CellType : std::uint8_t { Text, Number, Date, Boolean, Error };

/// What a file says of one cell besides what stands in it. Most cells have none.
struct CellMark {
    std::size_t row = 0;
    std::size_t column = 0;
    std::string fontColour; ///< "#rrggbb"; empty: as the sheet's other text
    std::string comment;
    std::string numberFormat; ///< "0.0%", "[$€-407] #,##0"; empty: general
    bool isFormulaWithoutResult = false;
    std::string source =
        {}; ///< name of one of the grid's sources, where a table was typed; likewise the next
    std::string remark = {};

    bool operator==(const CellMark&) const = default;
};

/// Cells that a sheet shows as one; the upper left one holds the text. Half-open.
struct CellRange {
    std::size_t firstRow = 0;
    std::size_t firstColumn = 0;
    std::size_t endRow = 0;
    std::size_t endColumn = 0;

    bool operator==(const CellRange&) const = default;
};

/// A code that a column declares as "no value", and why: SPSS 99 "refused", Stata .a
struct DeclaredMissing {
    std::string code; ///< as it stands in the cells
    std::string label;
    MissingReason reason = MissingReason::NotReported;

    bool operator==(const DeclaredMissing&) const = default;
};

/// What a format with a schema (SPSS, Stata, JSON-stat, PC-Axis …) states of a column: name, title, type,
/// role, unit and labels; a role of None and an empty unit are not stated.
struct StatedColumn {
    Variable variable;
    std::vector<DeclaredMissing> missing;
    bool isTypeStated = false; ///< otherwise `variable.type` is to be found from the cells

    bool operator==(const StatedColumn&) const = default;
};

/// A table as it stands in a file, before anything is known of what it means: rows of cells, which need not
/// be equally long. Every reader of a format ends here. Cells are views into `texts`. A number is written as
/// exactNumber() does, a date or time as ISO 8601, a boolean as true or false, an error as the file shows it
/// (#N/A); text as it stands, with its blanks.
struct Grid {
    std::string file; ///< as the user gave it
    std::string name; ///< of the sheet or table; empty if the format has none
    bool isHidden = false;
    std::vector<std::string_view> cells; ///< row after row
    std::vector<std::size_t> rowStarts;  ///< of each row in `cells`
    std::vector<int> rowNumbers;         ///< of each row, as a spreadsheet counts from 1
    std::vector<CellType> types;         ///< of each cell; empty: all are text
    std::vector<std::shared_ptr<const std::string>> texts;
    std::vector<CellMark> marks; ///< by row, then by column
    std::vector<CellRange> merged;
    std::vector<std::size_t> hiddenRows;
    std::vector<std::size_t> hiddenColumns;
    std::vector<StatedColumn> stated; ///< then there is no heading row, and every row has a cell for each
    std::vector<Source> sources;      ///< that marks name
    std::string title;                ///< if the format has a place for it, likewise the next three
    std::string source;
    std::string note;
    std::string unit;

    std::size_t rows() const { return rowStarts.size(); }
    std::size_t cellsIn(std::size_t row) const;
    /// Empty beyond the end of the row.
    std::string_view cell(std::size_t row, std::size_t column) const;
    CellType type(std::size_t row, std::size_t column) const;
    const CellMark* mark(std::size_t row, std::size_t column) const;
    /// Cells of the longest row.
    std::size_t width() const;
    /// Begins a row; cells are added to the last one.
    void addRow(int number);
    void addCell(std::string_view cell, CellType type = CellType::Text);
    Place place(std::size_t row, std::string_view column = {}) const;
};

} // namespace driftline
