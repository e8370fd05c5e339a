// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/date_format.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;

namespace {
Period dated(const char* text) {
    return Period::parse(text).value();
}

std::vector<Period> dates(const std::vector<const char*>& texts) {
    std::vector<Period> periods;
    std::transform(texts.begin(), texts.end(), std::back_inserter(periods), dated);
    return periods;
}

bool can(DateFormat format, const std::vector<const char*>& texts) {
    return static_cast<bool>(canNameDates(format, dates(texts)));
}
} // namespace

BOOST_AUTO_TEST_SUITE(date_format)

BOOST_AUTO_TEST_CASE(a_date_is_written_as_each_format_says) {
    const auto day = dated("2024-03-05");
    BOOST_TEST(dateText(day, DateFormat::Year) == "2024");
    BOOST_TEST(dateText(day, DateFormat::ShortYear) == "’24");
    BOOST_TEST(dateText(day, DateFormat::Month) == "Mar 2024");
    BOOST_TEST(dateText(day, DateFormat::NumericMonth) == "03/2024");
    BOOST_TEST(dateText(day, DateFormat::Day) == "5 Mar");
    BOOST_TEST(dateText(day, DateFormat::Auto) == "5 Mar 2024");
    BOOST_TEST(dateText(dated("2009"), DateFormat::ShortYear) == "’09");
}

BOOST_AUTO_TEST_CASE(no_format_is_finer_than_the_data) {
    for (const auto format : {DateFormat::Auto, DateFormat::Year, DateFormat::ShortYear}) {
        BOOST_TEST(can(format, {"2020", "2024"}));
        BOOST_TEST(can(format, {"2024-Q1", "2024-Q2"}));
        BOOST_TEST(can(format, {"2024-03", "2024-04"}));
        BOOST_TEST(can(format, {"2024-03-01", "2024-04-01"}));
    }
    BOOST_TEST(canNameDates(DateFormat::Month, dates({"2020", "2024"})).whyNot ==
               "The data are given in years, and dates on the axis cannot be finer than the data.");
    BOOST_TEST(!can(DateFormat::NumericMonth, {"2024-Q1", "2024-Q2"}));
    BOOST_TEST(can(DateFormat::Month, {"2024-03", "2024-04"}));
    BOOST_TEST(can(DateFormat::Month, {"2024-W05", "2024-W06"}));
    BOOST_TEST(!can(DateFormat::Day, {"2024-03", "2024-04"}));
    BOOST_TEST(!can(DateFormat::Day, {"2024-W05", "2024-W06"}));
    BOOST_TEST(can(DateFormat::Day, {"2024-03-01", "2024-04-01"}));
    // Where some data are annual, the axis names years.
    BOOST_TEST(!can(DateFormat::Month, {"2023", "2024-04"}));
}

BOOST_AUTO_TEST_CASE(days_of_several_years_need_their_year) {
    BOOST_TEST(can(DateFormat::Day, {"2024-01-01", "2024-12-31"}));
    BOOST_TEST(!can(DateFormat::Day, {"2023-01-01", "2024-12-31"}));
}

BOOST_AUTO_TEST_CASE(fiscal_years_keep_both_of_theirs) {
    BOOST_TEST(can(DateFormat::Auto, {"2021/2022", "2022/2023"}));
    BOOST_TEST(!can(DateFormat::Year, {"2021/2022", "2022/2023"}));
}

BOOST_AUTO_TEST_SUITE_END()
