// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_reading.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
std::string periodIn(std::string_view cell, const PeriodConventions& conventions = {}) {
    const auto reading = readPeriodCell(cell, conventions);
    if (!reading)
        return "none";
    return reading->period.text() + (reading->flag.empty() ? "" : " {" + reading->flag + "}") +
           (reading->isOrderUnclear ? " unclear" : "");
}

std::string headingOf(std::string_view heading) {
    const auto read = readPeriodHeading(heading);
    if (!read)
        return "none";
    return read->period.text() + (read->measure.empty() ? "" : " of " + read->measure) +
           (read->flag.empty() ? "" : " {" + read->flag + "}");
}

struct Spelling {
    const char* cell;
    const char* text;
};
} // namespace

BOOST_AUTO_TEST_SUITE(period_cell)

BOOST_AUTO_TEST_CASE(years) {
    for (const auto& [cell, text] : std::initializer_list<Spelling>{{"2021", "2021"},
                                                                    {"2021.0", "2021"},
                                                                    {"2021.00", "2021"},
                                                                    {"2021 [YR2021]", "2021"},
                                                                    {"X2021", "2021"},
                                                                    {"YR2021", "2021"},
                                                                    {"Year 2021", "2021"},
                                                                    {"'2021", "2021"},
                                                                    {"FY2021", "2021 {FY}"},
                                                                    {"FY 21", "2021 {FY}"},
                                                                    {"2021年", "2021"},
                                                                    {"พ.ศ. 2564", "2021"},
                                                                    {"2022*", "2022 {*}"},
                                                                    {"2022p", "2022 {p}"},
                                                                    {"2022 (e)", "2022 {e}"},
                                                                    {"1000", "1000"},
                                                                    {"2999", "2999"},
                                                                    {"2020-21", "2020/2021"},
                                                                    {"2020/21", "2020/2021"},
                                                                    {"2020–21", "2020/2021"},
                                                                    {"2020/2021", "2020/2021"},
                                                                    {"2020-2021", "2020/2021"},
                                                                    {"FY2021/22", "2021/2022"},
                                                                    {"FY21/22", "2021/2022"},
                                                                    {"2021/22 FY", "2021/2022"},
                                                                    {"1999/00", "1999/2000"},
                                                                    {"1994-2011", "1994/2011"},
                                                                    {"1994/2011", "1994/2011"}})
        BOOST_TEST(periodIn(cell) == text, cell << " was read as " << periodIn(cell));
}

BOOST_AUTO_TEST_CASE(parts_of_years) {
    for (const auto& [cell, text] : std::initializer_list<Spelling>{{"2021-Q1", "2021-Q1"},
                                                                    {"2021Q1", "2021-Q1"},
                                                                    {"2021q4", "2021-Q4"},
                                                                    {"2021 Q1", "2021-Q1"},
                                                                    {"Q1 2021", "2021-Q1"},
                                                                    {"Q1-2021", "2021-Q1"},
                                                                    {"1Q21", "2021-Q1"},
                                                                    {"1Q2021", "2021-Q1"},
                                                                    {"T2 2021", "2021-Q2"},
                                                                    {"1T2021", "2021-Q1"},
                                                                    {"I. Quartal 2021", "2021-Q1"},
                                                                    {"Triwulan IV 2021", "2021-Q4"},
                                                                    {"Quý III/2021", "2021-Q3"},
                                                                    {"1er trimestre 2021", "2021-Q1"},
                                                                    {"first quarter of 2021", "2021-Q1"},
                                                                    {"2021:Q3", "2021-Q3"},
                                                                    {"2021-S1", "2021-H1"},
                                                                    {"2021S2", "2021-H2"},
                                                                    {"H1 2021", "2021-H1"},
                                                                    {"1. Halbjahr 2021", "2021-H1"},
                                                                    {"2021-W05", "2021-W05"},
                                                                    {"2021W5", "2021-W05"},
                                                                    {"Week 5, 2021", "2021-W05"},
                                                                    {"KW 5/2021", "2021-W05"},
                                                                    {"2021-M01", "2021-01"},
                                                                    {"2021M1", "2021-01"},
                                                                    {"2021m12", "2021-12"},
                                                                    {"202101", "2021-01"},
                                                                    {"2021-01", "2021-01"},
                                                                    {"2021/01", "2021-01"},
                                                                    {"01/2021", "2021-01"},
                                                                    {"01.2021", "2021-01"},
                                                                    {"Jan 2021", "2021-01"},
                                                                    {"Jan-21", "2021-01"},
                                                                    {"Jan-99", "1999-01"},
                                                                    {"JAN2021", "2021-01"},
                                                                    {"2021 Jan", "2021-01"},
                                                                    {"January 2021", "2021-01"},
                                                                    {"Sept. 2021", "2021-09"},
                                                                    {"août 2021", "2021-08"},
                                                                    {"FÉVRIER 2021", "2021-02"},
                                                                    {"März 2021", "2021-03"},
                                                                    {"Dezember 2021", "2021-12"},
                                                                    {"enero de 2021", "2021-01"},
                                                                    {"março 2021", "2021-03"},
                                                                    {"Agustus 2021", "2021-08"},
                                                                    {"Tháng 7/2021", "2021-07"},
                                                                    {"tháng 12 năm 2021", "none"},
                                                                    {"2021年1月", "2021-01"},
                                                                    {"Jan-Mar 2021", "2021-Q1"},
                                                                    {"Jul-Dec 2021", "2021-H2"},
                                                                    {"Feb-Apr 2021", "2021-02/2021-04"},
                                                                    {"2021:03", "2021-03"},
                                                                    {"Q3'21", "2021-Q3"},
                                                                    {"Jan 2021 p", "2021-01 {p}"}})
        BOOST_TEST(periodIn(cell) == text, cell << " was read as " << periodIn(cell));
}

