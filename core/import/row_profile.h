// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/cell_look.h"

#include <string_view>
#include <vector>

namespace driftline {

/// What the columns of a run of rows hold for the most part, and how single rows compare: rows of data have
/// numbers where the others have, headings have words or years there.
class RowProfile {
public:
    /// Learns from the lower rows, because titles and headings stand above.
    RowProfile(const Grid& grid, const std::vector<RowExtent>& rows, std::size_t first, std::size_t end);

    /// Filled cells of a usual row, and the column after its last one.
    std::size_t typicalFilled() const { return m_typicalFilled; }
    std::size_t typicalEnd() const { return m_typicalEnd; }
    /// Whether a column holds numbers or dates for the most part.
    bool isTyped(std::size_t column) const { return column < m_isTyped.size() && m_isTyped[column]; }

    bool isData(std::size_t row) const;
    bool isHeading(std::size_t row) const;
    /// May be a row of data though no number stands in it: marks where the others have numbers, or one word.
    bool isOddData(std::size_t row) const;
    /// Whether no column of numbers has a cell in the row: data without a value, where the row above
    /// namesNumbers(), since headings right above the data would name the numbers.
    bool hasNoNumbers(std::size_t row) const;
    /// Whether every column of numbers has a text in the row.
    bool namesNumbers(std::size_t row) const;
    /// "Country | 2021": words, and one year above numbers that are no years.
    bool isLoneYear(std::size_t row) const;
    /// Whether a row of names, each once, has one for every cell of another row.
    bool namesColumns(std::size_t names, std::size_t row) const;
    /// Not much narrower than a usual row.
    bool isWide(std::size_t row) const;
    /// "(US$)", "%", "thousand tonnes" … in most of the cells.
    bool holdsUnits(std::size_t row) const;
    /// A sentence stands in it.
    bool isLongText(std::size_t row) const;

private:
    struct Fit {
        std::size_t numbers = 0; ///< cells with a number, date or mark in typed columns
        std::size_t marks = 0;   ///< of them marks
        std::size_t words = 0;   ///< cells with text there
    };
    Fit fitOf(std::size_t row) const;
    /// 2010, 2011, 2012 in a row are headings, not data, and so are 2010Q1 and X2010.
    bool isRunOfPeriods(std::size_t row) const;

    const Grid& m_grid;
    const std::vector<RowExtent>& m_rows;
    std::vector<bool> m_isTyped;
    std::vector<bool> m_holdsPeriods; ///< and not plain numbers
    std::vector<bool> m_holdsYears;   ///< numbers that may be years
    std::size_t m_typicalFilled = 0;
    std::size_t m_typicalEnd = 0;
};

/// "Source: …", "Note: …", "Data from database: …", "* …": what stands below tables.
bool startsAsNote(std::string_view cell);

/// UN data: where a second table, of footnotes, begins right below the rows; `end` if none does.
std::size_t endBeforeFootnotes(const Grid& grid, std::size_t first, std::size_t end);

} // namespace driftline
