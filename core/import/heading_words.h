// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "data/codebook.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// A heading as words in lower case: "refPeriodId" and "REF_PERIOD.ID" are "ref period id".
std::string plainHeading(std::string_view heading);

/// Whether one of the words of a plain heading is this.
bool hasWord(std::string_view plain, std::string_view word);

/// How well a heading names a role: 0 not at all, the higher the better.
int headingFits(std::string_view plain, Role role);

/// "Reporter Code", "ccode1", "cmdCode", "isLeaf", "rank", "decimals": numbers under it are no measure.
bool namesCode(std::string_view plain);

/// Whether the whole heading is known for what is never measured: coordinates, ids, periods …
bool namesNoMeasure(std::string_view plain);

/// "", "X", "index", "Unnamed: 0": where programs write row numbers.
bool namesRowNumber(std::string_view plain);

/// "UNIT_MULT", "Scale", "PowerCode": under it stands by what a value is multiplied.
bool namesScale(std::string_view plain);

/// "Day", "Tag", "jour": under it stands the day of a month.
bool namesDay(std::string_view plain);

/// The unit that a heading tells: "US$" of "Trade Value (US$)", "%" as "percent"; empty if it tells none.
std::string unitInHeading(std::string_view heading);

/// The unit that a line above a table tells: "US Dollars, Millions", "(2010 = 100)", "Exports in million
/// US$", "Trade (US$ bn)"; empty if it tells none.
std::string unitInLine(std::string_view line);

/// Whether a line tells a unit and nothing else, so that it is no title.
bool isUnitLine(std::string_view line);

/// The unit at the end of a row's label: "Exports (US$ million)", "Imports, US$ million", "Prices, 2010 =
/// 100".
std::string unitInLabel(std::string_view label);

/// A month or quarter of a year as it stands in a column of its own under this heading: "3", "Mar", "Q2".
std::optional<Period> periodWithinYear(std::string_view cell, int year, std::string_view heading);

/// "month", "Quartal", "bulan": a column of its own beside the year.
bool namesPartOfYear(std::string_view plain);

/// Whether a heading is a month or a quarter alone, in any language that periods are read in: "Jan",
/// "Februar", "Q1", "1Q", "Quý 2". The year of its cells stands elsewhere.
bool isPartOfYear(std::string_view heading);

/// The power of ten of a scale as it stands in a cell: 6 for "6" and "Millions", 0 for "Units".
std::optional<int> powerOfScale(std::string_view cell);

} // namespace driftline
