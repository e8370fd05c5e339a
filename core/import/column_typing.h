// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/status.h"
#include "import/cell_reading.h"
#include "import/column_cells.h"
#include "import/typed_table.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Everything that reading one cell of a column needs to know.
struct ColumnFormat {
    CellKind kind = CellKind::Text; ///< Text, Number or Period
    NumberMarks marks;
    PeriodConventions periods;
    bool isTime = false;              ///< the heading speaks of time, so that 2,021 is a year
    bool hasEarlyYears = false;       ///< so that 850 is one too
    std::vector<MissingRule> missing; ///< codes such as -99, besides the marks that readMissingMark() knows;
                                      ///< in text these alone

    bool operator==(const ColumnFormat&) const = default;
};

/// What was found in a cell.
struct TypedCell {
    MissingReason missing = MissingReason::None; ///< Unparseable: something that is no value of the kind
    double number = 0;                           ///< with the factor written beside it: 1.2 bn is 1.2e9
    Period period;
    StatusSet statuses;
    std::string note; ///< as found: flags beside a value ("p", "<"), or the mark that stands for none (":c")
};

/// One cell; text columns keep every filled cell as it is, and `TypedCell` then says only whether it is
/// filled.
TypedCell readTypedCell(std::string_view cell, CellType type, const ColumnFormat& format);

/// A mark or a flag and how often it stands in a column.
struct CountedMark {
    std::string mark;
    std::size_t count = 0;
    MissingReason reason = MissingReason::None; ///< of marks
    StatusSet statuses;                         ///< of flags

    bool operator==(const CountedMark&) const = default;
};

/// Something that the cells do not decide.
struct ColumnQuestion {
    std::string code;    ///< of the finding: column.day-order, column.missing-codes …
    std::string message; ///< one sentence: what was assumed, and why it may be wrong
    std::string option; ///< of the command line that decides: --day-first, --decimal, --missing; may be empty

    bool operator==(const ColumnQuestion&) const = default;
};

/// What a column holds, and why.
struct ColumnTyping {
    ColumnFormat format;
    std::string unit;                 ///< if its numbers are written with one: "percent", "US$"
    std::vector<CountedMark> missing; ///< marks and codes that stand for no value, the most frequent first
    std::vector<CountedMark> flags;   ///< beside numbers and periods
    std::string evidence;             ///< "11 of 12 filled cells are numbers"
    std::string alternative; ///< the next best reading: "text, for 1 cell such as “abc”"; may be empty
    std::vector<ColumnQuestion> questions;
};

/// What somebody has decided.
struct TypingChoices {
    DayOrder order = DayOrder::Unknown;
    std::optional<char> decimal;
    std::vector<std::string> missing; ///< marks and codes; nothing is asked about codes if there are any
};

/// The types of the columns of a table, by the majority of their cells. A column holds numbers, or periods,
/// if at least two of its cells do and these outnumber the filled cells that are neither values nor known
/// marks by two to one, by nine to one in columns of more than 30 filled cells; under a heading that is a
/// period half of them are enough. Plain numbers are years only under a heading that speaks of time; numbers
/// with leading zeros are codes, and stay text. The order of rows is of no account. `delimiter`: of the file,
/// 0 if there is none. What one column leaves open, others may decide: the decimal mark, the order of day and
/// month.
std::vector<ColumnTyping> typeColumns(const std::vector<ColumnCells>& columns, char delimiter = '\0',
                                      const TypingChoices& choices = {});
/// Likewise, with the cells of one column at a time in memory; `columnAt` is asked twice for each.
std::vector<ColumnTyping> typeColumns(std::size_t count,
                                      const std::function<ColumnCells(std::size_t)>& columnAt,
                                      char delimiter = '\0', const TypingChoices& choices = {});

} // namespace driftline
