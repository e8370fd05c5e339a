// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "import/formats/px_keywords.h"
#include "import/formats/px_reader.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace driftline::test {

namespace {
Result<GridFile> readPx(std::string text, const GridReadOptions& options = {}) {
    return pxReader()->read(fileNamed("table.px", std::move(text)), options);
}

const std::string pxText = R"(CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
LANGUAGE="no";
LANGUAGES="no","en";
TITLE="Folk";
TITLE[en]="People in
"
"places; by year";
CONTENTS="Folk";UNITS="personer";UNITS[en]="persons";
STUB="sted";HEADING="år";
STUB[en]="place";HEADING[en]="year";
VALUES("sted")="By","Land";
VALUES[en]("place")="Town","Country";
CODES("sted")="T","C";
VALUES("år")="2019","2020","2021";
VALUES[en]("year")="2019","2020","2021";
TIMEVAL("år")=TLIST(A1,"2019"-"2021");
VARIABLE-TYPE("sted")="Geographical";
SOURCE[en]="Office";
NOTE[en]="First line.#Second line.";
DATASYMBOL2="Not asked";
DATA=
1 2.5 ".."
-4 .. 6;
)";

std::string pxWith(std::string_view from, std::string_view to) {
    auto text = pxText;
    text.replace(text.find(from), from.size(), to);
    return text;
}

std::string periodsOf(std::string_view raw) {
    return fmt::format("{}", fmt::join(pxPeriods(raw), " "));
}
} // namespace

BOOST_AUTO_TEST_SUITE(px_reader)

BOOST_AUTO_TEST_CASE(a_table_in_two_languages) {
    const auto file = readPx(pxText);
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST(rowsOf(grid) == "1: T | 2019 | #1\n2: T | 2020 | #2.5\n3: T | 2021 | ..\n4: C | 2019 | "
                               "#-4\n5: C | 2020 | ..\n6: C | 2021 | #6\n");
    BOOST_TEST(grid.title == "People in\nplaces; by year");
    BOOST_TEST(grid.source == "Office");
    BOOST_TEST(grid.note == "First line.\nSecond line.");
    BOOST_TEST_REQUIRE(grid.stated.size() == 3U);
    BOOST_TEST(grid.stated[0].variable.name == "place");
    BOOST_TEST((grid.stated[0].variable.role == Role::Place));
    BOOST_TEST((grid.stated[0].variable.categories ==
                std::vector<Category>{{"T", "Town", {}}, {"C", "Country", {}}}));
    BOOST_TEST(grid.stated[1].variable.name == "year");
    BOOST_TEST((grid.stated[1].variable.role == Role::Period));
    const auto& value = grid.stated[2];
    BOOST_TEST(value.variable.unit == "persons");
    BOOST_TEST_REQUIRE(value.missing.size() == 1U);
    BOOST_TEST((value.missing[0] == DeclaredMissing{"..", "Not asked", MissingReason::NotAsked}));
}

BOOST_AUTO_TEST_CASE(several_contents_have_several_units) {
    const auto file =
        readPx(R"(CHARSET="ANSI";STUB="c";HEADING="t";CONTVARIABLE="c";VALUES("c")="Number","Share";
        UNITS("Number")="persons";UNITS("Share")="percent";VALUES("t")="2020K1","2020K2*";TIMEVAL("t")=TLIST(Q1),"20201","20202";DATA=1 2 3 4;)");
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST(rowsOf(grid) == "1: Number | 2020-Q1 | #1 | persons\n2: Number | 2020-Q2* | #2 | persons\n"
                               "3: Share | 2020-Q1 | #3 | percent\n4: Share | 2020-Q2* | #4 | percent\n");
    BOOST_TEST((grid.stated[0].variable.role == Role::Indicator));
    BOOST_TEST((grid.stated[3].variable.role == Role::Unit));
}