BOOST_AUTO_TEST_CASE(days) {
    for (const auto& [cell, text] :
         std::initializer_list<Spelling>{{"2021-01-15", "2021-01-15"},
                                         {"2021/01/15", "2021-01-15"},
                                         {"2021/1/5", "2021-01-05"},
                                         {"20210115", "2021-01-15"},
                                         {"15/01/2021", "2021-01-15"},
                                         {"01/15/2021", "2021-01-15"},
                                         {"1/15/21", "2021-01-15"},
                                         {"15.01.2021", "2021-01-15"},
                                         {"1.2.2021", "2021-02-01"},
                                         {"15-01-2021", "2021-01-15"},
                                         {"15-Jan-2021", "2021-01-15"},
                                         {"15-Jan-21", "2021-01-15"},
                                         {"8 April 1994", "1994-04-08"},
                                         {"8th April, 1994", "1994-04-08"},
                                         {"April 8, 1994", "1994-04-08"},
                                         {"Fri, 8 Apr 1994", "1994-04-08"},
                                         {"15 de enero de 2021", "2021-01-15"},
                                         {"15. Januar 2021", "2021-01-15"},
                                         {"2021年1月15日", "2021-01-15"},
                                         {"2021-01-15T00:00:00", "2021-01-15"},
                                         {"2021-01-15T00:00:00Z", "2021-01-15"},
                                         {"2021-01-15T00:00:00.000+07:00", "2021-01-15"},
                                         {"2021-01-15 13:45", "2021-01-15"},
                                         {"1/15/2021 12:00:00 AM", "2021-01-15"},
                                         {"03/04/2021", "2021-04-03 unclear"},
                                         {"04/04/2021", "2021-04-04"}})
        BOOST_TEST(periodIn(cell) == text, cell << " was read as " << periodIn(cell));
    BOOST_TEST(readPeriodCell("2021-01-15 13:45")->hasTimeOfDay);
    BOOST_TEST(!readPeriodCell("1/15/2021 12:00:00 AM")->hasTimeOfDay);
    BOOST_TEST(!readPeriodCell("2021-01-15T00:00:00+07:00")->hasTimeOfDay);
}

