// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/number_format.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
std::string kindOf(std::string_view code) {
    const auto format = numberFormatOf(code);
    constexpr std::string_view names[] = {"number", "date", "time", "duration"};
    return std::string(names[static_cast<std::size_t>(format.kind)]) + (format.isTelling ? ", telling" : "");
}
} // namespace

BOOST_AUTO_TEST_SUITE(number_format)

BOOST_AUTO_TEST_CASE(digits_tell_nothing) {
    for (const auto* code :
         {"General", "0", "0.00", "#,##0", "#,##0.00;[Red]-#,##0.00", "0.00E+00", "@", "# ?/8",
          "_(* #,##0.00_);_(* \\(#,##0.00\\)", "[Blue]0", "0;\"below zero\"", "[>=100]0", ""})
        BOOST_TEST(kindOf(code) == "number", code);
}

BOOST_AUTO_TEST_CASE(units_and_scales_tell) {
    for (const auto* code : {"0%", "0.0\\%", "[$€-407] #,##0", "[$USD] 0", "$#,##0", "0.0,,", "#,##0,",
                             "0\" persons\"", "_($* #,##0_)", "\\£0", "0 ₫"})
        BOOST_TEST(kindOf(code) == "number, telling", code);
}

BOOST_AUTO_TEST_CASE(dates_and_times) {
    for (const auto* code : {"m/d/yy", "yyyy\\-mm\\-dd", "[$-409]d\\-mmm\\-yy;@", "dd.mm.yyyy hh:mm", "d",
                             "[$-F800]dddd, mmmm dd, yyyy", "yyyy\"年\"m\"月\"d\"日\""})
        BOOST_TEST(kindOf(code) == "date", code);
    for (const auto* code : {"mmm-yy", "yyyy", "m", "mmmm", "bbbb", "[$-411]gge"})
        BOOST_TEST(kindOf(code) == "date, telling", code);
    for (const auto* code : {"h:mm", "h:mm AM/PM", "mm:ss", "hh\"h\"mm", "mm:ss.0"})
        BOOST_TEST(kindOf(code) == "time", code);
    for (const auto* code : {"[h]:mm", "[mm]:ss", "[s]"})
        BOOST_TEST(kindOf(code) == "duration, telling", code);
}

BOOST_AUTO_TEST_CASE(some_are_known_by_number) {
    BOOST_TEST((builtinNumberFormat(14)->kind == FormatKind::Date));
    BOOST_TEST((builtinNumberFormat(31)->kind == FormatKind::Date));
    BOOST_TEST((builtinNumberFormat(57)->kind == FormatKind::Date));
    BOOST_TEST((builtinNumberFormat(46)->kind == FormatKind::Duration));
    BOOST_TEST((builtinNumberFormat(9)->isTelling));
    BOOST_TEST(!builtinNumberFormat(99).has_value());
}

BOOST_AUTO_TEST_CASE(days_in_the_calendar) {
    BOOST_TEST(isoDay(0) == "1970-01-01");
    BOOST_TEST(isoDay(-141428) == "1582-10-14");
    BOOST_TEST(isoDay(11016) == "2000-02-29");
    BOOST_TEST(isoDay(-719528) == "0000-01-01");
}

BOOST_AUTO_TEST_CASE(day_numbers) {
    BOOST_TEST(isoFromDayNumber(44211.999999995, FormatKind::Date, false).value() == "2021-01-16");
    BOOST_TEST(isoFromDayNumber(44211.5000116, FormatKind::Date, false).value() == "2021-01-15T12:00:01.002");
    BOOST_TEST(isoFromDayNumber(0.75, FormatKind::Time, true).value() == "18:00:00");
    BOOST_TEST(!isoFromDayNumber(0, FormatKind::Date, false).has_value());
    BOOST_TEST(!isoFromDayNumber(2958466, FormatKind::Date, false).has_value());
    BOOST_TEST(!isoFromDayNumber(1e300, FormatKind::Date, true).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
