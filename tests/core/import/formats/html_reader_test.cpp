// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "import/formats/html_reader.h"
#include "import/formats/html_tokens.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
Result<GridFile> readHtml(std::string page, const GridReadOptions& options = {}) {
    return htmlReader()->read(fileNamed("page.html", std::move(page)), options);
}

std::string htmlRows(std::string page) {
    const auto file = readHtml(std::move(page));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 1U);
    return rowsOf(file->grids.front());
}
} // namespace

BOOST_AUTO_TEST_SUITE(html_reader)

BOOST_AUTO_TEST_CASE(a_table_of_a_page) {
    BOOST_TEST(
        htmlRows(
            R"(<!DOCTYPE html><html><head><style>td > a {}</style><script>"<table><tr><td>no"</script></head><body>
        <!-- <table><tr><td>no --> <TABLE CLASS='a>b'><thead><tr><th>Country</th><th>Value<sup>1</sup></th></tr></thead>
        <tbody><tr><td> Lao&nbsp;PDR
          <br>(estimate) </td><td>1&#8239;234,5 &lt; 3 &unknown; &#x2212;</td></tr></tbody></table></body>)") ==
        "1: Country | Value¹\n2: Lao PDR (estimate) | 1\u202F234,5 < 3 &unknown; −\n");
}

BOOST_AUTO_TEST_CASE(tags_may_be_left_open) {
    BOOST_TEST(htmlRows("<table><tr><td>a<td>b<tr><td>1<td>2 < 3</table>") == "1: a | b\n2: 1 | 2 < 3\n");
    BOOST_TEST(htmlRows("<table><td>a<td>b</tr><td>1<td>2") == "1: a | b\n2: 1 | 2\n");
}

BOOST_AUTO_TEST_CASE(what_is_raised_is_no_part_of_a_number_or_a_name) {
    BOOST_TEST(htmlRows("<table><tr><td>Laos<sup>a</sup><td>3,625<sup>1</sup><tr><td>Fiji "
                        "<sup>[2]</sup><td>5<sup>th</sup>"
                        "</table>") == "1: Laos (a) | 3,625¹\n2: Fiji [2] | 5th\n");
}

BOOST_AUTO_TEST_CASE(cells_over_columns_and_rows) {
    const auto file = readHtml(
        R"(<table><caption> Trust </caption><tr><th rowspan=2>Country</th><th colspan="2">2020</th></tr>
        <tr><th>Yes</th><th>No</th></tr><tr><td rowspan="99">Laos</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>)");
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST(rowsOf(grid) == "1: Country | 2020\n2:  | Yes | No\n3: Laos | 1 | 2\n4:  | 3 | 4\n");
    BOOST_TEST(grid.title == "Trust");
    BOOST_TEST_REQUIRE(grid.merged.size() == 3U);
    BOOST_TEST((grid.merged[0] == CellRange{0, 0, 2, 1}));
    BOOST_TEST((grid.merged[1] == CellRange{0, 1, 1, 3}));
    BOOST_TEST((grid.merged[2] == CellRange{2, 0, 4, 1}));
}

BOOST_AUTO_TEST_CASE(spreadsheets_write_the_number_beside_its_text) {
    BOOST_TEST(
        htmlRows(R"(<table><tr><td x:num="1234.5678">1,235</td><td sdval="0.25" sdnum="1033;0;0%">25%</td>
        <td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:7.5}">8</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;x&quot;}">x</td></tr>
        <tr><td x:num>3</td></tr></table>)") == "1: #1234.5678 | #0.25 | #7.5 | x\n2: 3\n");
}

BOOST_AUTO_TEST_CASE(several_tables_and_those_that_are_none) {
    const std::string page =
        "<table id='layout'><tr><td>menu</td><td><table "
        "id='data'><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr>"
        "<tr><td>x</td><td>y</td></tr></table><table><tr><td>one cell</td></tr></table>"
        "<table><caption>Second</caption><tr><td>c</td><td>3</td></tr><tr><td>d</td><td>4</td></tr></table>";
    const auto file = readHtml(page);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 2U);
    BOOST_TEST(file->grids[0].name == "data");
    BOOST_TEST(rowsOf(file->grids[0]) == "1: a | 1\n2: b | 2\n");
    BOOST_TEST(file->grids[1].name == "Second");
    GridReadOptions options;
    options.sheet = "Second";
    options.rowLimit = 1;
    const auto one = readHtml(page, options);
    BOOST_TEST_REQUIRE(isOk(one));
    BOOST_TEST(rowsOf(one->grids.front()) == "1: c | 3\n");
    options.sheet = "Third";
    BOOST_TEST(failsWith(readHtml(page, options), "workbook.no-such-sheet"));
}

