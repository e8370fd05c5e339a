// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// What the format of a spreadsheet's cell says about the number in it.
enum class FormatKind { Number, Date, Time, Duration };

struct NumberFormat {
    std::string code; ///< as in the file: "0.0%", "mmm-yy"
    FormatKind kind = FormatKind::Number;
    /// Whether the code says more than how many digits are shown: a percent sign, a currency, a word,
    /// thousands cut off, a date without its day, a duration.
    bool isTelling = false;

    bool operator==(const NumberFormat&) const = default;
};

/// From the code of a format (ECMA-376 part 1, 18.8.31); its first section decides.
NumberFormat numberFormatOf(std::string_view code);

/// One of those that workbooks name by number only (18.8.30); nothing if the number is of no known one.
std::optional<NumberFormat> builtinNumberFormat(int id);

/// A day number as a spreadsheet counts (1 is 1900-01-01, or 0 is 1904-01-01), as ISO 8601: "2021-01-15",
/// "2021-01-15T12:30:00", and "12:30:00" below one day if the format is a time. Nothing outside of 1900 to
/// 9999, nor for 29 February 1900, which spreadsheets invent.
std::optional<std::string> isoFromDayNumber(double days, FormatKind kind, bool countsFrom1904);

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01: "1582-10-14" is -141428.
std::string isoDay(long long daysSince1970);

} // namespace driftline
