// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A table as it was read, before anything is known of its types. Cells are views into `texts`, so that
/// reading makes no copy of each.
struct RawTable {
    /// Rows from `firstRow` on came from this file.
    struct Part {
        std::string file;
        std::size_t firstRow = 0;
    };

    std::vector<std::string> header;
    std::vector<std::string_view> cells; ///< row after row
    std::vector<int> rowNumbers;         ///< of each row, as a spreadsheet counts
    std::vector<Part> parts;             ///< at least one
    std::vector<std::shared_ptr<const std::string>> texts;
    bool holdsJsonNumbers = false; ///< numbers may be written with "." whatever the column's marks

    std::size_t columns() const { return header.size(); }
    std::size_t rows() const { return rowNumbers.size(); }
    std::string_view cell(std::size_t row, std::size_t column) const {
        return cells[row * header.size() + column];
    }
    const std::string& file(std::size_t row) const;
    Place place(std::size_t row, std::string_view column) const;
    /// Adds the rows of a table with the same columns.
    void append(RawTable&& next);
};

/// Work on long tables looks at its token once in so many rows.
inline constexpr std::size_t rowsBetweenChecks = 4096;

/// The failure of work that somebody cancelled.
tl::unexpected<Error> cancelled();

} // namespace driftline
