// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/time_scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace driftline {

namespace {
constexpr int monthsOfYear = 12;
/// Years that periods can have.
constexpr int firstYear = 1;
constexpr int lastYear = 9999;
/// A position this near to an end of a range is still inside, years: less than a minute.
constexpr double slack = 1e-9;
/// "Mar 2024" and "15 Mar 2024" need so many times the room of "2024".
constexpr double monthRoom = 1.5;
constexpr double dayRoom = 2;
/// Where not each of some days can be named, months are, if so many of them begin there.
constexpr std::size_t enoughRegular = 3;

bool isWholeYears(const Period& period) {
    const auto isNewYear = [](Day day) { return day.month() == 1 && day.dayOfMonth() == 1; };
    return period.granularity == Granularity::Year ||
           (period.granularity == Granularity::Span && isNewYear(period.start) && isNewYear(period.end));
}

int daysOf(const Period& period) {
    return period.end.number - period.start.number;
}

/// 1 January, for the places of all points: Day::fromCivil() checks what it is given, which takes longer.
Day newYearOf(int year) {
    const std::chrono::sys_days day = std::chrono::year(year) / std::chrono::January / 1;
    return {static_cast<int>(day.time_since_epoch().count())};
}

/// Nothing for weeks, days and spans, which do not divide a year, and for fiscal years, which no calendar
/// year holds.
int monthsOf(Granularity granularity) {
    switch (granularity) {
    case Granularity::Month:
        return 1;
    case Granularity::Quarter:
        return 3;
    case Granularity::HalfYear:
        return 6;
    case Granularity::Year:
        return monthsOfYear;
    case Granularity::FiscalYear:
    case Granularity::Week:
    case Granularity::Day:
    case Granularity::Span:
        break;
    }
    return 0;
}

Granularity granularityOf(int months) {
    switch (months) {
    case 1:
        return Granularity::Month;
    case 3:
        return Granularity::Quarter;
    case 6:
        return Granularity::HalfYear;
    default:
        return Granularity::Year;
    }
}

/// Periods of so many months are counted from January of the year 0.
int numberOf(Day day, int months) {
    return (day.year() * monthsOfYear + day.month() - 1) / months;
}

Period periodOf(int number, int months) {
    const auto firstOf = [](int month) {
        return *Day::fromCivil(month / monthsOfYear, month % monthsOfYear + 1, 1);
    };
    return {granularityOf(months), firstOf(number * months), firstOf((number + 1) * months)};
}

/// Of annual periods in order: how many years lie between any two of them at least; 1 if others are there.
int yearsApart(const std::vector<Period>& periods) {
    int apart = 0;
    for (const auto& period : periods) {
        if (period.granularity != Granularity::Year)
            return 1;
        apart = std::gcd(apart, period.start.year() - periods.front().start.year());
    }
    return std::max(1, apart);
}

/// The week that holds a day.
Period weekOf(Day day) {
    // The week may have its name from the year before or after.
    for (const int year : {day.year() + 1, day.year()}) {
        if (const auto first = Period::ofWeek(year, 1); first && first->start <= day)
            return *Period::ofWeek(year, (day.number - first->start.number) / 7 + 1);
    }
    const auto first = Period::ofWeek(day.year() - 1, 1);
    return *Period::ofWeek(day.year() - 1, (day.number - first->start.number) / 7 + 1);
}

/// The fiscal year that holds a day.
Period fiscalYearOf(Day day) {
    const auto period = Period::ofFiscalYear(day.year());
    return day < period.start ? Period::ofFiscalYear(day.year() - 1) : period;
}

/// Short enough for an axis: "2024", "2023/24", "H1 2024", "Q1 2024", "Mar 2024", "W5 2024", "15 Mar 2024".
std::string tickLabel(const Period& period) {
    if (period.granularity == Granularity::Week) {
        const auto text = period.text(); // 2024-W05
        const auto number = text.substr(6);
        return fmt::format("W{} {}", number.front() == '0' ? number.substr(1) : number, text.substr(0, 4));
    }
    if (period.granularity == Granularity::HalfYear)
        return fmt::format("H{} {}", period.start.month() == 1 ? 1 : 2, period.start.year());
    return period.label();
}
} // namespace

struct TimeScale::Range {
    double from = 0;
    double to = 0;
    int wanted = 0;

    bool holds(double place) const { return place >= from - slack && place <= to + slack; }
    /// How many labels that need `room` times that of a year find place.
    double fitting(double room) const { return std::max(2.0, wanted / room); }
};

