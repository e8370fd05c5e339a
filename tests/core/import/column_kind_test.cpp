// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_kind.h"
#include "import/column_typing.h"
#include "import/csv_reader.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
std::string kindOf(const std::string& name, const std::string& cells) {
    Diagnostics findings;
    const auto raw = readCsv(name + ",end\n" + cells, {}, "t.csv", {}, findings);
    BOOST_REQUIRE(raw);
    return std::string(
        columnTypeName(columnTypeOf(typeColumns({columnCells(*raw, 0)}, ',').front().format.kind)));
}
} // namespace

BOOST_AUTO_TEST_SUITE(column_kind)

BOOST_AUTO_TEST_CASE(numbers_with_missing_marks) {
    BOOST_TEST(kindOf("x", "1,\n..,\n-2.5,\nNA,\n…,\nn/a,\n-,\n,\n") == "number");
    BOOST_TEST(kindOf("x", "1,\ntwo,\n") == "text");
    BOOST_TEST(kindOf("x", "..,\nNA,\n") == "text");
}

BOOST_AUTO_TEST_CASE(years_only_under_a_name_that_speaks_of_time) {
    BOOST_TEST(kindOf("year", "2020,\n2021,\n") == "period");
    BOOST_TEST(kindOf("Survey_Wave", "2020,\n") == "period");
    BOOST_TEST(kindOf("respondents", "2020,\n2021,\n") == "number");
    BOOST_TEST(kindOf("wave", "1,\n2,\n") == "number");
    BOOST_TEST(kindOf("year", "2020,\n3500,\n") == "number");
}

BOOST_AUTO_TEST_CASE(other_periods_under_any_name) {
    BOOST_TEST(kindOf("x", "2020-01,\n2020-02,\n") == "period");
    BOOST_TEST(kindOf("x", "2020Q1,\n2020Q2,\n") == "period");
    BOOST_TEST(kindOf("date", "2020-01-15,\n2021,\n") == "period");
    BOOST_TEST(kindOf("date", "15/01/2020,\n") == "period");
}

BOOST_AUTO_TEST_CASE(codes_with_leading_zeros_stay_text) {
    BOOST_TEST(kindOf("code", "004,\n116,\n") == "text");
    BOOST_TEST(kindOf("x", "0,\n0.5,\n") == "number");
}

BOOST_AUTO_TEST_CASE(one_odd_cell_among_thousands_changes_nothing) {
    std::string cells;
    for (int i = 0; i < 5000; ++i)
        cells += "1,\n";
    BOOST_TEST(kindOf("x", cells) == "number");
    BOOST_TEST(kindOf("x", cells + "1.2 r,\n") == "number");
    BOOST_TEST(kindOf("x", cells + "abc,\n") == "number");
}

BOOST_AUTO_TEST_CASE(headings_speak_of_time_in_many_languages) {
    for (const auto* heading : {"year", "Survey_Wave", "TIME_PERIOD", "refYear", "Jahr", "Année", "AÑO",
                                "tahun", "Năm", "date", "年份", "ปี พ.ศ.", "Year (fiscal)"})
        BOOST_TEST(isTimeName(heading), heading);
    for (const auto* heading : {"country", "value", "yearly", "today", "name", "timber", "n", ""})
        BOOST_TEST(!isTimeName(heading), heading);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
