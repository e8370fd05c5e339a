// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include "base/sentences.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <compare>

namespace driftline {

namespace {
namespace chrono = std::chrono;

constexpr std::array<std::string_view, 12> monthNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

chrono::year_month_day civil(Day day) {
    return chrono::year_month_day(chrono::sys_days(chrono::days(day.number)));
}

std::string_view monthName(int month) {
    return monthNames[static_cast<std::size_t>(month - 1)];
}

/// Exactly `digits` decimal digits.
std::optional<int> fixedNumber(std::string_view text, std::size_t digits) {
    if (text.size() != digits)
        return {};
    int value = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stopped != text.data() + text.size() || text.front() == '-')
        return {};
    return value;
}

Day firstOf(int year, int month) {
    return *Day::fromCivil(year + (month - 1) / 12, (month - 1) % 12 + 1, 1);
}

Period months(Granularity granularity, int year, int firstMonth, int count) {
    return {granularity, firstOf(year, firstMonth), firstOf(year, firstMonth + count)};
}

constexpr int firstFiscalMonth = 7;
constexpr int daysOfWeek = 7;

/// The Monday of the week that holds 4 January, which is the first of its year.
Day firstMonday(int year) {
    const Day fourth = *Day::fromCivil(year, 1, 4);
    // 1970-01-01 was a Thursday.
    const int sinceMonday = ((fourth.number + 3) % daysOfWeek + daysOfWeek) % daysOfWeek;
    return {fourth.number - sinceMonday};
}

int yearOfWeek(const Period& week) {
    return Day{week.start.number + 3}.year();
}

int numberOfWeek(const Period& week) {
    return (week.start.number - firstMonday(yearOfWeek(week)).number) / daysOfWeek + 1;
}

std::optional<Period> parseWithinYear(int year, std::string_view rest) {
    if (rest.size() == 2 && (rest.front() == 'Q' || rest.front() == 'q') && rest[1] >= '1' && rest[1] <= '4')
        return months(Granularity::Quarter, year, (rest[1] - '1') * 3 + 1, 3);
    if (rest.size() == 2 && (rest.front() == 'H' || rest.front() == 'h') && rest[1] >= '1' && rest[1] <= '2')
        return months(Granularity::HalfYear, year, (rest[1] - '1') * 6 + 1, 6);
    if (rest.size() == 3 && rest.front() == 'W') {
        const auto week = fixedNumber(rest.substr(1), 2);
        return week ? Period::ofWeek(year, *week) : std::nullopt;
    }
    const auto month = fixedNumber(rest.substr(0, 2), 2);
    if (!month || *month < 1 || *month > 12)
        return {};
    if (rest.size() == 2)
        return months(Granularity::Month, year, *month, 1);
    if (rest.size() != 5 || rest[2] != '-')
        return {};
    const auto day = fixedNumber(rest.substr(3), 2);
    const auto start = day ? Day::fromCivil(year, *month, *day) : std::nullopt;
    if (!start)
        return {};
    return Period{Granularity::Day, *start, Day{start->number + 1}};
}

std::optional<Period> parseSimple(std::string_view text) {
    const auto year = fixedNumber(text.substr(0, 4), 4);
    if (!year || *year < 1)
        return {};
    if (text.size() == 4)
        return Period::ofYear(*year);
    if (text[4] == 'M' || text[4] == 'Q' || text[4] == 'H' || text[4] == 'W')
        return parseWithinYear(*year, text[4] == 'M' ? text.substr(5) : text.substr(4));
    if (text[4] != '-')
        return {};
    return parseWithinYear(*year, text.substr(5));
}

std::string monthYear(Day day) {
    return fmt::format("{} {}", monthName(day.month()), day.year());
}

std::string spanLabel(const Period& period) {
    const Day last{period.end.number - 1};
    const bool wholeYears = period.start.month() == 1 && period.start.dayOfMonth() == 1 &&
                            period.end.month() == 1 && period.end.dayOfMonth() == 1;
    if (wholeYears)
        return fmt::format("{}–{}", period.start.year(), last.year());
    const bool wholeMonths = period.start.dayOfMonth() == 1 && period.end.dayOfMonth() == 1;
    if (wholeMonths && period.start.year() == last.year())
        return fmt::format("{}–{}", monthName(period.start.month()), monthYear(last));
    if (wholeMonths)
        return fmt::format("{} – {}", monthYear(period.start), monthYear(last));
    return fmt::format("{} {} – {} {}", period.start.dayOfMonth(), monthYear(period.start), last.dayOfMonth(),
                       monthYear(last));
}
} // namespace

std::optional<Day> Day::fromCivil(int year, int month, int day) {
    const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                      chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return {};
    return Day{static_cast<int>(chrono::sys_days(date).time_since_epoch().count())};
}

