// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_typing.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
ColumnCells column(std::string heading, const std::vector<std::string_view>& cells) {
    return {std::move(heading), cells, {}};
}

ColumnTyping typed(std::string heading, const std::vector<std::string_view>& cells, char delimiter = ',',
                   const TypingChoices& answers = {}) {
    return typeColumns({column(std::move(heading), cells)}, delimiter, answers).front();
}

/// "number: 10 · “:” not reported · 14 {p} provisional".
std::string readAs(const std::string& heading, const std::vector<std::string_view>& cells,
                   char delimiter = ',', const TypingChoices& answers = {}) {
    const auto typing = typed(heading, cells, delimiter, answers);
    std::string out(columnTypeName(columnTypeOf(typing.format.kind)));
    out += ":";
    for (const auto cell : cells) {
        const auto read = readTypedCell(cell, CellType::Text, typing.format);
        out += " ";
        if (read.missing != MissingReason::None)
            out += "(" + std::string(missingLabel(read.missing)) + ")";
        else if (typing.format.kind == CellKind::Number)
            out += exactNumber(read.number);
        else if (typing.format.kind == CellKind::Period)
            out += read.period.text();
        else
            out += cell;
        if (read.missing == MissingReason::None && !read.note.empty())
            out += "{" + read.note + "}";
    }
    return out;
}

