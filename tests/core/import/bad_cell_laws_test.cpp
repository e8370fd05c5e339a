// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_text.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline::test {

namespace {
constexpr std::size_t noBadCell = std::size_t(-1);

/// A table of a name, perhaps a year, and columns of numbers, with one cell that is none.
struct OddTable {
    char delimiter = ',';
    char decimal = '.';
    std::size_t rows = 4;
    std::size_t measures = 1;
    bool hasYears = false;
    bool hasNames = true;
    std::size_t badRow = noBadCell;
    std::size_t badMeasure = 0;
    std::string_view bad = {};

    std::string text() const {
        std::string out = hasNames ? "place" : "";
        const auto add = [&](std::string_view cell) {
            out += out.empty() || out.back() == '\n' ? "" : std::string(1, delimiter);
            const bool needsQuotes = cell.find(delimiter) != std::string_view::npos;
            out += needsQuotes ? fmt::format("\"{}\"", cell) : std::string(cell);
        };
        if (hasYears)
            add("year");
        for (std::size_t i = 0; i < measures; ++i)
            add(fmt::format("measure {}", static_cast<char>('A' + i)));
        out += '\n';
        for (std::size_t row = 0; row < rows; ++row) {
            if (hasNames)
                out += fmt::format("Village {}", static_cast<char>('A' + row % 26)) + (row >= 26 ? "x" : "");
            if (hasYears)
                add(fmt::format("{}", 1960 + row));
            for (std::size_t i = 0; i < measures; ++i) {
                const bool isBad = row == badRow && i == badMeasure;
                add(isBad ? std::string(bad) : fmt::format("{}{}5", row + i, decimal));
            }
            out += '\n';
        }
        return out;
    }
};

/// Every cell as "row column value", whatever the shape of the dataset.
std::size_t valuesOf(const Dataset& dataset) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < dataset.table.columns(); ++i) {
        if (dataset.codebook.variables[i].type != ColumnType::Number)
            continue;
        for (std::size_t row = 0; row < dataset.table.rows(); ++row)
            count += dataset.table.number(i, row) ? 1U : 0U;
    }
    return count;
}

double sumOf(const Dataset& dataset) {
    double sum = 0;
    for (std::size_t i = 0; i < dataset.table.columns(); ++i) {
        for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
            if (dataset.codebook.variables[i].type == ColumnType::Number)
                sum += dataset.table.number(i, row).value_or(0);
        }
    }
    return sum;
}

double sumIn(const OddTable& table) {
    double sum = 0;
    for (std::size_t row = 0; row < table.rows; ++row) {
        for (std::size_t i = 0; i < table.measures; ++i)
            sum += row == table.badRow && i == table.badMeasure ? 0 : static_cast<double>(row + i) + 0.5;
    }
    return sum;
}

/// What the file had in the bad cell is still there: kept beside the empty cell, or named in a finding.
bool isNamed(std::string_view bad, const ImportedPackage& package) {
    const auto& notes = package.datasets.front()->table.notes();
    const bool isKept = std::any_of(notes.begin(), notes.end(), [bad](const CellNote& note) {
        return note.text.find(bad) != std::string::npos;
    });
    const auto& findings = package.findings.items();
    return isKept || std::any_of(findings.begin(), findings.end(), [bad](const Diagnostic& finding) {
               return finding.message.find(bad) != std::string::npos;
           });
}

constexpr auto badCells = std::to_array<std::string_view>(
    {"abc", "n.a.", "..", ":", "#DIV/0!", "see note", "1o5", "?", "12-13", "–", "zero", "none yet"});

void holdsFor(const OddTable& table) {
    const auto text = table.text();
    const auto read = readText("de.csv", text);
    BOOST_TEST_CONTEXT(text) {
        BOOST_REQUIRE(isOk(read));
        const auto& dataset = *read->datasets.front();
        const auto cells = table.rows * table.measures - (table.badRow == noBadCell ? 0 : 1);
        BOOST_TEST(valuesOf(dataset) == cells);
        BOOST_TEST(sumOf(dataset) == sumIn(table), boost::test_tools::tolerance(1e-9));
        if (table.badRow != noBadCell)
            BOOST_TEST(isNamed(table.bad, *read));
    }
}
} // namespace

BOOST_AUTO_TEST_SUITE(bad_cell_laws)

BOOST_AUTO_TEST_CASE(one_bad_cell_costs_neither_a_row_nor_a_column) {
    for (const char delimiter : {',', ';', '\t', '|'}) {
        for (const char decimal : {'.', ','}) {
            for (const std::size_t rows : {4UL, 47UL}) {
                for (const std::size_t measures : {1UL, 3UL}) {
                    for (const bool hasYears : {false, true}) {
                        for (const std::size_t badRow : {0UL, 1UL, rows - 1}) {
                            for (std::size_t i = 0; i < badCells.size(); ++i) {
                                // Every kind of cell at every place, but not every pair of all the rest.
                                if ((i + badRow + measures + (hasYears ? 1 : 0)) % 3 != 0 && rows > 4)
                                    continue;
                                holdsFor({delimiter, decimal, rows, measures, hasYears, true, badRow,
                                          i % measures, badCells[i]});
                            }
                        }
                    }
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(so_it_is_where_nothing_but_years_tells_rows_apart) {
    for (const char delimiter : {';', '\t', ','}) {
        for (const std::size_t badRow : {0UL, 2UL, 5UL}) {
            for (const auto bad : badCells)
                holdsFor({delimiter, ',', 6, 1, true, false, badRow, 0, bad});
        }
    }
}

BOOST_AUTO_TEST_CASE(a_row_of_nothing_but_marks_is_a_row) {
    for (const std::string_view mark : {"..", "n/a", ":", "-"}) {
        for (const int at : {0, 1, 2}) {
            std::vector<std::string> rows = {"Village A;1;2", "Village B;3;4"};
            rows.insert(rows.begin() + at, fmt::format("Village C;{0};{0}", mark));
            const auto read =
                readText("t.csv", fmt::format("place;2020;2021\n{}\n{}\n{}\n", rows[0], rows[1], rows[2]));
            BOOST_REQUIRE(isOk(read));
            BOOST_TEST(read->datasets.front()->table.rows() == 6U);
            BOOST_TEST(sumOf(*read->datasets.front()) == 10);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_last_row_of_a_long_table_is_no_footnote) {
    std::string text = "place,a,b,c\n";
    for (int row = 0; row < 60; ++row)
        text += fmt::format("Village {},{},{},{}\n", row, row, row + 1, row + 2);
    text += "Village last,n.a.,,\n";
    const auto read = readText("t.csv", text);
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST(linesOf(*read->datasets.front()).find("Village last") != std::string::npos);
    BOOST_TEST(valuesOf(*read->datasets.front()) == 180U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
