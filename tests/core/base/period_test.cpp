// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(period)

BOOST_AUTO_TEST_CASE(text_survives_a_round_trip) {
    for (const auto* text :
         {"2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q4", "2024-01", "2024-12", "2024-02-29",
          "2024-01/2024-02", "1994/2011", "2021/2022", "1999/2000", "2021-01/2022-12", "2024-W05", "2020-W53",
          "2021-W01", "2023-08/2024-05", "2022-11-14/2023-01-06"}) {
        const auto read = Period::parse(text);
        BOOST_REQUIRE_MESSAGE(read, text);
        BOOST_TEST(read->text() == text);
    }
}

BOOST_AUTO_TEST_CASE(other_spellings_mean_the_same) {
    BOOST_TEST((Period::parse("2011M01") == Period::parse("2011-01")));
    BOOST_TEST((Period::parse("2024Q3") == Period::parse("2024-Q3")));
    BOOST_TEST((Period::parse(" 2024 ") == Period::parse("2024")));
}

BOOST_AUTO_TEST_CASE(a_fiscal_year_is_twelve_months_named_by_two_years) {
    const auto fiscal = *Period::parse("2021/2022");
    BOOST_TEST((fiscal.granularity == Granularity::FiscalYear));
    BOOST_TEST(fiscal.start.text() == "2021-07-01");
    BOOST_TEST(fiscal.end.text() == "2022-07-01");
    BOOST_TEST(fiscal.label() == "2021/22");
    BOOST_TEST(Period::ofFiscalYear(1999).label() == "1999/2000");
    // Longer ones are spans of whole years, as before.
    BOOST_TEST((Period::parse("2021/2023")->granularity == Granularity::Span));
    const auto bothYears = united(*Period::parse("2021"), *Period::parse("2022"));
    BOOST_TEST(bothYears.text() == "2021-01/2022-12");
    BOOST_TEST(bothYears.label() == "2021–2022");
    BOOST_TEST((*Period::parse(bothYears.text()) == bothYears));
}

BOOST_AUTO_TEST_CASE(weeks_are_those_of_iso_8601) {
    const auto starts = [](int year, int week) { return Period::ofWeek(year, week)->start.text(); };
    BOOST_TEST(starts(2024, 1) == "2024-01-01");
    BOOST_TEST(starts(2024, 5) == "2024-01-29");
    BOOST_TEST(starts(2021, 1) == "2021-01-04");
    BOOST_TEST(starts(2020, 53) == "2020-12-28");
    BOOST_TEST(starts(1970, 1) == "1969-12-29");
    BOOST_TEST(starts(1965, 1) == "1965-01-04");
    BOOST_TEST(!Period::ofWeek(2021, 53));
    BOOST_TEST(!Period::ofWeek(2021, 0));
    BOOST_TEST(Period::parse("2024-W05")->label() == "week 5 of 2024");
    BOOST_TEST(Period::ofWeek(2025, 1)->text() == "2025-W01"); // begins in 2024
}

BOOST_AUTO_TEST_CASE(nonsense_is_no_period) {
    for (const auto* text :
         {"",       "24",           "2024-13",        "2024-00",  "2023-02-29", "2024-Q5",   "2024-H3",
          "2024-1", "20240",        "2024-",          "abcd",     "-024",       "2011/1994", "2011/",
          "/2011",  "2011/2012-01", "2011/2012/2013", "2024-W00", "2024-W53",   "2024-W5",   "2024-W"})
        BOOST_TEST(!Period::parse(text), text);
}

BOOST_AUTO_TEST_CASE(ends_are_exclusive) {
    const auto quarter = *Period::parse("2024-Q1");
    BOOST_TEST(quarter.start.text() == "2024-01-01");
    BOOST_TEST(quarter.end.text() == "2024-04-01");
    const auto february = *Period::parse("2024-02");
    BOOST_TEST(february.end.number - february.start.number == 29);
}

BOOST_AUTO_TEST_CASE(labels_read_like_words) {
    BOOST_TEST(Period::parse("2024-Q1")->label() == "Q1 2024");
    BOOST_TEST(Period::parse("2024-H1")->label() == "first half of 2024");
    BOOST_TEST(Period::parse("2024-01/2024-02")->label() == "Jan–Feb 2024");
    BOOST_TEST(Period::parse("2023-08/2024-05")->label() == "Aug 2023 – May 2024");
    BOOST_TEST(Period::parse("1994/2011")->label() == "1994–2011");
    BOOST_TEST(Period::parse("2022-12-23")->label() == "23 Dec 2022");
}

BOOST_AUTO_TEST_CASE(two_periods_unite_to_the_smallest_that_holds_both) {
    const auto of = [](const char* text) { return *Period::parse(text); };
    BOOST_TEST(united(of("2011"), of("2022")).label() == "2011–2022");
    BOOST_TEST(united(of("2024"), of("2024-Q1")).text() == "2024");
    BOOST_TEST(united(of("2024-02"), of("2024-H1")).text() == "2024-H1");
}

BOOST_AUTO_TEST_CASE(order_is_by_start_then_end) {
    BOOST_TEST((*Period::parse("2023") < *Period::parse("2024-Q1")));
    BOOST_TEST((*Period::parse("2024-Q1") < *Period::parse("2024")));
    BOOST_TEST((*Period::parse("2024-01") < *Period::parse("2024-01/2024-02")));
}

BOOST_AUTO_TEST_SUITE_END()
