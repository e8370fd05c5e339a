// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_typing.h"
#include "import/number_marks.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
struct Decision {
    NumberMarks marks;
    std::vector<ColumnQuestion> questions;
};

Decision decide(std::vector<std::string_view> cells, char delimiter) {
    auto typing = typeColumns({{"x", std::move(cells), {}}}, delimiter).front();
    std::erase_if(typing.questions, [](const auto& question) { return !question.code.starts_with("csv."); });
    return {typing.format.marks, std::move(typing.questions)};
}

bool is(const Decision& decision, char decimal, char group) {
    return decision.marks == NumberMarks{decimal, group};
}
} // namespace

BOOST_AUTO_TEST_SUITE(number_marks)

BOOST_AUTO_TEST_CASE(decimal_comma_where_cells_say_so) {
    BOOST_TEST(is(decide({"1,5", "2,25"}, ';'), ',', '.'));
    BOOST_TEST(is(decide({"1.234,5"}, '\t'), ',', '.'));
    BOOST_TEST(is(decide({"1.234.567", "12"}, ';'), '.', '\0') == false);
    BOOST_TEST(is(decide({"0,125"}, ';'), ',', '.'));
    BOOST_TEST(decide({"1,5"}, ';').questions.empty());
}

BOOST_AUTO_TEST_CASE(decimal_point_where_cells_say_so) {
    BOOST_TEST(decide({"1.5", "2"}, ';').marks.decimal == '.');
    BOOST_TEST(is(decide({"1,234.5"}, ','), '.', ','));
    BOOST_TEST(is(decide({"1,234,567"}, ';'), '.', ','));
}

BOOST_AUTO_TEST_CASE(a_quoted_decimal_comma_is_one_even_where_commas_part_cells) {
    BOOST_TEST(is(decide({"1,5", "2,5"}, ','), ',', '.'));
    BOOST_TEST(is(decide({"1,500", "2,500"}, ','), '.', ','));
}

BOOST_AUTO_TEST_CASE(thousands_in_quoted_cells_are_no_decimals) {
    BOOST_TEST(is(decide({"1,234", "12,345"}, ','), '.', ','));
}

BOOST_AUTO_TEST_CASE(tells_when_it_cannot_know) {
    const auto german = decide({"1,234", "5,678"}, ';');
    BOOST_TEST(german.marks.decimal == ',');
    BOOST_REQUIRE(german.questions.size() == 1U);
    BOOST_TEST(german.questions.front().code == "csv.ambiguous-numbers");
    const auto mixed = decide({"1,5", "2.5", "3.5"}, ';');
    BOOST_TEST(mixed.marks.decimal == '.');
    BOOST_REQUIRE(mixed.questions.size() == 1U);
    BOOST_TEST(mixed.questions.front().code == "csv.mixed-decimal-marks");
}

BOOST_AUTO_TEST_CASE(dates_and_words_are_no_evidence) {
    const auto decision = decide({"01.02.2024", "a,b", "192.168.0.1", "..", "", "-"}, ';');
    BOOST_TEST(is(decision, '.', '\0'));
    BOOST_TEST(decision.questions.empty());
}

BOOST_AUTO_TEST_CASE(blanks_between_thousands_of_every_kind) {
    BOOST_TEST(decide({"1 234 567", "12"}, ';').marks.group == ' ');
    BOOST_TEST(*readNumber("1\xC2\xA0"
                           "234",
                           {'.', ' '}) == 1234.0);
    BOOST_TEST(*readNumber("1\xE2\x80\xAF"
                           "234,5",
                           {',', ' '}) == 1234.5);
    BOOST_TEST(!readNumber("1\xC2\xA0"
                           "234",
                           {'.', '\0'})
                    .has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
