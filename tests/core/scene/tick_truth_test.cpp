// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "scene/time_scale.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace driftline;

namespace {
/// A date as years and a fraction, computed here on its own.
double dateOf(Day day) {
    const int first = Day::fromCivil(day.year(), 1, 1)->number;
    const int next = Day::fromCivil(day.year() + 1, 1, 1)->number;
    return day.year() + double(day.number - first) / (next - first);
}

/// The period that a tick's label names, read back.
std::optional<Period> named(const std::string& label) {
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto parts = words(label);
    const auto year = fmt::format("{:0>4}", parts.back());
    if (parts.size() == 1)
        return Period::parse(year);
    const auto& name = parts[parts.size() - 2];
    if (name.front() == 'Q' || name.front() == 'H')
        return Period::parse(year + "-" + name);
    const auto monthNamed = [&](const std::string& text) {
        return fmt::format("{}-{:02}", year,
                           std::find(months.begin(), months.end(), text) - months.begin() + 1);
    };
    if (parts.size() == 3)
        return Period::parse(monthNamed(name) + fmt::format("-{:0>2}", parts.front()));
    if (const auto dash = name.find("–"); dash != std::string::npos)
        return Period::parse(monthNamed(name.substr(0, dash)) + "/" + monthNamed(name.substr(dash + 3)));
    return Period::parse(monthNamed(name));
}

/// What the property test draws at random from: one kind of data over one stretch of time on one axis.
struct Case {
    const char* kind;
    bool withYears;
    bool hasWaves;
    Day start;
    int days;
    int wanted;

    std::string text() const {
        return fmt::format("{}{}{} from {} over {} days, {} wanted", kind, withYears ? " and years" : "",
                           hasWaves ? " with waves" : "", start.text(), days, wanted);
    }
};

Period periodAt(const std::string& kind, Day day) {
    const auto month = [&](int index) { return *Day::fromCivil(day.year() + index / 12, index % 12 + 1, 1); };
    const int first = day.month() - 1;
    if (kind == "years")
        return Period::ofYear(day.year());
    if (kind == "halves")
        return {Granularity::HalfYear, month(first / 6 * 6), month(first / 6 * 6 + 6)};
    if (kind == "quarters")
        return {Granularity::Quarter, month(first / 3 * 3), month(first / 3 * 3 + 3)};
    if (kind == "months")
        return {Granularity::Month, month(first), month(first + 1)};
    if (kind == "pairs of months")
        return {Granularity::Span, month(first / 2 * 2), month(first / 2 * 2 + 2)};
    return {Granularity::Day, day, Day{day.number + 1}};
}

/// From one row to the next, days. Ages of days are drawn from, or sorting them would be all that is
/// measured.
int stepOf(const Case& one, int number) {
    const std::string kind = one.kind;
    const int few = one.days / 500;
    if (kind == "uneven days")
        return 1 + number * number / 3;
    if (kind == "days")
        return std::max(1, few);
    if (kind == "weeks")
        return 7 * std::max(1, few / 7);
    return 28;
}

std::vector<Period> dataOf(const Case& one) {
    std::set<Period> periods;
    int number = 0;
    for (int day = 0; day < one.days; day += stepOf(one, number++))
        periods.insert(periodAt(one.kind, Day{one.start.number + day}));
    const int last = Day{one.start.number + one.days - 1}.year();
    for (int year = one.start.year(); one.withYears && year <= last; ++year)
        periods.insert(Period::ofYear(year));
    return {periods.begin(), periods.end()};
}

/// What ticks are held against: where data stand, computed here on its own.
struct Truth {
    std::vector<Period> data;
    Granularity own;
    bool hasYears;
    double shift; ///< from a date to its position

    explicit Truth(const Case& one)
        : data(dataOf(one))
        , own(periodAt(one.kind, one.start).granularity)
        , hasYears(one.withYears || own == Granularity::Year)
        , shift(hasYears && !one.hasWaves ? -0.5 : 0) {}