BOOST_AUTO_TEST_CASE(sparse_data_have_keys) {
    BOOST_TEST(
        rowsOf(
            readPx(
                R"(AXIS-VERSION="2013";STUB="a","b";HEADING="t";VALUES("a")="A","B";CODES("a")="1","2";VALUES("b")="x","y";VALUES("t")="2020","2021";
        KEYS("a")=CODES;KEYS("b")=VALUES;DATA="2","x",1 2
        "1","y",3 .;)")
                ->grids.front()) ==
        "1: 2 | x | 2020 | #1\n2: 2 | x | 2021 | #2\n3: 1 | y | 2020 | #3\n4: 1 | y | 2021 | .\n");
    BOOST_TEST(
        failsWith(readPx(R"(AXIS-VERSION="2013";STUB="a";VALUES("a")="A";KEYS("a")=VALUES;DATA="B",1;)"),
                  "px.damaged", "“B” is not a value of “a”"));
}

BOOST_AUTO_TEST_CASE(periods_of_every_unit) {
    BOOST_TEST(periodsOf(R"(TLIST(A1,"1999"-"2001"))") == "1999 2000 2001");
    BOOST_TEST(periodsOf(R"(TLIST(Q1,"20193"-"20202"))") == "2019-Q3 2019-Q4 2020-Q1 2020-Q2");
    BOOST_TEST(periodsOf(R"(TLIST(M1,"201911"-"202001"))") == "2019-11 2019-12 2020-01");
    BOOST_TEST(periodsOf(R"(TLIST(H1),"20191","20192")") == "2019-S1 2019-S2");
    BOOST_TEST(periodsOf(R"(TLIST(W1),"201901","202053")") == "2019-W01 2020-W53");
    BOOST_TEST(periodsOf(R"(TLIST(M1),"201913")") == "");
    BOOST_TEST(periodsOf(R"("2019")") == "");
    BOOST_TEST(periodsOf(R"(TLIST(A1,"x"-"y"))") == "");
    BOOST_TEST(periodsOf("TLIST(") == "");
}

BOOST_AUTO_TEST_CASE(old_files_are_in_windows_1252) {
    auto text = pxWith("CODEPAGE=\"utf-8\";", "");
    text.replace(text.find("Town"), 4, "V\xE4stb");
    const auto at = text.find("å");
    BOOST_REQUIRE(at != std::string::npos);
    for (auto from = text.find("å"); from != std::string::npos; from = text.find("å"))
        text.replace(from, 2, "\xE5");
    const auto file = readPx(text);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(file->grids.front().stated[0].variable.categories[0].label == "Västb");
}

BOOST_AUTO_TEST_CASE(px_in_trouble) {
    BOOST_TEST(
        failsWith(readPx(pxWith(" 6;", ";")), "px.damaged", "holds 5 cells, and its variables make 6"));
    BOOST_TEST(failsWith(readPx(pxWith(" 6;", " 6 7;")), "px.damaged", "more than the 6 cells"));
    BOOST_TEST(failsWith(readPx(pxWith("DATA=", "DATUM=")), "px.damaged", "ends before its data"));
    BOOST_TEST(failsWith(readPx("STUB=\"a\";DATA=1;"), "px.damaged", "“a” has no values"));
    BOOST_TEST(failsWith(readPx("TITLE=\"a\";DATA=1;"), "px.damaged", "names no variables"));
    std::string many = "HEADING=";
    std::string described;
    for (int i = 0; i < 40; ++i) {
        many += fmt::format("{}\"v{}\"", i > 0 ? "," : "", i);
        described += fmt::format("VALUES(\"v{}\")=\"1\",\"2\",\"3\",\"4\";", i);
    }
    BOOST_TEST(failsWith(readPx(many + ";" + described + "DATA=1;"), "table.too-large"));
    survivesDamage(*pxReader(), "a.px", pxText,
                   [](std::size_t length) { return length + 1 >= pxText.size(); });
}

BOOST_AUTO_TEST_CASE(previews_of_px) {
    GridReadOptions options;
    options.rowLimit = 2;
    BOOST_TEST(readPx(pxText, options)->grids.front().rows() == 2U);
    options.token.cancel();
    BOOST_TEST(failsWith(readPx(pxText, options), "import.cancelled"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