std::string questionsOf(const ColumnTyping& typing) {
    std::string out;
    for (const auto& question : typing.questions)
        out += (out.empty() ? "" : " ") + question.code + (question.option.empty() ? "" : question.option);
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(column_typing)

BOOST_AUTO_TEST_CASE(one_bad_cell_costs_itself_only) {
    BOOST_TEST(readAs("value", {"10", "abc", "12", "13"}) == "number: 10 (unreadable) 12 13");
    BOOST_TEST(readAs("value", {"10", "NaN", "12", "inf", "-Infinity", "null"}) ==
               "number: 10 (not reported) 12 (not computable) (not computable) (not reported)");
    BOOST_TEST(readAs("year", {"2018", "2019", "unknown year", "2021"}) ==
               "period: 2018 2019 (unreadable) 2021");
    const auto typing = typed("value", {"10", "abc", "12", "13"});
    BOOST_TEST(typing.evidence == "3 of 4 filled cells are numbers, “abc” not");
    BOOST_TEST(typing.alternative == "text");
}

BOOST_AUTO_TEST_CASE(the_majority_decides) {
    const auto kind = [](const std::string& heading, std::size_t numbers, std::size_t others) {
        std::vector<std::string_view> cells(numbers, "1.5");
        cells.insert(cells.end(), others, "abc");
        return std::string(columnTypeName(columnTypeOf(typed(heading, cells).format.kind)));
    };
    BOOST_TEST(kind("x", 1, 0) == "number");
    BOOST_TEST(kind("x", 1, 1) == "text");
    BOOST_TEST(kind("x", 2, 1) == "number");
    BOOST_TEST(kind("x", 3, 2) == "text");
    BOOST_TEST(kind("x", 20, 10) == "number");
    BOOST_TEST(kind("x", 27, 4) == "text"); // nine to one in long columns
    BOOST_TEST(kind("x", 36, 4) == "number");
    BOOST_TEST(kind("x", 35, 4) == "text");
    BOOST_TEST(kind("2019", 1, 1) == "number");
    BOOST_TEST(kind("2019", 1, 2) == "text");
    BOOST_TEST(kind("x", 0, 3) == "text");
    // Near the line somebody should look.
    BOOST_TEST(questionsOf(typed("x", {"1", "2", "abc"})) == "column.close-call--missing");
    BOOST_TEST(questionsOf(typed("x", {"1", "2", "3", "4", "5", "6", "7", "8", "abc"})) == "");
}

BOOST_AUTO_TEST_CASE(marks_and_flags_are_kept) {
    BOOST_TEST(readAs("2022", {"14", "24 p", ":", ":c", "12.3 e"}) ==
               "number: 14 24{p} (not reported) (confidential) 12.3{e}");
    const auto typing = typed("x", {"1", "..", "2", "..", "3 p", "4*", "…"});
    BOOST_REQUIRE(typing.missing.size() == 2U);
    BOOST_TEST(typing.missing[0].mark == "..");
    BOOST_TEST(typing.missing[0].count == 2U);
    BOOST_REQUIRE(typing.flags.size() == 2U);
    BOOST_TEST(typing.flags[1].mark == "p");
    BOOST_TEST(typing.flags[1].statuses.has(Status::Provisional));
    const auto censored = readTypedCell("<0.1", CellType::Text, typing.format);
    BOOST_TEST(censored.number == 0.1);
    BOOST_TEST(censored.note == "<0.1");
    BOOST_TEST(censored.statuses.has(Status::Indicative));
    // In a column of words they may be words.
    BOOST_TEST(readAs("iso2", {"NA", "ZA", "KH"}) == "text: NA ZA KH");
}

BOOST_AUTO_TEST_CASE(codes_are_no_numbers) {
    BOOST_TEST(readAs("code", {"004", "116", "704"}) == "text: 004 116 704");
    BOOST_TEST(readAs("hs", {"0101", "01", "1001", "02"}) == "text: 0101 01 1001 02");
    BOOST_TEST(readAs("section", {"1A", "2B", "3C", "4"}) == "text: 1A 2B 3C 4");
    BOOST_TEST(readAs("x", {"0", "0.5", "10"}) == "number: 0 0.5 10");
}

BOOST_AUTO_TEST_CASE(units_and_factors) {
    const auto percent = typed("share", {"45%", "52 %"});
    BOOST_TEST(percent.unit == "percent");
    BOOST_TEST(questionsOf(percent) == "");
    BOOST_TEST(typed("gdp", {"$1,200", "$1,300"}).unit == "$");
    BOOST_TEST(readAs("gdp", {"$1,200", "$1,300"}) == "number: 1200 1300");
    const auto mixed = typed("x", {"$12", "€13"});
    BOOST_TEST(mixed.unit == "");
    BOOST_TEST(questionsOf(mixed) == "column.mixed-units");
    BOOST_TEST(readAs("x", {"1.2bn", "13"}) == "number: 1200000000 13");
    BOOST_TEST(questionsOf(typed("x", {"1.2bn", "13"})) == "column.mixed-factors");
    BOOST_TEST(readAs("x", {"1.5 million", "2 million"}) == "number: 1500000 2000000");
    BOOST_TEST(readAs("x", {"(12)", "13", "−4"}) == "number: -12 13 -4");
}

BOOST_AUTO_TEST_CASE(decimal_marks_of_each_column) {
    const auto typings = typeColumns({column("value", {"0,5", "0,6"}), column("n", {"1,200", "1,300"})}, ',');
    BOOST_TEST((typings[0].format.marks == NumberMarks{',', '.'}));
    BOOST_TEST((typings[1].format.marks == NumberMarks{'.', ','}));
    const auto german = typeColumns({column("a", {"1.234,56", "2,5"}), column("b", {"1.234", "5.678"})}, ';');
    BOOST_TEST((german[1].format.marks == NumberMarks{',', '.'}));
    BOOST_TEST(questionsOf(german[1]) == "");
    const auto alone = typed("b", {"1,234", "5,678"}, ';');
    BOOST_TEST(alone.format.marks.decimal == ',');
    BOOST_TEST(questionsOf(alone) == "csv.ambiguous-numbers--decimal");
    BOOST_TEST(questionsOf(typed("b", {"1,5", "2.5", "3.5"}, ';')) ==
               "csv.mixed-decimal-marks--decimal column.close-call--missing");
    TypingChoices answers;
    answers.decimal = ',';
    BOOST_TEST(readAs("b", {"1,234", "5,678"}, ',', answers) == "number: 1.234 5.678");
    BOOST_TEST(readAs("b", {"1,23,456", "2,34,567"}) == "number: 123456 234567");
    BOOST_TEST(readAs("b", {"45,5 %", "1.234,5 %"}, ';') == "number: 45.5 1234.5");
}

BOOST_AUTO_TEST_CASE(years_only_under_a_heading_of_time) {
    BOOST_TEST(readAs("year", {"2020", "2021"}) == "period: 2020 2021");
    BOOST_TEST(readAs("refYear", {"2020", "2021"}) == "period: 2020 2021");
    BOOST_TEST(readAs("TIME_PERIOD", {"202001", "202002"}) == "period: 2020-01 2020-02");
    BOOST_TEST(readAs("Jahr", {"2020"}) == "period: 2020");
    BOOST_TEST(readAs("année", {"2020"}) == "period: 2020");
    BOOST_TEST(readAs("", {"2020", "2021"}) == "period: 2020 2021");
    BOOST_TEST(readAs("date", {"2,022", "2,023"}) == "period: 2022 2023");
    BOOST_TEST(readAs("respondents", {"2020", "2021"}) == "number: 2020 2021");
    BOOST_TEST(readAs("wave", {"1", "2"}) == "number: 1 2");
    BOOST_TEST(readAs("date", {"2022*", "2023", "2024"}) == "period: 2022{*} 2023 2024");
    BOOST_TEST(readAs("year", {"850", "900", "950", "1000", "1500", "1800", "2000"}) ==
               "period: 0850 0900 0950 1000 1500 1800 2000");
    BOOST_TEST(readAs("year", {"800", "900", "1000"}) == "period: 0800 0900 1000");
    BOOST_TEST(readAs("years of school", {"8", "9", "10", "12"}) == "number: 8 9 10 12");
    BOOST_TEST(readAs("year", {"2018", "2019", "2020", "99"}) == "period: 2018 2019 2020 (unreadable)");
    BOOST_TEST(readAs("year", {"2018", "2019", "2020", "999"}) == "period: 2018 2019 2020 (unreadable)");
    BOOST_TEST(readAs("Year", {"-500", "1500", "1800"}) == "period: (unreadable) 1500 1800");
}

BOOST_AUTO_TEST_CASE(dates_are_decided_by_the_column) {
    BOOST_TEST(readAs("x", {"03/04/2021", "15/04/2021"}) == "period: 2021-04-03 2021-04-15");
    BOOST_TEST(readAs("x", {"03/04/2021", "04/15/2021"}) == "period: 2021-03-04 2021-04-15");
    const auto unclear = typed("x", {"03/04/2021", "05/06/2021"});
    BOOST_TEST(questionsOf(unclear) == "column.day-order--day-first");
    TypingChoices monthFirst;
    monthFirst.order = DayOrder::MonthFirst;
    BOOST_TEST(readAs("x", {"03/04/2021", "05/06/2021"}, ',', monthFirst) == "period: 2021-03-04 2021-05-06");
    // Another column of the file shows it.
    const auto both = typeColumns(
        {column("from", {"03/04/2021", "05/06/2021"}), column("to", {"04/15/2021", "06/20/2021"})});
    BOOST_TEST((both[0].format.periods.order == DayOrder::MonthFirst));
    BOOST_TEST(questionsOf(both[0]) == "");
    BOOST_TEST(readAs("x", {"2009-10", "2010-11", "2011-12"}) == "period: 2009/2010 2010/2011 2011/2012");
    BOOST_TEST(readAs("x", {"2011-11", "2011-12", "2012-01"}) == "period: 2011-11 2011-12 2012-01");
    BOOST_TEST(readAs("ปี พ.ศ.", {"2564", "2565"}) == "period: 2021 2022");
    BOOST_TEST(questionsOf(typed("year", {"2564", "2565"})) == "column.buddhist-years");
    BOOST_TEST(questionsOf(typed("date", {"2021-01-15 13:00", "2021-01-16"})) == "column.times-left-out");
}

BOOST_AUTO_TEST_CASE(codes_for_missing_are_asked_about) {
    BOOST_TEST(readAs("x", {"10", "-999", "12"}) == "number: 10 (not reported) 12");
    BOOST_TEST(questionsOf(typed("x", {"10", "-999", "12"})) == "column.missing-codes--missing");
    BOOST_TEST(readAs("trust", {"5", "-99", "-88", "7", "-99"}) ==
               "number: 5 (not reported) (not reported) 7 (not reported)");
    // Where other numbers are negative too, or the size is nothing special, they are numbers.
    BOOST_TEST(readAs("change", {"-5", "-99", "12"}) == "number: -5 -99 12");
    BOOST_TEST(readAs("x", {"10", "-9", "12"}) == "number: 10 -9 12");
    BOOST_TEST(questionsOf(typed("x", {"10", "-9", "12"})) == "column.missing-codes--missing");
    BOOST_TEST(readAs("x", {"10", "-999.0", "12"}) == "number: 10 (not reported) 12");
    TypingChoices answers;
    answers.missing = {"0"};
    BOOST_TEST(readAs("x", {"10", "-999", "0"}, ',', answers) == "number: 10 -999 (not reported)");
}

BOOST_AUTO_TEST_CASE(cells_that_a_workbook_has_typed) {
    ColumnCells cells{
        "value",
        {"1.5", "2", "#DIV/0!", "true", "3"},
        {CellType::Number, CellType::Number, CellType::Error, CellType::Boolean, CellType::Number}};
    const auto typing = typeColumns({cells}, '\0').front();
    BOOST_TEST((typing.format.kind == CellKind::Number));
    BOOST_TEST(
        (readTypedCell("#DIV/0!", CellType::Error, typing.format).missing == MissingReason::NotComputable));
    ColumnCells dates{"x", {"2021-01-15", "2021-02-15"}, {CellType::Date, CellType::Date}};
    BOOST_TEST((typeColumns({dates}, '\0').front().format.kind == CellKind::Period));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
