// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// A day in the proleptic Gregorian calendar, as days since 1970-01-01.
struct Day {
    int number = 0;

    auto operator<=>(const Day&) const = default; // NOLINT(modernize-use-nullptr): there is no pointer
    static std::optional<Day> fromCivil(int year, int month, int day);
    /// "2024-01-15", or nothing.
    static std::optional<Day> parse(std::string_view text);
    int year() const;
    int month() const; ///< 1 to 12
    int dayOfMonth() const;
    std::string text() const; ///< ISO 8601
};

/// A fiscal year is twelve months that are named by two years, a week one of ISO 8601: from Monday, named by
/// the year that holds its Thursday.
enum class Granularity { Year, FiscalYear, HalfYear, Quarter, Month, Week, Day, Span };

/// A stretch of time as statistics name it. It is half-open: [start, end).
struct Period {
    Granularity granularity = Granularity::Year;
    Day start;
    Day end;

    bool operator==(const Period&) const = default;
    /// By start, then by end.
    std::strong_ordering operator<=>(const Period& other) const;

    static Period ofYear(int year);
    /// The fiscal year that begins in `year`: 2021/22. Files rarely say in which month it does, so by
    /// convention it runs from 1 July to 30 June, between the years of April (India, Japan) and October
    /// (Thailand, USA).
    static Period ofFiscalYear(int year);
    /// Nothing for a week that the year does not have.
    static std::optional<Period> ofWeek(int year, int week);
    /// Reads 2024, 2021/2022, 2024-H1, 2024-Q1, 2024-01, 2024M01, 2024-W05, 2024-01-15, and spans of two of
    /// them: 1994/2011. Two years that follow each other are a fiscal year; both together are
    /// 2021-01/2022-12.
    static std::optional<Period> parse(std::string_view text);

    /// For files; parse() reads it back.
    std::string text() const;
    /// For reading: "2024", "2021/22", "Q1 2024", "first half of 2024", "Jan 2024", "week 5 of 2024",
    /// "15 Jan 2024", "Jan–Feb 2024".
    std::string label() const;
};

/// The smallest period that holds both: one of them, or a span.
Period united(const Period& a, const Period& b);

} // namespace driftline
