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
#include <vector>

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

/// The number in a cell, or nothing. Reads 1,234.5 and 1.234,5 by the decimal mark; the other mark, blanks
/// and apostrophes are group marks wherever they stand as such, also in 12,34,567; (12) is −12, as is U+2212
/// before 12. Signs of currency and per cent, words such as bn, and flags may stand beside it. 1/2, 3-4 and
/// 12:30 are none.
std::optional<NumberReading> readNumberCell(std::string_view cell, NumberMarks marks);

/// Why there is no value in a cell: for an empty cell and for marks such as NA, .., : and ***; nothing for
/// anything that may be a value. Codes such as -99 are not marks: see column_typing.h.
std::optional<MissingReason> readMissingMark(std::string_view cell);

/// Which of two numbers is the day in 03/04/2021; decided for a whole column.
enum class DayOrder { Unknown, DayFirst, MonthFirst };

/// What a cell alone does not tell, decided from the other cells of its column: see periodConventionsOf().
struct PeriodConventions {
    DayOrder order = DayOrder::Unknown;
    std::optional<bool> hasFiscalYears; ///< whether 2011-12 and 2011/12 are fiscal years or months
    bool isBuddhist = false;            ///< 2564 is the year 2021 of the common era

    bool operator==(const PeriodConventions&) const = default;
};

struct PeriodReading {
    Period period;
    std::string flag;            ///< as found: "p" in "2022p", "FY" in "FY2021"
    bool isOrderUnclear = false; ///< day and month could be exchanged, and the order was Unknown
    bool hasTimeOfDay = false;   ///< a time other than midnight was left out
};

/// The period in a cell in any of the spellings of research tables: 2021, 2021.0, 2021Q1, Q1 2021, 1Q21,
/// 2021-M01, 202101, Jan 2021, Jan-21, 2021-S1, 2020/21, FY2021/22, 2021 [YR2021], X2021, 2021-W05, 20210115,
/// 15/01/2021, 15.01.2021, 8 April 1994, Jan-Mar 2021, 2021-01-15T00:00:00Z, 2021年1月. Months and quarters
/// also in French, German, Spanish, Portuguese, Indonesian and Vietnamese. Years of two digits are those from
/// 1970 to 2069. FY2021 is the year 2021, as it is not known whether it begins or ends then; 2011-12 is a
/// month and 2011/12 a fiscal year unless the conventions say otherwise. Nothing for a plain number that is
/// no year from 1000 to 2999.
std::optional<PeriodReading> readPeriodCell(std::string_view cell, const PeriodConventions& conventions);
inline std::optional<PeriodReading> readPeriodCell(std::string_view cell,
                                                   DayOrder order = DayOrder::Unknown) {
    return readPeriodCell(cell, PeriodConventions{order, {}, false});
}

/// What the cells of a column, or the headings of a wide table, say together. Days above 12 decide the order;
/// pairs such as 2009-10 and 2011-12 that are all of two years in a row are fiscal years. Years of the
/// Buddhist era are not told from cells.
PeriodConventions periodConventionsOf(const std::vector<std::string_view>& cells);

/// A heading that names a period, alone or with the measure before or after it: "value_2010", "gdp2010",
/// "2021 [YR2021]", "GDP 2019". Base years ("constant 2015", "2011 prices") are no periods.
struct PeriodHeading {
    Period period;
    std::string measure; ///< what is left of the heading; empty if nothing is
    std::string flag;    ///< "e" in "2010 (e)", "F" in "Y2010F"
};
std::optional<PeriodHeading> readPeriodHeading(std::string_view heading,
                                               const PeriodConventions& conventions = {});

} // namespace driftline