/// Every `every`-th period of so many months.
struct TimeScale::Step {
    int months = monthsOfYear;
    int every = 1;

    double years() const { return static_cast<double>(months * every) / monthsOfYear; }
    double room() const { return months < monthsOfYear ? monthRoom : 1; }
};

TimeScale::TimeScale(std::vector<Period> periods, bool hasWaves, DateFormat format) : m_format(format) {
    if (periods.empty())
        return;
    std::sort(periods.begin(), periods.end());
    m_begin = periods.front().start;
    m_end = std::max_element(periods.begin(), periods.end(), [](const Period& a, const Period& b) {
                return a.end < b.end;
            })->end;
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    m_hasYears = std::any_of(periods.begin(), periods.end(), isWholeYears);
    if (!m_hasYears)
        m_calendar = Calendar::Dates;
    else if (hasWaves)
        m_calendar = Calendar::Waves;
    const auto finest =
        std::min_element(periods.begin(), periods.end(),
                         [](const Period& a, const Period& b) { return daysOf(a) < daysOf(b); });
    m_finest = isWholeYears(*finest) ? Granularity::Year : finest->granularity;
    const bool isEverySoManyYears = yearsApart(periods) > 1;
    const bool isSingle = periods.size() == 1;
    std::vector<std::pair<double, Period>> placed;
    for (const auto& period : periods) {
        if (isSingle || isEverySoManyYears || (monthsOf(m_finest) == 0 && !isWholeYears(period)))
            placed.emplace_back(at(period), period);
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    m_own.reserve(placed.size());
    std::transform(placed.begin(), placed.end(), std::back_inserter(m_own),
                   [](const auto& entry) { return entry.second; });
}

double TimeScale::at(Day day) const {
    const int year = day.year();
    const auto newYear = newYearOf(year);
    const auto within = static_cast<double>(day.number - newYear.number) /
                        static_cast<double>(newYearOf(year + 1).number - newYear.number);
    return year + within - (m_calendar == Calendar::Totals ? 0.5 : 0.0);
}

double TimeScale::at(const Period& period) const {
    if (m_calendar != Calendar::Dates && isWholeYears(period))
        return (period.start.year() + period.end.year() - 1) / 2.0;
    return (at(period.start) + at(period.end)) / 2;
}

Day TimeScale::dayAt(double position) const {
    const double date = std::clamp(position + (m_calendar == Calendar::Totals ? 0.5 : 0.0) + slack,
                                   static_cast<double>(firstYear), lastYear + 1 - slack);
    const int year = static_cast<int>(std::floor(date));
    const auto newYear = *Day::fromCivil(year, 1, 1);
    const int days = Day::fromCivil(year + 1, 1, 1)->number - newYear.number;
    return {newYear.number + std::min(static_cast<int>(std::floor((date - year) * days)), days - 1)};
}

bool TimeScale::isSingle() const {
    return m_own.size() == 1 && (!m_hasYears || isWholeYears(m_own.front()));
}

/// Whether data stand at the places of ticks for periods of so many months.
bool TimeScale::isOwn(int months) const {
    return months == monthsOf(m_finest) || (months == monthsOfYear && m_hasYears);
}

/// As fine as the data, or a year.
Period TimeScale::periodAt(Day day) const {
    if (m_finest == Granularity::Day && !m_hasYears)
        return {Granularity::Day, day, Day{day.number + 1}};
    if (m_finest == Granularity::Week && !m_hasYears)
        return weekOf(day);
    if (m_finest == Granularity::FiscalYear && !m_hasYears)
        return fiscalYearOf(day);
    const int months = m_hasYears || monthsOf(m_finest) == 0 ? monthsOfYear : monthsOf(m_finest);
    return periodOf(numberOf(day, months), months);
}

/// From the finest that the data allow.
std::vector<TimeScale::Step> TimeScale::steps() const {
    std::vector<Step> out;
    if (m_finest == Granularity::Month || m_finest == Granularity::Week || m_finest == Granularity::Day)
        out = {{1, 1}, {1, 2}, {1, 3}, {1, 6}};
    else if (m_finest == Granularity::Quarter)
        out = {{3, 1}, {3, 2}};
    else if (m_finest == Granularity::HalfYear)
        out = {{6, 1}};
    std::erase_if(out, [this](const Step& step) { return !allows(step.months); });
    const int apart = yearsApart(m_own);
    for (const int years : {1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000})
        out.push_back({monthsOfYear, years * apart});
    return out;
}

std::vector<Tick> TimeScale::regularTicks(const Range& range, const Step& step) const {
    std::vector<Tick> ticks;
    const int last = numberOf(dayAt(range.to), step.months);
    const bool isOfData = step.months == monthsOfYear && yearsApart(m_own) > 1;
    const int phase = isOfData ? m_own.front().start.year() % step.every : 0;
    const int first = (numberOf(dayAt(range.from), step.months) - phase) / step.every * step.every + phase;
    for (int number = first; number <= last; number += step.every) {
        if (number * step.months < monthsOfYear)
            continue;
        const auto period = periodOf(number, step.months);
        // The room at the ends of a long axis holds years that the data do not reach.
        if (m_begin < m_end && (period.end <= m_begin || period.start >= m_end))
            continue;
        const double place = isOwn(step.months) ? at(period) : at(period.start);
        if (range.holds(place))
            ticks.push_back({place, tickText(period)});
    }
    return ticks;
}

/// The finest of the steps that has no more ticks than find room; a finer one where that leaves fewer than
/// two.
std::vector<Tick> TimeScale::regularTicks(const Range& range, std::span<const Step> steps) const {
    auto step = std::find_if(steps.begin(), steps.end(), [&range](const Step& one) {
        return (range.to - range.from) / one.years() <= range.fitting(one.room());
    });
    if (step == steps.end())
        --step;
    auto ticks = regularTicks(range, *step);
    while (ticks.size() < 2 && step != steps.begin()) {
        auto finer = regularTicks(range, *--step);
        if (finer.size() > ticks.size())
            ticks = std::move(finer);
    }
    return ticks;
}

std::string TimeScale::tickText(const Period& period) const {
    return m_format == DateFormat::Auto ? tickLabel(period) : dateText(period, m_format);
}

std::string TimeScale::rowLabel(const Period& period) const {
    const bool tellsApart = m_finest == Granularity::Year ? !isFinerThanYears(m_format)
                            : m_finest == Granularity::Month
                                ? m_format == DateFormat::Month || m_format == DateFormat::NumericMonth
                                : false;
    return tellsApart && m_format != DateFormat::Auto ? dateText(period, m_format) : period.label();
}

/// Whether the format tells ticks at periods of so many months apart.
bool TimeScale::allows(int months) const {
    return m_format == DateFormat::Auto || isFinerThanYears(m_format) || months >= monthsOfYear;
}

/// On the data themselves, the last one first; none nearer to another than labels have room.
std::vector<Tick> TimeScale::dataTicks(const Range& range) const {
    const double apart = 0.9 * (range.to - range.from) / range.fitting(dayRoom);
    std::vector<Tick> ticks;
    for (std::size_t i = m_own.size(); i-- > 0;) {
        const double place = at(m_own[i]);
        if (range.holds(place) && (ticks.empty() || ticks.back().at - place >= apart))
            ticks.push_back({place, tickText(m_own[i])});
    }
    std::reverse(ticks.begin(), ticks.end());
    return ticks;
}

std::vector<Tick> TimeScale::allTicks(const Range& range) const {
    if (isSingle())
        return dataTicks(range);
    const auto all = steps();
    if (m_hasYears) {
        const auto years = std::find_if(all.begin(), all.end(),
                                        [](const Step& step) { return step.months == monthsOfYear; });
        if (auto ticks = regularTicks(range, std::span(years, all.end())); !ticks.empty())
            return ticks;
    }
    if (m_own.empty())
        return regularTicks(range, all);
    // Days and weeks that the format does not tell apart are named by the months or years they are in.
    if (m_finest != Granularity::FiscalYear && m_format != DateFormat::Auto && m_format != DateFormat::Day)
        return regularTicks(range, all);
    auto onData = dataTicks(range);
    const auto shown = std::count_if(m_own.begin(), m_own.end(),
                                     [&](const Period& period) { return range.holds(at(period)); });
    if (!onData.empty() && onData.size() == static_cast<std::size_t>(shown))
        return onData;
    // A calendar year is no coarser than a fiscal one, so it does not name where such begin.
    if (m_finest == Granularity::FiscalYear)
        return onData;
    auto regular = regularTicks(range, all);
    return onData.empty() || regular.size() >= enoughRegular ? regular : onData;
}

std::vector<Tick> TimeScale::ticks(double from, double to, int wanted) const {
    const Range range{from, to, wanted};
    if (!(to > from) || !std::isfinite(from) || !std::isfinite(to))
        return {};
    if (auto found = allTicks(range); !found.empty())
        return found;
    const double middle = (from + to) / 2;
    return {{middle, tickText(periodAt(dayAt(middle)))}};
}

} // namespace driftline