    double placeOf(const Period& period) const {
        if (hasYears && period.granularity == Granularity::Year)
            return period.start.year();
        return (dateOf(period.start) + dateOf(period.end)) / 2 + shift;
    }
    int finest() const {
        int days = data.front().end.number - data.front().start.number;
        for (const auto& period : data)
            days = std::min(days, period.end.number - period.start.number);
        return days;
    }
    Day end() const {
        Day last = data.front().end;
        for (const auto& period : data)
            last = std::max(last, period.end);
        return last;
    }
    bool has(const Period& period) const { return std::find(data.begin(), data.end(), period) != data.end(); }
};

constexpr double tiny = 1e-8;

/// What is wrong with one tick; empty if nothing is.
std::string faultOf(const Tick& tick, const Truth& truth) {
    const auto period = named(tick.label);
    if (!period)
        return "names no period";
    const double date = tick.at - truth.shift;
    if (date < dateOf(period->start) - tiny || date >= dateOf(period->end) - tiny)
        return fmt::format("stands at {}, which is not in it", date);
    if (truth.hasYears && period->granularity != Granularity::Year)
        return "is no year, as annual data need";
    if (period->granularity != truth.own && period->end.number - period->start.number < truth.finest())
        return "is finer than the data";
    const bool isOwn = truth.hasYears || period->granularity == truth.own;
    if (isOwn && !truth.has(*period))
        return "stands for no data";
    if (period->end <= truth.data.front().start || period->start >= truth.end())
        return "lies before or after all data";
    const double right = isOwn ? truth.placeOf(*period) : dateOf(period->start) + truth.shift;
    return std::fabs(tick.at - right) > tiny ? fmt::format("stands at {} instead of {}", tick.at, right)
                                             : std::string();
}

/// What is wrong with the ticks of a case; empty if nothing is.
std::string faultOf(const Case& one) {
    const Truth truth(one);
    double low = truth.placeOf(truth.data.front());
    double high = low;
    for (const auto& period : truth.data) {
        low = std::min(low, truth.placeOf(period));
        high = std::max(high, truth.placeOf(period));
    }
    const double room = high > low ? 0.015 * (high - low) : 0.5 / 365;
    const auto ticks = TimeScale(truth.data, one.hasWaves).ticks(low - room, high + room, one.wanted);
    if (ticks.empty())
        return "there is no tick";
    if (truth.data.size() == 1 && ticks.size() != 1)
        return fmt::format("a single period has {} ticks", ticks.size());
    if (ticks.size() > static_cast<std::size_t>(std::max(4, one.wanted + 1)))
        return fmt::format("there are {} ticks", ticks.size());
    std::set<std::string> labels;
    double last = low - room - tiny;
    for (const auto& tick : ticks) {
        auto fault = faultOf(tick, truth);
        if (!labels.insert(tick.label).second)
            fault = "is there twice";
        if (tick.at <= last || tick.at > high + room + tiny)
            fault = "is out of order or of the axis";
        if (!fault.empty())
            return tick.label + " " + fault;
        last = tick.at;
    }
    return {};
}
} // namespace

BOOST_AUTO_TEST_SUITE(tick_truth)

BOOST_AUTO_TEST_CASE(a_single_period_is_one_tick) {
    for (const auto* text : {"2024", "2024-H2", "2024-Q1", "2024-03", "2024-03-15", "2024-01/2024-02"}) {
        const auto period = Period::parse(text).value();
        const TimeScale time({period}, false);
        const double room = 0.5 * time.length(period);
        const auto ticks = time.ticks(time.at(period) - room, time.at(period) + room, 14);
        BOOST_REQUIRE(ticks.size() == 1U);
        BOOST_TEST((named(ticks[0].label) == period), ticks[0].label);
        BOOST_TEST(ticks[0].at == time.at(period));
    }
}

BOOST_AUTO_TEST_CASE(every_tick_is_true) {
    int cases = 0;
    for (const auto* kind :
         {"years", "halves", "quarters", "months", "pairs of months", "weeks", "days", "uneven days"}) {
        for (const int mix : {0, 1, 2}) {
            for (const int days : {1, 2, 3, 8, 20, 31, 62, 93, 180, 366, 500, 731, 1200, 2000, 3653, 7305,
                                   18262, 36525, 109575}) {
                for (const auto* start :
                     {"2024-01-05", "1999-12-31", "2023-07-17", "1850-02-28", "2000-02-29"}) {
                    for (const int wanted : {2, 3, 5, 8, 14, 20}) {
                        const Case one{kind, mix > 0, mix == 2, *Day::parse(start), days, wanted};
                        const auto fault = faultOf(one);
                        ++cases;
                        BOOST_TEST(fault.empty(), one.text() << ": " << fault);
                    }
                }
            }
        }
    }
    BOOST_TEST(cases >= 10000);
}

BOOST_AUTO_TEST_SUITE_END()
