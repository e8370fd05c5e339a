// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(number_text)

BOOST_AUTO_TEST_CASE(reads_numbers_with_the_marks_it_is_told) {
    BOOST_TEST(parseNumber("81.5").value() == 81.5);
    BOOST_TEST(parseNumber(" -0.5 ").value() == -0.5);
    BOOST_TEST(parseNumber("−3").value() == -3.0);
    BOOST_TEST(parseNumber("+7").value() == 7.0);
    BOOST_TEST(parseNumber("1e3").value() == 1000.0);
    BOOST_TEST(parseNumber("1.234,5", {',', '.'}).value() == 1234.5);
    BOOST_TEST(parseNumber("1,234,567", {'.', ','}).value() == 1234567.0);
    BOOST_TEST(parseNumber("12 345,6", {',', ' '}).value() == 12345.6);
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_exactly_a_number) {
    for (const auto* text : {"", " ", "-", ".", "abc", "1.2 r", "0.10 e", "12abc", "1,5", "nan", "inf",
                             "1e999", "--1", "+-1", "0x10", "1 2"})
        BOOST_TEST(!parseNumber(text), text);
}

BOOST_AUTO_TEST_CASE(group_marks_must_stand_before_three_digits) {
    for (const auto* text : {"1,23", "12,34,567", ",123", "1234,567", "1,,234", "1,234,"})
        BOOST_TEST(!parseNumber(text, {'.', ','}), text);
}

BOOST_AUTO_TEST_CASE(writes_for_reading) {
    BOOST_TEST(formatNumber(12206.4, 1) == "12,206.4");
    BOOST_TEST(formatNumber(-54.6, 1) == "−54.6");
    BOOST_TEST(formatNumber(-0.04, 1) == "0.0");
    BOOST_TEST(formatNumber(1677, 0) == "1,677");
    BOOST_TEST(formatNumber(999, 0) == "999");
    BOOST_TEST(formatNumber(std::nan(""), 1) == "–");
}

BOOST_AUTO_TEST_CASE(exact_text_reads_back_as_the_same_number) {
    for (const double value :
         {0.0, -0.0, 0.1, 81.5, 1.0 / 3, 1e-300, 1.7976931348623157e308, 39.67498, -12.0})
        BOOST_TEST(parseNumber(exactNumber(value)).value() == value);
}

BOOST_AUTO_TEST_CASE(counts_the_decimals_a_value_needs) {
    BOOST_TEST(decimalsNeeded(45, 2) == 0);
    BOOST_TEST(decimalsNeeded(26.9, 2) == 1);
    BOOST_TEST(decimalsNeeded(1.0 / 3, 2) == 2);
    BOOST_TEST(decimalsNeeded(0.1 + 0.2, 2) == 1);
    BOOST_TEST(decimalsNeeded(1e-10, 12) == 10, "a small number is not a whole one");
    BOOST_TEST(decimalsNeeded(0, 4) == 0);
}

BOOST_AUTO_TEST_CASE(rounding_never_makes_nothing_of_something) {
    BOOST_TEST(roundedNumber(0.04, 0) == "0.04");
    BOOST_TEST(roundedNumber(-0.0004, 1) == "−0.0004");
    BOOST_TEST(roundedNumber(-5e-8, 0) == "−5 × 10⁻⁸");
    BOOST_TEST(roundedNumber(1.26e-9, 2) == "1.3 × 10⁻⁹");
    BOOST_TEST(roundedNumber(9.99e-9, 2) == "1 × 10⁻⁸");
    BOOST_TEST(roundedNumber(2.5e21, 1) == "2.5 × 10²¹");
    BOOST_TEST(roundedNumber(1e-320, 1) == "1 × 10⁻³²⁰");
    BOOST_TEST(roundedNumber(0, 1) == "0.0");
    BOOST_TEST(roundedNumber(26.94, 1) == "26.9");
    BOOST_TEST(powerOfTen(-120) == "10⁻¹²⁰");
}

BOOST_AUTO_TEST_SUITE_END()
