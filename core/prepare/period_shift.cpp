// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/period_shift.h"

namespace driftline {

namespace {
/// The same day of another month; only first days of months are shifted.
std::optional<Day> monthsLater(Day day, int months) {
    const int month = day.year() * 12 + (day.month() - 1) + months;
    const int year = month >= 0 ? month / 12 : (month - 11) / 12;
    return Day::fromCivil(year, month - year * 12 + 1, day.dayOfMonth());
}

std::optional<Period> byMonths(const Period& period, int months) {
    const auto start = monthsLater(period.start, months);
    const auto end = monthsLater(period.end, months);
    return start && end ? std::optional(Period{period.granularity, *start, *end}) : std::nullopt;
}

Period byDays(const Period& period, int days) {
    return {period.granularity, {period.start.number + days}, {period.end.number + days}};
}
} // namespace

std::optional<Period> shifted(const Period& period, int periods) {
    constexpr int most = 100000; // beyond any calendar, and safe to multiply
    if (periods < -most || periods > most)
        return {};
    switch (period.granularity) {
    case Granularity::Year:
    case Granularity::FiscalYear:
        return byMonths(period, 12 * periods);
    case Granularity::HalfYear:
        return byMonths(period, 6 * periods);
    case Granularity::Quarter:
        return byMonths(period, 3 * periods);
    case Granularity::Month:
        return byMonths(period, periods);
    case Granularity::Week:
        return byDays(period, 7 * periods);
    case Granularity::Day:
        return byDays(period, periods);
    case Granularity::Span:
        break;
    }
    return {};
}

} // namespace driftline
