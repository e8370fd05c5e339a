// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(period)

BOOST_AUTO_TEST_CASE(text_survives_a_round_trip) {
    for (const auto* text :
         {"2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q4", "2024-01", "2024-12", "2024-02-29",
          "2024-01/2024-02", "1994/2011", "2023-08/2024-05", "2022-11-14/2023-01-06"}) {
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

BOOST_AUTO_TEST_CASE(nonsense_is_no_period) {
    for (const auto* text :
         {"", "24", "2024-13", "2024-00", "2023-02-29", "2024-Q5", "2024-H3", "2024-1", "20240", "2024-",
          "abcd", "-024", "2011/1994", "2011/", "/2011", "2011/2012-01", "2011/2012/2013"})
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
