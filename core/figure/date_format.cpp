// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/date_format.h"

#include "figure/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// What a format tells apart, from coarse to fine.
enum class Fineness { Years, Months, Days };

Fineness finenessOf(DateFormat format) {
    switch (format) {
    case DateFormat::Month:
    case DateFormat::NumericMonth:
        return Fineness::Months;
    case DateFormat::Day:
        return Fineness::Days;
    case DateFormat::Auto:
    case DateFormat::Year:
    case DateFormat::ShortYear:
        break;
    }
    return Fineness::Years;
}

Fineness finenessOf(const Period& period) {
    constexpr int longestMonth = 31;
    const int days = period.end.number - period.start.number;
    if (days <= 1)
        return Fineness::Days;
    return days <= longestMonth ? Fineness::Months : Fineness::Years;
}

/// "years", as a person would say what the data are.
const char* nameOf(const Period& period) {
    switch (period.granularity) {
    case Granularity::HalfYear:
        return "half-years";
    case Granularity::Quarter:
        return "quarters";
    case Granularity::Month:
        return "months";
    case Granularity::Week:
        return "weeks";
    case Granularity::Year:
    case Granularity::FiscalYear:
    case Granularity::Day:
    case Granularity::Span:
        break;
    }
    return finenessOf(period) == Fineness::Years ? "years" : "months";
}
} // namespace

bool isFinerThanYears(DateFormat format) {
    return finenessOf(format) != Fineness::Years;
}

Applicability canNameDates(DateFormat format, const std::vector<Period>& periods) {
    if (format == DateFormat::Auto || periods.empty())
        return {};
    const bool hasFiscal = std::any_of(periods.begin(), periods.end(), [](const Period& period) {
        return period.granularity == Granularity::FiscalYear;
    });
    if (hasFiscal)
        return {figure_sentences::fiscalYearsHaveTwoNames};
    // Where some data are annual, the axis names years.
    const auto& coarsest =
        *std::max_element(periods.begin(), periods.end(), [](const Period& a, const Period& b) {
            return a.end.number - a.start.number < b.end.number - b.start.number;
        });
    const auto& finest =
        *std::min_element(periods.begin(), periods.end(), [](const Period& a, const Period& b) {
            return a.end.number - a.start.number < b.end.number - b.start.number;
        });
    const auto& decides = coarsest.granularity == Granularity::Year ? coarsest : finest;
    if (finenessOf(format) <= finenessOf(decides)) {
        constexpr int longestYear = 366;
        const auto first = std::min_element(periods.begin(), periods.end())->start;
        const auto last = std::max_element(periods.begin(), periods.end())->start;
        if (format == DateFormat::Day && last.number - first.number >= longestYear)
            return {figure_sentences::daysNeedTheirYear};
        return {};
    }
    return {figure_sentences::datesFinerThanData(nameOf(decides))};
}

std::string dateText(const Period& period, DateFormat format) {
    const auto& day = period.start;
    switch (format) {
    case DateFormat::Year:
        return fmt::format("{}", day.year());
    case DateFormat::ShortYear:
        return fmt::format("’{:02}", day.year() % 100);
    case DateFormat::Month:
        return Period{Granularity::Month, day, day}.label();
    case DateFormat::NumericMonth:
        return fmt::format("{:02}/{}", day.month(), day.year());
    case DateFormat::Day: {
        // "15 Mar 2024" without its year.
        const auto full = Period{Granularity::Day, day, Day{day.number + 1}}.label();
        return full.substr(0, full.rfind(' '));
    }
    case DateFormat::Auto:
        break;
    }
    return period.label();
}

} // namespace driftline
