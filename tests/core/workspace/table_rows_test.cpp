// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table_builder.h"
#include "interchange/table_text.h"
#include "support/expect_result.h"
#include "workspace/table_rows.h"
#include "workspace/word_search.h"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace driftline;
using namespace driftline::test;

namespace {
/// place, year, value: five rows in the order of a file.
Dataset places() {
    TableBuilder builder({ColumnType::Text, ColumnType::Period, ColumnType::Number});
    const auto add = [&builder](const char* place, int year, std::optional<double> value,
                                MissingReason reason) {
        builder.addText(0, place);
        builder.addPeriod(1, Period::ofYear(year));
        if (value)
            builder.addNumber(2, *value);
        else
            builder.addMissing(2, reason);
    };
    add("LA", 2021, 10, {});
    add("VN", 2020, 9.5, {});
    add("KH", 2020, {}, MissingReason::Confidential);
    add("VN", 2022, -2, {});
    add("=KH", 2021, {}, MissingReason::NotReported);
    Dataset data;
    data.table = std::move(builder).build();
    data.codebook.variables.resize(3);
    data.codebook.variables[0].name = "place";
    data.codebook.variables[0].categories = {
        {"LA", "Laos", {}}, {"VN", "Việt Nam", {}}, {"KH", "Cambodia", {}}};
    data.codebook.variables[1].name = "year";
    data.codebook.variables[2].name = "value";
    return data;
}

std::string rowsOf(const RowsWanted& wanted) {
    const auto rows = rowsWanted(places(), wanted);
    std::string text;
    for (const auto row : rows.value_or(RowOrder()))
        text += std::to_string(row);
    return text;
}

std::string rowsWith(const std::string& words) {
    return rowsOf({.sortBy = {}, .isDescending = false, .words = words, .only = {}});
}

RowOrder allRows() {
    RowOrder rows(5);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}
} // namespace

BOOST_AUTO_TEST_SUITE(table_rows)

BOOST_AUTO_TEST_CASE(rows_are_sorted_by_size_time_and_label_and_missing_cells_come_last) {
    BOOST_TEST(rowsOf({}) == "01234");
    BOOST_TEST(rowsOf({.sortBy = 2, .isDescending = false, .words = {}, .only = {}}) == "31024");
    BOOST_TEST(rowsOf({.sortBy = 2, .isDescending = true, .words = {}, .only = {}}) == "01324");
    BOOST_TEST(rowsOf({.sortBy = 1, .isDescending = false, .words = {}, .only = {}}) == "12043");
    // =KH, Cambodia, Laos, Việt Nam twice
    BOOST_TEST(rowsOf({.sortBy = 0, .isDescending = false, .words = {}, .only = {}}) == "42013");
}

BOOST_AUTO_TEST_CASE(words_are_looked_for_in_labels_numbers_periods_and_reasons) {
    const auto with = [](const char* words) {
        return rowsOf({.sortBy = {}, .isDescending = false, .words = words, .only = {}});
    };
    BOOST_TEST(with("viet") == "13");
    BOOST_TEST(with(" CAMBO ") == "2");
    BOOST_TEST(with("2020") == "12");
    BOOST_TEST(with("9.5") == "1");
    BOOST_TEST(with("confidential") == "2");
    BOOST_TEST(with("nowhere") == "");
    BOOST_TEST(rowsOf({.sortBy = {}, .isDescending = false, .words = "2020", .only = {{"place", {"VN"}}}}) ==
               "1");
}

BOOST_AUTO_TEST_CASE(finding_goes_on_behind_the_cell_and_around_the_end) {
    const auto data = places();
    const auto at = [&](FoundCell from, FindDirection direction) {
        const auto found = findCell(data, allRows(), "viet", from, direction);
        return found && *found ? int((*found)->position * 10 + (*found)->column) : -1;
    };
    BOOST_TEST(at({0, 0}, FindDirection::Forward) == 10);
    BOOST_TEST(at({1, 0}, FindDirection::Forward) == 30);
    BOOST_TEST(at({3, 0}, FindDirection::Forward) == 10);
    BOOST_TEST(at({3, 0}, FindDirection::Backward) == 10);
    BOOST_TEST(at({1, 0}, FindDirection::Backward) == 30);
    const auto none = findCell(data, allRows(), "Brunei", {0, 0}, FindDirection::Forward);
    BOOST_REQUIRE(isOk(none));
    BOOST_TEST(!none->has_value());
}

