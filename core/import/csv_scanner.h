// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/csv_dialect.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// As many as a sheet has. A line of a hundred million commas must not fill the memory.
inline constexpr std::size_t mostCsvColumns = 16384;

enum class CsvStep { Record, Blank, End, UnclosedQuote };

/// Reads delimited text record after record. Doubled quotes are made single in place, so that every cell is a
/// view into the text, which must outlive it.
class CsvScanner {
public:
    CsvScanner(std::string& text, const CsvDialect& dialect);

    CsvStep next();
    /// Of the record that next() stopped at.
    const std::vector<std::string_view>& cells() const { return m_cells; }
    /// Of that record, as a spreadsheet counts from 1.
    int row() const { return m_row; }

private:
    static bool isLineEnd(char c) { return c == '\n' || c == '\r'; }
    bool endsCell(char c) const { return c == m_dialect.delimiter || isLineEnd(c); }
    void skipLineEnd();
    bool skipBlankLine();
    bool readCell();
    bool readQuoted(char* from);

    CsvDialect m_dialect;
    char* m_at;
    char* m_end;
    std::vector<std::string_view> m_cells;
    int m_row = 0;
};

} // namespace driftline
