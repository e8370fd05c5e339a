// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "scene/time_scale.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

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

BOOST_AUTO_TEST_CASE(years_without_data_between_regular_ones_are_not_named) {
    const auto every = [](int first, int step, int count) {
        std::vector<Period> periods;
        for (int i = 0; i < count; ++i)
            periods.push_back(Period::ofYear(first + i * step));
        return periods;
    };
    BOOST_TEST(labelsOf(ticksAround(every(2020, 2, 3))) == "2020, 2022, 2024");
    BOOST_TEST(labelsOf(ticksAround(every(2013, 10, 2))) == "2013, 2023");
    BOOST_TEST(labelsOf(ticksAround(every(2003, 4, 6))) == "2003, 2007, 2011, 2015, 2019, 2023");
    BOOST_TEST(labelsOf(ticksAround(every(1951, 10, 8), false, 4)) == "1951, 1971, 1991, 2011");
    BOOST_TEST(labelsOf(ticksAround(all({"2014", "2018", "2020"}))) == "2014, 2016, 2018, 2020");
    BOOST_TEST(labelsOf(ticksAround(all({"2020", "2022", "2023"}))) == "2020, 2021, 2022, 2023",
               "no rule tells which years are there");
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
    for (int i = 0; i < 30; ++i) {
        const Day day{Day::parse("2024-03-10")->number + i};
        days.push_back({Granularity::Day, day, Day{day.number + 1}});
    }
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

BOOST_AUTO_TEST_SUITE_END()
