// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "scene/time_scale.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace driftline;

namespace {
Period of(const char* text) {
    return Period::parse(text).value();
}

std::vector<Period> all(const std::vector<const char*>& texts) {
    std::vector<Period> periods;
    std::transform(texts.begin(), texts.end(), std::back_inserter(periods), of);
    return periods;
}

std::vector<Period> yearsOf(int from, int to) {
    std::vector<Period> years;
    for (int year = from; year <= to; ++year)
        years.push_back(Period::ofYear(year));
    return years;
}

std::vector<Period> monthsFrom(int year, int month, int count) {
    std::vector<Period> months;
    for (int i = month - 1; i < month - 1 + count; ++i)
        months.push_back(of(fmt::format("{:04}-{:02}", year + i / 12, i % 12 + 1).c_str()));
    return months;
}

/// From the first to the last of some periods, with the room that a line chart leaves.
std::vector<Tick> ticksAround(const std::vector<Period>& periods, bool hasWaves = false, int wanted = 14) {
    const TimeScale time(periods, hasWaves);
    double low = time.at(periods.front());
    double high = low;
    for (const auto& period : periods) {
        low = std::min(low, time.at(period));
        high = std::max(high, time.at(period));
    }
    const double room = high > low ? 0.015 * (high - low) : 0.5 * time.length(periods.front());
    return time.ticks(low - room, high + room, wanted);
}

std::string labelsOf(const std::vector<Tick>& ticks) {
    std::vector<std::string> labels;
    for (const auto& tick : ticks)
        labels.push_back(tick.label);
    return joined(labels, ", ");
}

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
        return "a single period is " + labelsOf(ticks);
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

BOOST_AUTO_TEST_SUITE(time_scale)

BOOST_AUTO_TEST_CASE(a_year_stands_on_its_number_and_dates_around_it) {
    const auto tolerance = boost::test_tools::tolerance(1e-5);
    const TimeScale totals(yearsOf(2020, 2024), false);
    const TimeScale waves(yearsOf(2020, 2024), true);
    BOOST_TEST((totals.calendar() == TimeScale::Calendar::Totals));
    BOOST_TEST((waves.calendar() == TimeScale::Calendar::Waves));
    BOOST_TEST(totals.at(of("2023")) == 2023.0);
    BOOST_TEST(waves.at(of("2023")) == 2023.0);
    const auto embassyVisit = of("2022-12-23");
    BOOST_TEST(waves.at(embassyVisit) == 2022.975, tolerance);
    // A total of 2022 stands for the middle of the year, so its last days fall just before 2022.5.
    BOOST_TEST(totals.at(embassyVisit) == 2022.475, tolerance);
    BOOST_TEST(totals.at(*Day::parse("2024-07-02")) == 2024.0, boost::test_tools::tolerance(1e-4));
    // Two years together stand between their numbers.
    BOOST_TEST(totals.at(of("2021-01/2022-12")) == 2021.5);
    BOOST_TEST(waves.at(of("2021-01/2022-12")) == 2021.5);
}

BOOST_AUTO_TEST_CASE(dates_alone_have_new_year_on_the_number_of_the_year) {
    const TimeScale dates(monthsFrom(2024, 1, 6), false);
    BOOST_TEST((dates.calendar() == TimeScale::Calendar::Dates));
    BOOST_TEST(dates.at(*Day::parse("2024-01-01")) == 2024.0);
    BOOST_TEST(dates.at(of("2024-03")) == 2024 + (31 + 29 + 15.5) / 366, boost::test_tools::tolerance(1e-12));
    // An event of which only the year is known stands in its middle, as a month does in its own.
    BOOST_TEST(dates.at(of("2024")) == 2024.5);
}

BOOST_AUTO_TEST_CASE(a_position_leads_back_to_its_day) {
    for (const bool hasWaves : {false, true}) {
        for (const auto& periods : {yearsOf(2000, 2024), monthsFrom(2023, 5, 20)}) {
            const TimeScale time(periods, hasWaves);
            for (int number = Day::parse("1999-12-20")->number; number < Day::parse("2001-01-10")->number;
                 ++number)
                BOOST_TEST((time.dayAt(time.at(Day{number})) == Day{number}), Day{number}.text());
        }
    }
}

BOOST_AUTO_TEST_CASE(months_are_named_where_they_stand) {
    const auto months = monthsFrom(2024, 1, 6);
    const auto ticks = ticksAround(months);
    BOOST_TEST(labelsOf(ticks) == "Jan 2024, Feb 2024, Mar 2024, Apr 2024, May 2024, Jun 2024");
    BOOST_REQUIRE(ticks.size() == 6U);
    for (std::size_t i = 0; i < ticks.size(); ++i)
        BOOST_TEST(ticks[i].at == TimeScale(months, false).at(months[i]));
    BOOST_TEST(labelsOf(ticksAround(monthsFrom(2023, 2, 24))) ==
               "Apr 2023, Jul 2023, Oct 2023, Jan 2024, Apr 2024, Jul 2024, Oct 2024, Jan 2025");
    const auto decade = ticksAround(monthsFrom(2014, 1, 120));
    BOOST_TEST(labelsOf(decade) == "2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023");
    BOOST_TEST(decade.front().at == 2014.0);
}

BOOST_AUTO_TEST_CASE(annual_data_show_years_only) {
    BOOST_TEST(labelsOf(ticksAround(yearsOf(2024, 2025))) == "2024, 2025");
    BOOST_TEST(labelsOf(ticksAround(yearsOf(2020, 2024), true)) == "2020, 2021, 2022, 2023, 2024");
    BOOST_TEST(labelsOf(ticksAround(yearsOf(2002, 2023), false, 5)) == "2005, 2010, 2015, 2020");
    BOOST_TEST(labelsOf(ticksAround(yearsOf(1724, 2023), false, 8)) == "1750, 1800, 1850, 1900, 1950, 2000");
    BOOST_TEST(labelsOf(ticksAround({Period::ofYear(2024)})) == "2024");
}

BOOST_AUTO_TEST_CASE(quarters_and_halves_are_named_as_such) {
    BOOST_TEST(labelsOf(ticksAround(all({"2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2"}))) ==
               "Q3 2023, Q4 2023, Q1 2024, Q2 2024");
    BOOST_TEST(labelsOf(ticksAround(all({"2023-H2", "2024-H1", "2024-H2"}))) == "H2 2023, H1 2024, H2 2024");
    // More than can be named one by one.
    std::vector<Period> quarters;
    for (int year = 2018; year < 2024; ++year) {
        for (int quarter = 1; quarter <= 4; ++quarter)
            quarters.push_back(of(fmt::format("{}-Q{}", year, quarter).c_str()));
    }
    BOOST_TEST(labelsOf(ticksAround(quarters)) == "2019, 2020, 2021, 2022, 2023");
}

BOOST_AUTO_TEST_CASE(days_are_named_where_data_are) {
    BOOST_TEST(labelsOf(ticksAround(all({"2024-01-05", "2024-01-20", "2024-02-03", "2024-02-25"}))) ==
               "5 Jan 2024, 20 Jan 2024, 3 Feb 2024, 25 Feb 2024");
    std::vector<Period> weeks;
    for (int week = 0; week < 20; ++week) {
        const Day day{Day::parse("2024-01-01")->number + 7 * week};
        weeks.push_back({Granularity::Day, day, Day{day.number + 1}});
    }
    const auto ticks = ticksAround(weeks);
    BOOST_TEST(labelsOf(ticks) == "Jan 2024, Feb 2024, Mar 2024, Apr 2024, May 2024");
    BOOST_TEST(ticks[1].at == TimeScale(weeks, false).at(*Day::parse("2024-02-01")));
    // Thirty days in a row have but one beginning of a month.
    std::vector<Period> days;
    for (int i = 0; i < 30; ++i)
        days.push_back(periodAt("days", Day{Day::parse("2024-03-10")->number + i}));
    BOOST_TEST(labelsOf(ticksAround(days)) ==
               "11 Mar 2024, 15 Mar 2024, 19 Mar 2024, 23 Mar 2024, 27 Mar 2024, 31 Mar 2024, 4 Apr 2024, "
               "8 Apr 2024");
}

BOOST_AUTO_TEST_CASE(weeks_and_fiscal_years_are_named_where_they_are) {
    BOOST_TEST(labelsOf(ticksAround(all({"2024-W05", "2024-W06", "2024-W07"}))) ==
               "W5 2024, W6 2024, W7 2024");
    BOOST_TEST(labelsOf(ticksAround(all({"2020-W53", "2021-W01"}))) == "W53 2020, W1 2021");
    BOOST_TEST(labelsOf(ticksAround(all({"2021/2022", "2022/2023", "2023/2024"}))) ==
               "2021/22, 2022/23, 2023/24");
    // Never a calendar year, which none of them is.
    std::vector<Period> fiscalYears;
    for (int year = 1980; year < 2024; ++year)
        fiscalYears.push_back(Period::ofFiscalYear(year));
    const auto ticks = ticksAround(fiscalYears);
    BOOST_TEST(ticks.size() > 2U);
    for (const auto& tick : ticks)
        BOOST_TEST(tick.label.find('/') != std::string::npos, tick.label);
    BOOST_TEST(ticks.back().at == TimeScale(fiscalYears, false).at(Period::ofFiscalYear(2023)));
    // Beside annual totals a fiscal year stands between the two that it is of.
    BOOST_TEST(TimeScale(all({"2021", "2021/2022", "2022"}), false).at(of("2021/2022")) == 2021.5,
               boost::test_tools::tolerance(1e-4));
    // Where the range holds none, the one that lies there is named.
    const TimeScale scale(all({"2021/2022", "2023/2024"}), false);
    BOOST_TEST(labelsOf(scale.ticks(2022.9, 2023.1, 4)) == "2022/23");
    const TimeScale weekly(all({"2020-W50", "2021-W10"}), false);
    BOOST_TEST(labelsOf(weekly.ticks(weekly.at(*Day::parse("2020-12-30")),
                                     weekly.at(*Day::parse("2020-12-31")), 4)) == "W53 2020");
}

BOOST_AUTO_TEST_CASE(a_single_period_is_one_tick) {
    for (const auto* text : {"2024", "2024-H2", "2024-Q1", "2024-03", "2024-03-15", "2024-01/2024-02"}) {
        const auto ticks = ticksAround({of(text)});
        BOOST_REQUIRE(ticks.size() == 1U);
        BOOST_TEST((named(ticks[0].label) == of(text)), ticks[0].label);
        BOOST_TEST(ticks[0].at == TimeScale({of(text)}, false).at(of(text)));
    }
}

BOOST_AUTO_TEST_CASE(totals_beside_months_are_named_in_the_middle_of_their_year) {
    auto periods = yearsOf(2021, 2023);
    for (const auto& month : monthsFrom(2024, 1, 3))
        periods.push_back(month);
    const TimeScale time(periods, false);
    const auto ticks = ticksAround(periods);
    BOOST_TEST(labelsOf(ticks) == "2021, 2022, 2023");
    BOOST_TEST((time.dayAt(ticks[2].at) == *Day::parse("2023-07-02")));
    BOOST_TEST(time.at(of("2024-01")) == 2023.5 + 15.5 / 366, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_range_between_two_places_names_where_it_is) {
    const auto between = TimeScale(yearsOf(2020, 2024), true).ticks(2021.2, 2021.4, 5);
    BOOST_REQUIRE(between.size() == 1U);
    BOOST_TEST(between[0].label == "2021");
    const auto within = TimeScale(monthsFrom(2024, 1, 6), false).ticks(2024.0, 2024.02, 5);
    BOOST_REQUIRE(within.size() == 1U);
    BOOST_TEST(within[0].label == "Jan 2024");
    BOOST_TEST(TimeScale().ticks(2, 1, 5).empty());
    BOOST_TEST(TimeScale().ticks(2000, std::nan(""), 5).empty());
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