BOOST_AUTO_TEST_CASE(encodings_of_pages) {
    BOOST_TEST(htmlRows("<meta charset=windows-1252><table><tr><td>\xE9<td>1<tr><td>a<td>b</table>") ==
               "1: é | 1\n2: a | b\n");
    BOOST_TEST(htmlRows("<meta charset='utf-8'><table><tr><td>é<td>1<tr><td>a<td>b</table>") ==
               "1: é | 1\n2: a | b\n");
    // Whoever reads the page has the last word.
    GridReadOptions options;
    options.encoding = "windows-1252";
    const auto file = readHtml("<meta charset=utf-8><table><tr><td>\xE9<td>1<tr><td>a<td>b</table>", options);
    BOOST_REQUIRE(isOk(file));
    BOOST_TEST(file->grids.front().cell(0, 0) == "é");
}

BOOST_AUTO_TEST_CASE(html_in_trouble) {
    BOOST_TEST(failsWith(readHtml("<html><p>No table here</html>"), "html.no-table"));
    std::string wide = "<table><tr>";
    for (int i = 0; i < 20; ++i)
        wide += "<td colspan=99999999999999999999>x";
    BOOST_TEST(failsWith(readHtml(wide), "table.too-large"));
    std::string deep;
    for (int i = 0; i < 1000; ++i)
        deep += "<table>";
    BOOST_TEST(failsWith(readHtml(deep), "html.no-table"));
    GridReadOptions options;
    options.token.cancel();
    std::string longPage = "<table>";
    for (int i = 0; i < 5000; ++i)
        longPage += "<tr><td>1<td>2";
    BOOST_TEST(failsWith(readHtml(longPage, options), "import.cancelled"));
    const std::string page = "<meta charset=utf-8><table a='b' c=d><tr><td colspan=2>&amp;<td>1<tr><td "
                             "rowspan=\"2\">é<td>3</table>";
    survivesDamage(*htmlReader(), "page.html", page, [](std::size_t) { return true; });
}

BOOST_AUTO_TEST_CASE(html_is_known_by_its_start) {
    const auto confidence = [](std::string_view name, std::string text) {
        return htmlReader()->probe(fileNamed(name, std::move(text))).confidence;
    };
    BOOST_TEST((confidence("a.xls", "\xEF\xBB\xBF <html><TABLE>") == Confidence::Yes));
    BOOST_TEST((confidence("a.html", "<html><body>") == Confidence::Maybe));
    BOOST_TEST((confidence("a.csv", "a,<table>") == Confidence::No));
    BOOST_TEST((confidence("a.html", "<!DOCTYPE html><svg></svg><table>") == Confidence::Yes));
    BOOST_TEST((confidence("a.svg", "<svg></svg>") == Confidence::No));
}

BOOST_AUTO_TEST_CASE(attributes_however_they_are_written) {
    BOOST_TEST(htmlAttribute(R"( a = 'x y' B=2 c d="&quot;")", "a") == "x y");
    BOOST_TEST(htmlAttribute(R"( a = 'x y' B=2 c d="&quot;")", "b") == "2");
    BOOST_TEST(htmlAttribute(R"( a = 'x y' B=2 c d="&quot;")", "c") == "");
    BOOST_TEST(htmlAttribute(R"( a = 'x y' B=2 c d="&quot;")", "d") == "\"");
    BOOST_TEST(withoutEntities("&#150; &#xD800; &#99999999; & &amp") == "– &#xD800; &#99999999; & &amp");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
