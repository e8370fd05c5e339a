// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_fixture.h"
#include "import/table_finder.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
/// The main table, its rows told as "headings: data": "2: 3-5".
std::string rowsOf(const Grid& grid, const FoundTable& table) {
    std::string out;
    for (const auto row : table.headingRows)
        out += std::to_string(grid.rowNumbers[row]) + " ";
    return out + ": " + std::to_string(grid.rowNumbers[table.firstRow]) + "-" +
           std::to_string(grid.rowNumbers[table.endRow - 1]);
}

struct Found {
    explicit Found(std::string_view cells) : grid(gridOf(cells)) {
        auto found = findTables(grid);
        BOOST_TEST(isOk(found));
        if (found) {
            tables = std::move(*found);
            rows = rowsOf(grid, tables.front());
            names = headingsOf(grid, tables.front());
        }
    }

    Grid grid;
    std::vector<FoundTable> tables;
    std::string rows;
    std::vector<std::string> names;
};

using Names = std::vector<std::string>;
} // namespace

BOOST_AUTO_TEST_SUITE(table_finder)

BOOST_AUTO_TEST_CASE(a_plain_table_has_one_heading) {
    const Found found("place|year|value\nLaos|2020|1\nLaos|2021|2\n");
    BOOST_TEST(found.rows == "1 : 2-3");
    BOOST_TEST(found.names == (Names{"place", "year", "value"}), boost::test_tools::per_element());
    BOOST_TEST(found.tables.size() == 1U);
}

BOOST_AUTO_TEST_CASE(lines_above_and_below_are_no_rows) {
    const Found found(
        "Table 1. Trade|\n(millions of US dollars)\n\nCountry|2021|2022\nLaos|1|2\nViet Nam|3|4\n\n"
        "Source: Customs\nLast Updated: 2024\n");
    BOOST_TEST(found.rows == "4 : 5-6");
    const auto& table = found.tables.front();
    BOOST_TEST(table.above == (Names{"Table 1. Trade", "(millions of US dollars)"}),
               boost::test_tools::per_element());
    BOOST_TEST(table.below == (Names{"Source: Customs", "Last Updated: 2024"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_source_right_below_the_data_is_a_footer) {
    const Found found("Country|Year|Value\nLaos|2020|1\nLaos|2021|2\nSource: Customs\n");
    BOOST_TEST(found.rows == "1 : 2-3");
}

BOOST_AUTO_TEST_CASE(periods_in_a_row_are_headings_in_every_spelling) {
    for (const std::string heading : {"2010|2011|2012", "X2010|X2011|X2012", "2010Q1|2010Q2|2010Q3",
                                      "2011M01|2011M02|2011M03", "2010-01-01|2011-01-01|2012-01-01"}) {
        const Found found("country|" + heading + "\nLaos|1|2|3\nViet Nam|4|5|6\n");
        BOOST_TEST(found.rows == "1 : 2-3", heading);
    }
}

BOOST_AUTO_TEST_CASE(years_below_a_heading_stay_data) {
    BOOST_TEST(Found("start|end|n\n2010|2012|5\n2011|2013|6\n").rows == "1 : 2-3");
    BOOST_TEST(Found("Laos|2020|1\nLaos|2021|2\n").rows == ": 1-2");
}

BOOST_AUTO_TEST_CASE(groups_above_the_headings_are_joined_to_them) {
    const Found found(
        "|2021||2022|\nCountry|US|China|US|China\nLaos|53.8|46.2|57|43\nBrunei|17.9|82.1|18|82\n");
    BOOST_TEST(found.rows == "1 2 : 3-4");
    BOOST_TEST(found.names == (Names{"Country", "2021 – US", "2021 – China", "2022 – US", "2022 – China"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_last_group_ends_where_its_names_are_others) {
    const Found found("||Left||Right|||\nTeam|All|Men|Women|Men|Women|Left%|Right%\n"
                      "A|10|2|3|4|1|50%|50%\nB|20|4|6|8|2|50%|50%\n");
    BOOST_TEST(found.names == (Names{"Team", "All", "Left – Men", "Left – Women", "Right – Men",
                                     "Right – Women", "Left%", "Right%"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_row_of_units_is_no_observation) {
    const Found found("Country|Area|GDP\n(name)|(km2)|(US$ bn)\nLaos|236|15\nBrunei|5|14\n");
    BOOST_TEST(found.rows == "1 : 3-4");
    BOOST_TEST(*found.tables.front().unitRow == 1U);
}

BOOST_AUTO_TEST_CASE(r_leaves_out_the_heading_of_its_row_names) {
    const Found found("year|country|value\n1|2020|Laos|1\n2|2021|Laos|2\n");
    BOOST_TEST(found.tables.front().namesAreShifted);
    BOOST_TEST(found.names == (Names{"", "year", "country", "value"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_cell_more_in_every_row_gets_a_column_of_its_own) {
    const Found found("Date|Average|Trend\n1958-03|315.7|314.4|-1\n1958-04|317.4|315.1|-1\n");
    BOOST_TEST(!found.tables.front().namesAreShifted);
    BOOST_TEST(found.names == (Names{"Date", "Average", "Trend", ""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_cell_too_many_in_one_row_is_cut) {
    const Found found("id|name|n\n1|Laos|5\n2|Brunei|6|see note\n3|Burma|7\n");
    BOOST_TEST(found.names.size() == 3U);
    BOOST_TEST(found.tables.front().cutCells == (std::vector<std::size_t>{2}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(blank_rows_and_repeated_headings_inside_are_left_out) {
    const Found found("place|n\nLaos|1\nBurma|2\n\nplace|n\nBrunei|3\nJava|4\n");
    // The second block has the same headings: it is another part of the table.
    BOOST_TEST(found.tables.size() == 1U);
    BOOST_TEST(found.tables.front().leftOut.size() == 2U);
    BOOST_TEST(found.tables.front().groups.empty());
    const Found parts("Laos|\nplace|n\nA|1\nB|2\n\nBurma|\nplace|n\nC|3\nD|4\n");
    BOOST_REQUIRE(parts.tables.size() == 1U);
    BOOST_REQUIRE(parts.tables.front().groups.size() == 2U);
    BOOST_TEST(parts.tables.front().groups[1].name == "Burma");
    const Found one("place|n\nLaos|1\n\nBurma|2\n\nBrunei|3\n");
    BOOST_TEST(one.rows == "1 : 2-6");
    BOOST_TEST(one.tables.front().leftOut.size() == 2U);
}

BOOST_AUTO_TEST_CASE(empty_columns_are_none) {
    const Found found("|place|n||\n|Laos|1||\n|Burma|2||\n");
    BOOST_TEST(found.tables.front().columns == (std::vector<std::size_t>{1, 2}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_in_which_most_rows_disagree_is_refused) {
    const auto grid = gridOf("a|b|c\n1\n2\n3|4\n");
    BOOST_TEST(failsWith(findTables(grid), "csv.ragged-row", "t.csv, row 2"));
    BOOST_TEST(failsWith(findTables(gridOf("a|b\n")), "csv.no-rows", "t.csv"));
    BOOST_TEST(failsWith(findTables(gridOf("\n\n")), "file.empty", "t.csv"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
