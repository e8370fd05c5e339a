// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table_builder.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(cells_come_back_with_their_type_or_their_reason) {
    TableBuilder builder({ColumnType::Number, ColumnType::Text, ColumnType::Period});
    builder.addNumber(0, 81.5);
    builder.addText(1, "China");
    builder.addPeriod(2, Period::ofYear(2022));
    builder.addMissing(0, MissingReason::Refused);
    builder.addMissing(1, MissingReason::NotAsked);
    builder.addMissing(2, MissingReason::Unparseable);
    builder.addNumber(0, 0);
    builder.addText(1, "China");
    builder.addPeriod(2, Period::ofYear(2023));
    const auto table = std::move(builder).build();
    BOOST_TEST(table.rows() == 3U);
    BOOST_TEST(table.number(0, 0).value() == 81.5);
    BOOST_TEST(!table.number(0, 1));
    BOOST_TEST(table.number(0, 2).value() == 0.0);
    BOOST_TEST((table.missing(0, 1) == MissingReason::Refused));
    BOOST_TEST((table.missing(1, 1) == MissingReason::NotAsked));
    BOOST_TEST(table.text(1, 2).value() == "China");
    BOOST_TEST(!table.text(0, 0));
    BOOST_TEST((table.period(2, 0) == Period::ofYear(2022)));
    BOOST_TEST(table.cellText(0, 0) == "81.5");
    BOOST_TEST(table.cellText(0, 1) == "");
    BOOST_TEST(std::get<TextCells>(table.column(1)).dictionary.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_table_takes_no_more_memory_than_its_cells_need) {
    constexpr std::size_t rows = 1025; // one more than columns that grow by doubling have room for
    TableBuilder builder({ColumnType::Number, ColumnType::Text, ColumnType::Period});
    for (std::size_t row = 0; row < rows; ++row) {
        builder.addNumber(0, 1);
        builder.addText(1, "China");
        builder.addPeriod(2, Period::ofYear(2022));
    }
    const auto table = std::move(builder).build();
    BOOST_TEST(std::get<NumberCells>(table.column(0)).values.capacity() == rows);
    BOOST_TEST(std::get<TextCells>(table.column(1)).codes.capacity() == rows);
    BOOST_TEST(std::get<PeriodCells>(table.column(2)).values.capacity() == rows);
    BOOST_TEST(std::get<PeriodCells>(table.column(2)).missing.capacity() == rows);
}

BOOST_AUTO_TEST_CASE(missing_labels_are_understood) {
    BOOST_TEST((missingReasonFor("Don't know") == MissingReason::DontKnow));
    BOOST_TEST((missingReasonFor("refused to answer") == MissingReason::Refused));
    BOOST_TEST((missingReasonFor("Not asked in this wave") == MissingReason::NotAsked));
    BOOST_TEST((missingReasonFor("confidential at the source") == MissingReason::Confidential));
    BOOST_TEST((missingReasonFor("..") == MissingReason::NotReported));
}

BOOST_AUTO_TEST_CASE(rows_know_the_row_of_the_file_they_were_read_from) {
    TableBuilder builder({ColumnType::Number});
    // Three rows of two measures from row 4 on, a row that was left out, and one of a single measure.
    for (const std::size_t number : {4U, 5U, 6U, 8U}) {
        builder.setFileRow(builder.rows(), number);
        builder.addNumber(0, 1);
        if (number != 8)
            builder.addNumber(0, 2);
    }
    auto table = std::move(builder).build();
    std::vector<std::size_t> numbers;
    for (std::size_t row = 0; row < table.rows(); ++row)
        numbers.push_back(table.rowNumber(row));
    const std::vector<std::size_t> expected = {4, 4, 5, 5, 6, 6, 8};
    BOOST_TEST(numbers == expected, boost::test_tools::per_element());
    auto longer = TableBuilder::continuing(std::move(table));
    longer.addNumber(0, 3);
    const auto made = std::move(longer).build();
    BOOST_TEST(made.fileRow(6).value() == 8U);
    BOOST_TEST(!made.fileRow(7).has_value(), "a row that was made here stands in no file");
}

BOOST_AUTO_TEST_CASE(rows_of_different_lengths_and_none_keep_their_numbers) {
    TableBuilder builder({ColumnType::Number});
    const std::vector<std::pair<std::size_t, int>> rows = {{2, 1}, {3, 0}, {4, 3}, {5, 1}, {6, 1}, {7, 2}};
    std::vector<std::size_t> expected;
    for (const auto& [number, count] : rows) {
        builder.setFileRow(builder.rows(), number);
        for (int i = 0; i < count; ++i) {
            builder.addNumber(0, i);
            expected.push_back(number);
        }
    }
    const auto table = std::move(builder).build();
    std::vector<std::size_t> numbers;
    for (std::size_t row = 0; row < table.rows(); ++row)
        numbers.push_back(table.rowNumber(row));
    BOOST_TEST(numbers == expected, boost::test_tools::per_element());
    TableBuilder plain({ColumnType::Number});
    plain.addNumber(0, 1);
    BOOST_TEST(std::move(plain).build().rowNumber(0) == 2U, "as under a row of headings");
}

BOOST_AUTO_TEST_SUITE_END()
