// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Where a cell, or a whole column, was taken from, and what is to be said of it.
struct CellSource {
    std::optional<std::size_t> row; ///< in HandTable::rows; empty: every cell of the column without its own
    std::size_t column = 0;
    std::string source; ///< name of one of the table's sources; may be empty
    std::string note;

    bool operator==(const CellSource&) const = default;
};

/// A table that somebody typed or pasted, as it stands. It is kept in the workspace, so that it can be
/// edited later; what it means is found as for any file.
struct HandTable {
    std::string title;
    std::string note;                           ///< of the whole table
    std::vector<std::vector<std::string>> rows; ///< headings first; rows need not be equally long
    std::vector<Source> sources;
    std::vector<CellSource> cells;

    bool operator==(const HandTable&) const = default;
};

} // namespace driftline
