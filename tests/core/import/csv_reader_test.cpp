// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_reader.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
Result<RawTable> read(std::string text, const CsvReadOptions& options = {}, const CsvDialect& dialect = {}) {
    Diagnostics findings;
    return readCsv(std::move(text), dialect, "t.csv", options, findings);
}

/// Cells parted by | and rows by /, so that a whole table is one readable string.
std::string cellsOf(const Result<RawTable>& table) {
    if (!table)
        return table.error().code;
    std::string out;
    for (std::size_t row = 0; row < table->rows(); ++row) {
        for (std::size_t column = 0; column < table->columns(); ++column) {
            out += table->cell(row, column);
            out += column + 1 < table->columns() ? '|' : '/';
        }
    }
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(csv_reader)

BOOST_AUTO_TEST_CASE(reads_plain_cells) {
    const auto table = read("a,b\n1,2\n3,4\n");
    BOOST_TEST(isOk(table));
    BOOST_TEST(table->header[1] == "b");
    BOOST_TEST(cellsOf(table) == "1|2/3|4/");
}

BOOST_AUTO_TEST_CASE(reads_every_line_end_and_a_last_line_without_one) {
    BOOST_TEST(cellsOf(read("a,b\r\n1,2\r\n3,4")) == "1|2/3|4/");
    BOOST_TEST(cellsOf(read("a,b\r1,2\r3,4\r")) == "1|2/3|4/");
    BOOST_TEST(cellsOf(read("a,b\n1,2\n3,")) == "1|2/3|/");
}

BOOST_AUTO_TEST_CASE(reads_quotes_as_rfc_4180_says) {
    BOOST_TEST(cellsOf(read("a,b\n\"1,5\",\"say \"\"yes\"\"\"\n")) == "1,5|say \"yes\"/");
    BOOST_TEST(cellsOf(read("a,b\n\"two\r\nlines\",\"\"\n")) == "two\r\nlines|/");
    BOOST_TEST(cellsOf(read("a,b\n\"\"\"\",x\n")) == "\"|x/");
}

BOOST_AUTO_TEST_CASE(keeps_a_quote_inside_of_a_cell_and_what_follows_a_closing_one) {
    BOOST_TEST(cellsOf(read("a,b\n5\" pipe,x\n")) == "5\" pipe|x/");
    BOOST_TEST(cellsOf(read("a,b\n\"one\"two ,\"three\" \n")) == "onetwo |three/");
}

BOOST_AUTO_TEST_CASE(skips_blank_lines_but_counts_them) {
    const auto table = read("\na,b\n\n  \n1,2\n");
    BOOST_TEST(cellsOf(table) == "1|2/");
    BOOST_TEST(table->rowNumbers.front() == 5);
}

BOOST_AUTO_TEST_CASE(a_quoted_line_break_is_one_row) {
    const auto ragged = read("a,b\n\"x\ny\",1\n1,2,3\n");
    BOOST_TEST(failsWith(ragged, "csv.ragged-row", "Row 3 has 3 cells"));
}

BOOST_AUTO_TEST_CASE(a_row_too_long_or_too_short_is_refused_with_row_and_counts) {
    const auto tooLong = read("a,b\n1,2\nCambodia,4,5\n");
    BOOST_TEST(failsWith(tooLong, "csv.ragged-row", "t.csv, row 3: Row 3 has 3 cells, but 2 are expected"));
    BOOST_TEST(failsWith(tooLong, "csv.ragged-row", "contains a comma, put the cell in quotes"));
    BOOST_TEST(failsWith(tooLong, "csv.ragged-row", "“Cambodia”"));
    BOOST_TEST(tooLong.error().place.row == 3);
    CsvDialect semicolons;
    semicolons.delimiter = ';';
    const auto tooShort = read("a;b\n1\n", {}, semicolons);
    BOOST_TEST(failsWith(tooShort, "csv.ragged-row", "Row 2 has 1 cell, but 2 are expected"));
    BOOST_TEST(failsWith(tooShort, "csv.ragged-row", "an empty cell still needs its semicolon"));
}

BOOST_AUTO_TEST_CASE(an_unclosed_quote_is_refused_with_the_row_in_which_it_opens) {
    const auto table = read("a,b\n1,2\n3,\"four\n5,6\n7,8\n");
    BOOST_TEST(failsWith(table, "csv.unclosed-quote", "opens in row 3"));
    BOOST_TEST(failsWith(read("a,b\n1,\""), "csv.unclosed-quote"));
}

BOOST_AUTO_TEST_CASE(tells_empty_from_header_only) {
    BOOST_TEST(failsWith(read(""), "file.empty"));
    BOOST_TEST(failsWith(read("\n\n  \n"), "file.empty"));
    BOOST_TEST(failsWith(read("a,b\n"), "csv.no-rows", "header but no rows"));
    CsvReadOptions options;
    options.mayBeEmpty = true;
    BOOST_TEST(isOk(read("a,b\n", options)));
}

BOOST_AUTO_TEST_CASE(names_every_column_once_and_says_so) {
    Diagnostics findings;
    const auto table = readCsv("a,,a, a \n1,2,3,4\n", {}, "t.csv", {}, findings);
    BOOST_TEST(isOk(table));
    BOOST_TEST(table->header[1] == "column 2");
    BOOST_TEST(table->header[2] == "a 2");
    BOOST_TEST(table->header[3] == "a 3");
    BOOST_TEST(findings.count("csv.header-empty") == 1U);
    BOOST_TEST(findings.count("csv.header-duplicate") == 2U);
}

BOOST_AUTO_TEST_CASE(obeys_the_dialect) {
    CsvDialect dialect;
    dialect.delimiter = '|';
    dialect.quote = '\'';
    dialect.comment = '#';
    dialect.skipsInitialSpace = true;
    BOOST_TEST(cellsOf(read("# made by hand\na|b\n 'x|y'| \"z\n", {}, dialect)) == "x|y|\"z/");
    CsvDialect headless;
    headless.hasHeader = false;
    const auto table = read("1,2\n3,4\n", {}, headless);
    BOOST_TEST(cellsOf(table) == "1|2/3|4/");
    BOOST_TEST(table->header[0] == "field1");
}

BOOST_AUTO_TEST_CASE(stops_at_the_row_limit_even_before_a_broken_row) {
    CsvReadOptions options;
    options.rowLimit = 1;
    BOOST_TEST(cellsOf(read("a,b\n1,2\n1,2,3\n", options)) == "1|2/");
}

BOOST_AUTO_TEST_CASE(stops_when_cancelled) {
    std::string text = "a,b\n";
    for (std::size_t i = 0; i < 2 * rowsBetweenChecks; ++i)
        text += "1,2\n";
    CsvReadOptions options;
    options.token.cancel();
    BOOST_TEST(failsWith(read(text, options), "import.cancelled"));
}

BOOST_AUTO_TEST_CASE(refuses_a_line_of_nothing_but_commas) {
    BOOST_TEST(failsWith(read(std::string(20000, ',') + "\n1\n"), "csv.too-many-columns", "20001 cells"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
