// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_text.h"
#include "base/period.h"
#include "data/missing.h"
#include "data/status.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// A number as people write it in a table, with what they write around it.
struct NumberReading {
    double value = 0;   ///< as written: 45 for "45%", 1.2 for "US$ 1.2 bn"; `factor` is not applied
    double factor = 1;  ///< 1e9 for "bn"
    std::string unit;   ///< "percent", "US$"; empty if none is written
    std::string flag;   ///< letters or signs beside the number, as found: "e", "p", "*", "0.10 b" gives "b"
    StatusSet statuses; ///< what `flag` means, where it is known
    bool isCensored = false; ///< "<0.1": only a bound is known
};

/// The number in a cell, or nothing. Reads 1,234.5 and 1.234,5 by the marks, blanks and apostrophes as group
/// marks, 12,34,567, (12) as −12, U+2212, signs of currency and per cent, words such as bn, and flags.
std::optional<NumberReading> readNumberCell(std::string_view cell, NumberMarks marks);

/// Why there is no value in a cell: for an empty cell and for marks such as NA, .., : and ***; nothing for
/// anything that may be a value. Codes such as -99 are not marks: see column_typing.h.
std::optional<MissingReason> readMissingMark(std::string_view cell);

/// Which of two numbers is the day in 03/04/2021; decided for a whole column.
enum class DayOrder { Unknown, DayFirst, MonthFirst };

struct PeriodReading {
    Period period;
    std::string flag;            ///< as found: "p" in "2022p"
    bool isOrderUnclear = false; ///< day and month could be exchanged, and `order` was Unknown
};

/// The period in a cell in any of the spellings of research tables: 2021, 2021.0, 2021Q1, Q1 2021, 2021-M01,
/// 202101, Jan 2021, Jan-21, 2021-S1, 2020/21, FY2021/22, 2021 [YR2021], X2021, 2021-W05, 20210115,
/// 15/01/2021, 8 April 1994, 2021-01-15T00:00:00Z. Nothing for a plain number that is no year from 1000 to
/// 2999.
std::optional<PeriodReading> readPeriodCell(std::string_view cell, DayOrder order = DayOrder::Unknown);

/// A heading that names a period, alone or with the measure before or after it: "value_2010", "gdp2010",
/// "2021 [YR2021]", "GDP 2019".
struct PeriodHeading {
    Period period;
    std::string measure; ///< what is left of the heading; empty if nothing is
};
std::optional<PeriodHeading> readPeriodHeading(std::string_view heading);

} // namespace driftline