BOOST_AUTO_TEST_CASE(a_column_is_summed_up_with_its_reasons) {
    const auto numbers = columnStatistics(places(), 2, allRows());
    BOOST_REQUIRE(isOk(numbers));
    BOOST_TEST(numbers->known == 3U);
    BOOST_TEST(numbers->missing.at(MissingReason::Confidential) == 1U);
    BOOST_TEST(numbers->least.value_or(0) == -2);
    BOOST_TEST(numbers->median.value_or(0) == 9.5);
    BOOST_TEST(numbers->mean.value_or(0) == 17.5 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(numbers->largest.value_or(0) == 10);
    BOOST_TEST(statisticsText(*numbers) ==
               "n 3 · 2 missing (1 not reported, 1 confidential) · 3 different · least −2 · "
               "median 9.5 · mean 5.8333 · largest 10");
    const auto names = columnStatistics(places(), 0, allRows());
    BOOST_REQUIRE(isOk(names));
    BOOST_TEST(statisticsText(*names) ==
               "n 5 · none missing · 4 different · most often Việt Nam (2), Laos (1), Cambodia (1)");
    const auto years = columnStatistics(places(), 1, {0, 3});
    BOOST_REQUIRE(isOk(years));
    BOOST_TEST(statisticsText(*years) == "n 2 · none missing · 2 different · 2021 to 2022");
}

BOOST_AUTO_TEST_CASE(chosen_cells_leave_as_text_that_no_spreadsheet_runs) {
    BOOST_TEST(*tableText(places(), {2, 4}, {0, 2}, TableTextForm::Csv) ==
               "place,value\nKH,(confidential)\n'=KH,\n");
    BOOST_TEST(*tableText(places(), {1}, {2, 1}, TableTextForm::TabSeparated) == "value\tyear\n9.5\t2020\n");
}

BOOST_AUTO_TEST_CASE(work_that_is_cancelled_stops) {
    const WorkToken token;
    token.cancel();
    const auto rows = rowsWanted(places(), {}, token);
    BOOST_REQUIRE(!rows.has_value());
    BOOST_TEST(rows.error().code == "table.cancelled");
}

BOOST_AUTO_TEST_CASE(one_column_is_searched_and_places_are_found_by_their_other_names) {
    BOOST_TEST(rowsWith("place=viet") == "13");
    BOOST_TEST(rowsWith(" PLACE = Vietnam ") == "13", "another spelling of Việt Nam");
    BOOST_TEST(rowsWith("Lao PDR") == "0", "the table says Laos");
    BOOST_TEST(rowsWith("year=2020") == "12");
    BOOST_TEST(rowsWith("value=2020").empty());
    BOOST_TEST(rowsWith("=KH") == "4", "a cell may begin with the sign");
}

BOOST_AUTO_TEST_CASE(nothing_found_says_why_and_what_may_be_meant) {
    const auto typo = nothingFound(places(), "place=Camboida");
    BOOST_TEST(typo.why == "No row has “Camboida” in place. The table has “Cambodia”.");
    BOOST_TEST(typo.words == "place=Cambodia");
    BOOST_TEST(rowsWith(typo.words) == "2");
    const auto strange = nothingFound(places(), "Xanadu");
    BOOST_TEST(strange.why == "No row has “Xanadu”.");
    BOOST_TEST(strange.words.empty());
    const auto column = nothingFound(places(), "plase=Laos");
    BOOST_TEST(column.why == "The table has no column “plase”. Did you mean “place”?");
    BOOST_TEST(column.words == "place=Laos");
}

BOOST_AUTO_TEST_SUITE_END()
