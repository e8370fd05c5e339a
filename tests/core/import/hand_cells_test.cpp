// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/grid_importer.h"
#include "import/hand_cells.h"
#include "import/hand_table_json.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
using Rows = std::vector<std::vector<std::string>>;

HandTable riceTable() {
    HandTable table;
    table.title = "Rice";
    table.note = "Typed from paper";
    table.rows = {{"country", "year", "value"}, {"Laos", "2020", "1"}, {"Laos", "2021", "2"}};
    Source yearbook;
    yearbook.name = "yearbook";
    yearbook.title = "Customs yearbook";
    table.sources = {yearbook};
    table.cells = {{{}, 2, "yearbook", {}}, {2, 2, {}, "rounded"}};
    return table;
}

std::string cellsText(const Rows& rows) {
    std::string out;
    for (const auto& row : rows) {
        for (const auto& cell : row)
            out += cell + "|";
        out += "/";
    }
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(hand_cells)

BOOST_AUTO_TEST_CASE(a_typed_table_takes_the_path_of_every_file) {
    const auto package = packageOf(handTableCells(riceTable()), {}, {});
    BOOST_REQUIRE(isOk(package));
    const auto& dataset = *package->datasets.front();
    BOOST_TEST(dataset.id == "rice/rice");
    BOOST_TEST(dataset.title == "Rice");
    BOOST_TEST(dataset.description == "Typed from paper");
    BOOST_TEST(dataset.history.front() == "typed by hand");
    BOOST_TEST(dataset.sources.front().title == "Customs yearbook");
    BOOST_REQUIRE(package->origins.size() == 1U);
    BOOST_TEST(package->origins.front().file == "");
    BOOST_TEST((package->origins.front().byHand == riceTable()));
}

BOOST_AUTO_TEST_CASE(the_source_of_a_cell_goes_before_that_of_its_column) {
    const auto package = packageOf(handTableCells(riceTable()), {}, {});
    BOOST_REQUIRE(isOk(package));
    const auto& dataset = *package->datasets.front();
    const auto source = dataset.codebook.indexOf(Role::Source);
    const auto note = dataset.codebook.indexOf(Role::Note);
    BOOST_REQUIRE(source.has_value());
    BOOST_REQUIRE(note.has_value());
    BOOST_TEST(dataset.table.cellText(*source, 0) == "yearbook");
    BOOST_TEST(dataset.table.cellText(*source, 1) == "");
    BOOST_TEST(dataset.table.cellText(*note, 1) == "rounded");
}

BOOST_AUTO_TEST_CASE(a_typed_table_comes_back_from_json) {
    const auto table = riceTable();
    BOOST_TEST((parseHandTable(handTableJson(table)) == table));
    BOOST_TEST(!parseHandTable({{"rows", 7}}).has_value());
}

BOOST_AUTO_TEST_CASE(a_clipboard_is_cut_into_cells) {
    BOOST_TEST(cellsText(pastedCells("a\tb\n1\t2\n", {})) == "a|b|/1|2|/");
    BOOST_TEST(cellsText(pastedCells("a;b\n1,5;2\n", {})) == "a|b|/1,5|2|/");
    BOOST_TEST(cellsText(pastedCells(
                   "ignored", "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>")) ==
               "a|b|/1|2|/");
    BOOST_TEST(cellsText(pastedCells("", {})) == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
