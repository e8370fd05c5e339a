// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_reading.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace driftline::test {

namespace {
/// "-12 ×1e9 [US$] {e}": the value, and what else was read.
std::string numberIn(std::string_view cell, NumberMarks marks = {}) {
    const auto reading = readNumberCell(cell, marks);
    if (!reading)
        return "none";
    auto text = fmt::format("{}", reading->value);
    if (reading->factor != 1)
        text += fmt::format(" ×{}", reading->factor);
    if (!reading->unit.empty())
        text += fmt::format(" [{}]", reading->unit);
    if (!reading->flag.empty())
        text += fmt::format(" {{{}}}", reading->flag);
    if (!reading->statuses.empty())
        text += " " + reading->statuses.label();
    return reading->isCensored ? text + " censored" : text;
}

constexpr NumberMarks pointMarks = {'.', ','};
constexpr NumberMarks commaMarks = {',', '.'};
} // namespace

BOOST_AUTO_TEST_SUITE(number_cell)

BOOST_AUTO_TEST_CASE(marks_between_thousands) {
    BOOST_TEST(numberIn("1,234.5", pointMarks) == "1234.5");
    BOOST_TEST(numberIn("1.234,5", commaMarks) == "1234.5");
    BOOST_TEST(numberIn("1,234") == "1234");
    BOOST_TEST(numberIn("1 234,5", commaMarks) == "1234.5");
    BOOST_TEST(numberIn("1\xC2\xA0"
                        "234\xE2\x80\xAF"
                        "567.25") == "1234567.25");
    BOOST_TEST(numberIn("1'234'567.5") == "1234567.5");
    BOOST_TEST(numberIn("1’234") == "1234");
    BOOST_TEST(numberIn("12,34,567") == "1234567");
    BOOST_TEST(numberIn("1,23,456.5") == "123456.5");
    BOOST_TEST(numberIn("1.234.567", commaMarks) == "1234567");
    for (const auto* wrong : {"1,23", "12,3456", "1,234,56", "0,234", "1 23", "1234,567", "1.234.567", "1,5"})
        BOOST_TEST(numberIn(wrong) == "none", wrong);
}

BOOST_AUTO_TEST_CASE(signs) {
    BOOST_TEST(numberIn("(12)") == "-12");
    BOOST_TEST(numberIn("($1,200.50)") == "-1200.5 [$]");
    BOOST_TEST(numberIn("(4.5%)") == "-4.5 [percent]");
    BOOST_TEST(numberIn("−12") == "-12");
    BOOST_TEST(numberIn("–12.5") == "-12.5");
    BOOST_TEST(numberIn("- 12") == "-12");
    BOOST_TEST(numberIn("+4.5 %") == "4.5 [percent]");
    BOOST_TEST(numberIn("-$12") == "-12 [$]");
    BOOST_TEST(numberIn("$-12") == "-12 [$]");
    for (const auto* wrong : {"(12", "12)", "--12", "-(12)", "((12))"})
        BOOST_TEST(numberIn(wrong) == "none", wrong);
}

BOOST_AUTO_TEST_CASE(units_and_factors) {
    BOOST_TEST(numberIn("45%") == "45 [percent]");
    BOOST_TEST(numberIn("45 %") == "45 [percent]");
    BOOST_TEST(numberIn("45,5 %", commaMarks) == "45.5 [percent]");
    BOOST_TEST(numberIn("45 per cent") == "45 [percent]");
    BOOST_TEST(numberIn("$1,200") == "1200 [$]");
    BOOST_TEST(numberIn("US$ 1.2 bn") == "1.2 ×1000000000 [US$]");
    BOOST_TEST(numberIn("1.2bn") == "1.2 ×1000000000");
    BOOST_TEST(numberIn("1.2bn USD") == "1.2 ×1000000000 [USD]");
    BOOST_TEST(numberIn("1.200,50 €", commaMarks) == "1200.5 [€]");
    BOOST_TEST(numberIn("3,5 Mio. EUR", commaMarks) == "3.5 ×1000000 [EUR]");
    BOOST_TEST(numberIn("16.9m") == "16.9 ×1000000");
    BOOST_TEST(numberIn("$1.2b") == "1.2 ×1000000000 [$]");
    BOOST_TEST(numberIn("5 tỷ") == "5 ×1000000000");
    BOOST_TEST(numberIn("Rp 500 juta") == "500 ×1000000 [Rp]");
    BOOST_TEST(numberIn("1.2E+06") == "1200000");
    BOOST_TEST(numberIn("1.2e9 *") == "1200000000 {*}");
}

BOOST_AUTO_TEST_CASE(flags_are_kept_as_found) {
    BOOST_TEST(numberIn("1.2 e") == "1.2 {e} estimated");
    BOOST_TEST(numberIn("1.2p") == "1.2 {p} provisional");
    BOOST_TEST(numberIn("12.3 r") == "12.3 {r}");
    BOOST_TEST(numberIn("45*") == "45 {*}");
    BOOST_TEST(numberIn("45**") == "45 {**}");
    BOOST_TEST(numberIn("0.10 b") == "0.1 {b} break");
    BOOST_TEST(numberIn("12c") == "12 {c} confidential");
    BOOST_TEST(numberIn("12.3 bep") == "12.3 {bep} estimated, provisional, break");
    BOOST_TEST(numberIn("12.3 (e)") == "12.3 {e} estimated");
    BOOST_TEST(numberIn("12.3 [3]") == "12.3 {[3]}");
    BOOST_TEST(numberIn("12.3²") == "12.3 {²}");
    BOOST_TEST(numberIn("7.1 1/") == "7.1 {1/}");
    BOOST_TEST(numberIn("45% p") == "45 [percent] {p} provisional");
    BOOST_TEST(numberIn("100 rev.") == "100 {rev.}");
    BOOST_TEST(numberIn("<0.1") == "0.1 censored");
    BOOST_TEST(numberIn("~12") == "12 {~} estimated");
    // Standard errors and intervals stay beside the value.
    BOOST_TEST(numberIn("45 (2.1)") == "45 {(2.1)}");
    BOOST_TEST(numberIn("70.1 [69.0-71.2]") == "70.1 {[69.0-71.2]}");
}

BOOST_AUTO_TEST_CASE(what_is_no_number) {
    for (const auto* cell :
         {"",           "-",          "..",          "abc",        "1/2",  "3-4",     "12:30",
          "2021-01-15", "01.02.2024", "192.168.0.1", "12 Monkeys", "G20",  "45 (x2)", "1e",
          "12 e5x",     "inf",        "NaN",         "1,2,3",      "12±3", "5 kg"}) {
        const auto read = numberIn(cell);
        BOOST_TEST((read == "none" || std::string(cell) == "1e"), cell << " was read as " << read);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