std::optional<Day> Day::parse(std::string_view text) {
    const auto period = parseSimple(trimmed(text));
    if (!period || period->granularity != Granularity::Day)
        return {};
    return period->start;
}

int Day::year() const {
    return static_cast<int>(civil(*this).year());
}

int Day::month() const {
    return static_cast<int>(static_cast<unsigned>(civil(*this).month()));
}

int Day::dayOfMonth() const {
    return static_cast<int>(static_cast<unsigned>(civil(*this).day()));
}

std::string Day::text() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), dayOfMonth());
}

std::strong_ordering Period::operator<=>(const Period& other) const {
    if (const auto byStart = start <=> other.start; std::is_neq(byStart))
        return byStart;
    if (const auto byEnd = end <=> other.end; std::is_neq(byEnd))
        return byEnd;
    return granularity <=> other.granularity;
}

Period Period::ofYear(int year) {
    return months(Granularity::Year, year, 1, 12);
}

Period Period::ofFiscalYear(int year) {
    return months(Granularity::FiscalYear, year, firstFiscalMonth, 12);
}

std::optional<Period> Period::ofWeek(int year, int week) {
    const Day start{firstMonday(year).number + (week - 1) * daysOfWeek};
    const Period period{Granularity::Week, start, Day{start.number + daysOfWeek}};
    return week >= 1 && yearOfWeek(period) == year ? std::optional(period) : std::nullopt;
}

std::optional<Period> Period::parse(std::string_view text) {
    text = trimmed(text);
    const auto slash = text.find('/');
    if (slash == std::string_view::npos)
        return text.size() < 4 ? std::nullopt : parseSimple(text);
    const auto first = parse(text.substr(0, slash));
    const auto last = parse(text.substr(slash + 1));
    if (!first || !last || first->granularity != last->granularity || first->start >= last->start ||
        first->granularity == Granularity::Span)
        return {};
    if (first->granularity == Granularity::Year && last->start == first->end)
        return ofFiscalYear(first->start.year());
    return Period{Granularity::Span, first->start, last->end};
}

std::string Period::text() const {
    const int year = start.year();
    switch (granularity) {
    case Granularity::Year:
        return fmt::format("{:04}", year);
    case Granularity::FiscalYear:
        return fmt::format("{:04}/{:04}", year, year + 1);
    case Granularity::HalfYear:
        return fmt::format("{:04}-H{}", year, (start.month() - 1) / 6 + 1);
    case Granularity::Quarter:
        return fmt::format("{:04}-Q{}", year, (start.month() - 1) / 3 + 1);
    case Granularity::Month:
        return fmt::format("{:04}-{:02}", year, start.month());
    case Granularity::Week:
        return fmt::format("{:04}-W{:02}", yearOfWeek(*this), numberOfWeek(*this));
    case Granularity::Day:
        return start.text();
    case Granularity::Span:
        break;
    }
    const Day last{end.number - 1};
    const bool wholeMonths = start.dayOfMonth() == 1 && end.dayOfMonth() == 1;
    if (wholeMonths && start.month() == 1 && end.month() == 1 && last.year() > year + 1)
        return fmt::format("{:04}/{:04}", year, last.year());
    if (wholeMonths)
        return fmt::format("{:04}-{:02}/{:04}-{:02}", year, start.month(), last.year(), last.month());
    return start.text() + "/" + last.text();
}

std::string Period::label() const {
    const int year = start.year();
    switch (granularity) {
    case Granularity::Year:
        return fmt::format("{}", year);
    case Granularity::FiscalYear:
        // Not 1999/00, which nobody reads.
        return (year + 1) % 100 == 0 ? fmt::format("{}/{}", year, year + 1)
                                     : fmt::format("{}/{:02}", year, (year + 1) % 100);
    case Granularity::HalfYear:
        return start.month() == 1 ? base_sentences::firstHalfOf(year) : base_sentences::secondHalfOf(year);
    case Granularity::Quarter:
        return fmt::format("Q{} {}", (start.month() - 1) / 3 + 1, year);
    case Granularity::Month:
        return monthYear(start);
    case Granularity::Week:
        return base_sentences::weekOf(numberOfWeek(*this), yearOfWeek(*this));
    case Granularity::Day:
        return fmt::format("{} {}", start.dayOfMonth(), monthYear(start));
    case Granularity::Span:
        break;
    }
    return spanLabel(*this);
}

Period united(const Period& a, const Period& b) {
    if (b.start >= a.start && b.end <= a.end)
        return a;
    if (a.start >= b.start && a.end <= b.end)
        return b;
    return {Granularity::Span, std::min(a.start, b.start), std::max(a.end, b.end)};
}

} // namespace driftline
