// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_typing.h"
#include "import/grid.h"
#include "import/table_finder.h"

#include <memory>
#include <string>
#include <vector>

namespace driftline {

/// What was counted in one column of a found table, and what type follows.
struct ColumnEvidence {
    std::size_t position = 0; ///< in the grid
    std::string heading;
    std::vector<std::string> levels; ///< of the heading
    std::string plain;               ///< plainHeading(heading)

    std::size_t filled = 0; ///< neither empty nor a mark
    std::size_t marks = 0;  ///< of readMissingMark(), empty cells not counted
    std::size_t empty = 0;
    std::size_t numbers = 0;
    std::size_t periods = 0;              ///< that are no plain numbers
    std::size_t yearLike = 0;             ///< whole numbers from 1000 to 2999
    std::size_t wholes = 0;               ///< numbers without a fraction
    std::size_t texts = 0;                ///< filled, and neither number nor period
    std::vector<std::string_view> values; ///< distinct filled cells in order, at most `mostValues`
    bool hasAllValues = true;             ///< otherwise there are more
    bool risesByOne = false;              ///< whole numbers, each one more than the one above
    double low = 0;                       ///< smallest and largest number
    double high = 0;

    static constexpr std::size_t mostValues = 5000;

    /// Its cells say their part of a year that stands above them (carried_year.h). `written`: the cells as
    /// periods with their year, which the views above then look at.
    bool carriesYear = false;
    std::shared_ptr<const std::vector<std::string>> written;

    ColumnType type = ColumnType::Text;
    ColumnTyping typing; ///< how its cells are read, and why

    bool isEmpty() const { return filled == 0; }
    bool isConstant() const { return values.size() == 1 && empty == 0 && marks == 0; }
};

/// Types every column of the table by majority (column_typing.h) and counts what roles follow from.
/// `delimiter`: of the file, 0 if there is none.
std::vector<ColumnEvidence> columnEvidence(const Grid& grid, const FoundTable& table, char delimiter,
                                           const TypingChoices& choices);

} // namespace driftline
