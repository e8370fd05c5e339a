// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "query/query.h"
#include "workspace/word_search.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Rows of a table in some order; 0-based.
using RowOrder = std::vector<std::uint32_t>;

/// Which rows of a whole table a reader wants to see, and in which order.
struct RowsWanted {
    std::optional<std::size_t> sortBy; ///< column; nothing: as they were read
    bool isDescending = false;
    /// Rows with a cell that contains these words, ignoring case and accents, or names the same place: "Laos"
    /// finds Lao PDR. "country=Laos" looks in one column. Empty: all.
    std::string words;
    std::vector<TextFilter> only; ///< rows that have one of these cells; the empty cell is a missing one

    bool operator==(const RowsWanted&) const = default;
};

/// What a click on the heading of a column asks for: ascending, then descending, then as it was read.
void sortNext(RowsWanted& wanted, std::size_t column);

/// Numbers are sorted by size, periods by time, names by their labels; cells without a value come last in
/// either direction. Code: table.cancelled.
Result<RowOrder> rowsWanted(const Dataset& dataset, const RowsWanted& wanted, const WorkToken& token = {});

/// The rows wanted and, where no row has the words, why.
struct FoundRows {
    RowOrder rows;
    std::optional<NothingFound> nothing;
};
/// Code: table.cancelled.
Result<FoundRows> foundRows(const Dataset& dataset, const RowsWanted& wanted, const WorkToken& token = {});

/// What ends work on a table that is not wanted any more: table.cancelled.
tl::unexpected<Error> tableCancelled();

/// A cell as a reader sees it: labels of names and periods; for a missing value, the reason.
std::string shownCell(const Dataset& dataset, std::size_t column, std::size_t row);

/// A cell among the rows that are shown.
struct FoundCell {
    std::size_t position = 0; ///< in the order of the rows
    std::size_t column = 0;

    bool operator==(const FoundCell&) const = default;
};

enum class FindDirection { Forward, Backward };

/// The next cell that contains these words, row by row, starting after (or before) `from` and wrapping around
/// at the end. Code: table.cancelled.
Result<std::optional<FoundCell>> findCell(const Dataset& dataset, const RowOrder& rows,
                                          const std::string& words, const FoundCell& from,
                                          FindDirection direction, const WorkToken& token = {});

/// What the cells of a column hold, over the rows that are shown.
struct ColumnStatistics {
    std::size_t rows = 0;
    std::size_t known = 0; ///< with a value
    std::map<MissingReason, std::size_t> missing;
    std::size_t distinct = 0;
    std::optional<double> least; ///< of numbers, like the next three
    std::optional<double> median;
    std::optional<double> mean;
    std::optional<double> largest;
    std::optional<Period> first; ///< of periods, like the next
    std::optional<Period> last;
    std::vector<std::pair<std::string, std::size_t>>
        mostFrequent; ///< of names: at most three, with their counts

    bool operator==(const ColumnStatistics&) const = default;
};

/// Code: table.cancelled.
Result<ColumnStatistics> columnStatistics(const Dataset& dataset, std::size_t column, const RowOrder& rows,
                                          const WorkToken& token = {});

/// "n 1,204 · 34 missing (30 not reported, 4 confidential) · 1,198 different · least 0.2 · median 4.1 · …"
std::string statisticsText(const ColumnStatistics& statistics);

} // namespace driftline