BOOST_AUTO_TEST_CASE(the_column_decides_order_and_kind_of_year) {
    BOOST_TEST(periodIn("03/04/2021", {DayOrder::DayFirst, {}, false}) == "2021-04-03");
    BOOST_TEST(periodIn("03/04/2021", {DayOrder::MonthFirst, {}, false}) == "2021-03-04");
    BOOST_TEST(periodIn("15/04/2021", {DayOrder::MonthFirst, {}, false}) == "none");
    BOOST_TEST(periodIn("2011-12") == "2011-12");
    BOOST_TEST(periodIn("2011-12", {DayOrder::Unknown, true, false}) == "2011/2012");
    BOOST_TEST(periodIn("2011/12") == "2011/2012");
    BOOST_TEST(periodIn("2011/12", {DayOrder::Unknown, false, false}) == "2011-12");
    BOOST_TEST(periodIn("2564", {DayOrder::Unknown, {}, true}) == "2021");
    BOOST_TEST(periodIn("2564-03", {DayOrder::Unknown, {}, true}) == "2021-03");
    BOOST_TEST(periodIn("15/03/2564", {DayOrder::Unknown, {}, true}) == "2021-03-15");
    BOOST_TEST((periodConventionsOf({"03/04/2021", "15/04/2021"}).order == DayOrder::DayFirst));
    BOOST_TEST((periodConventionsOf({"03/04/2021", "04/15/2021"}).order == DayOrder::MonthFirst));
    BOOST_TEST((periodConventionsOf({"03/04/2021"}).order == DayOrder::Unknown));
    BOOST_TEST(periodConventionsOf({"2009-10", "2010-11", "2011-12"}).hasFiscalYears.value());
    BOOST_TEST(!periodConventionsOf({"2010-10", "2010-11", "2010-12"}).hasFiscalYears.value());
    BOOST_TEST(!periodConventionsOf({"2011-12", "2012"}).hasFiscalYears);
}

BOOST_AUTO_TEST_CASE(decades_are_ten_years) {
    BOOST_TEST(periodIn("1990s") == periodIn("1990-1999"));
    BOOST_TEST(periodIn("1990s") != "none");
}

BOOST_AUTO_TEST_CASE(what_is_no_period) {
    for (const auto* cell :
         {"",         "12",       "999",         "3000",          "12345",      "2021-13",
          "202113",   "20211332", "1.5",         "2,021",         "Jan",        "21-Jan",
          "Q5 2021",  "2021-Q5",  "H3 2021",     "2021-W54",      "30/02/2021", "13/13/2021",
          "2021.5",   "1.2021",   "Cambodia",    "Cambodia 2021", "500 BC",     "-2021",
          "2021-",    "2021/",    "2021 people", "12:30",         "1/2",        "2021x5",
          "COVID-19", "G20",      "2021-01-32",  "1234567890"})
        BOOST_TEST(periodIn(cell) == "none", cell << " was read as " << periodIn(cell));
}

BOOST_AUTO_TEST_CASE(headings_with_a_measure) {
    for (const auto& [heading, text] :
         std::initializer_list<Spelling>{{"2010", "2010"},
                                         {"X2010", "2010"},
                                         {"YR2010", "2010"},
                                         {"2010.0", "2010"},
                                         {"2010 [YR2010]", "2010"},
                                         {"2010 (e)", "2010 {e}"},
                                         {"2010Q1", "2010-Q1"},
                                         {"Jan-2010", "2010-01"},
                                         {"2010-01-01", "2010-01-01"},
                                         {"2010-M01", "2010-01"},
                                         {"value_2010", "2010 of value"},
                                         {"gdp2010", "2010 of gdp"},
                                         {"gdp_2010Q1", "2010-Q1 of gdp"},
                                         {"GDP 2019", "2019 of GDP"},
                                         {"GDP (2019)", "2019 of GDP"},
                                         {"2019 GDP", "2019 of GDP"},
                                         {"GDP (US$) 2019", "2019 of GDP (US$)"},
                                         {"2019 exports (tonnes)", "2019 of exports (tonnes)"},
                                         {"Trust, Jan 2021", "2021-01 of Trust"},
                                         {"Y2010F", "2010 {F}"},
                                         {"FY2010/11", "2010/2011"}})
        BOOST_TEST(headingOf(heading) == text, heading << " was read as " << headingOf(heading));
    for (const auto* heading :
         {"country", "12", "GDP (constant 2015 US$)", "Amount (Constant USD 2021)", "2015 prices", "ISO 3166",
          "V2010", "Q2021", "HS 2012", "covid19", "Wave 1", "gdp_12", "rank", ""})
        BOOST_TEST(headingOf(heading) == "none", heading << " was read as " << headingOf(heading));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
