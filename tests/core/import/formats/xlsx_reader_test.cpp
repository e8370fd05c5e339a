// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/xlsx_fixture.h"
#include "import/formats/xlsx_reader.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
Result<GridFile> readXlsx(const XlsxParts& workbook, const GridReadOptions& options = {}) {
    return xlsxReader()->read(fileNamed("book.xlsx", xlsxOf(workbook)), options);
}

Result<GridFile> readXlsxOf(const std::vector<Part>& parts) {
    return xlsxReader()->read(fileNamed("book.xlsx", zipOf(parts)), {});
}

std::string sheetData(std::string_view rows) {
    return "<sheetData>" + std::string(rows) + "</sheetData>";
}

/// The rows of the only sheet.
std::string rowsRead(const XlsxParts& workbook) {
    const auto file = readXlsx(workbook);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 1U);
    return rowsOf(file->grids.front());
}

void replaceIn(std::vector<Part>& parts, std::string_view name, std::string_view from, std::string_view to) {
    for (auto& part : parts) {
        const auto at = part.bytes.find(from);
        if (part.name == name && at != std::string::npos) {
            part.bytes.replace(at, from.size(), to);
            return;
        }
    }
    BOOST_FAIL("nothing to replace");
}

const std::string dateStyles = R"(<numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>
    <numFmt numFmtId="165" formatCode="mmm\-yy"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="21"/>
    <xf numFmtId="22"/><xf numFmtId="166"/><xf numFmtId="10"/></cellXfs>)";
} // namespace

BOOST_AUTO_TEST_SUITE(xlsx_reader)

BOOST_AUTO_TEST_CASE(every_kind_of_cell) {
    BOOST_TEST(
        rowsRead(
            {.sheets = {sheetData(
                 R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c></row>
        <row r="2"><c r="A2"><v>2.50</v></c><c r="B2" t="n"><v>-1E3</v></c><c r="C2" t="b"><v>1</v></c>
        <c r="D2" t="b"><f>TRUE()</f><v>0</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A1</f><v>x_x0041_</v></c>
        <c r="G2" t="d"><v>2021-01-15T00:00:00</v></c><c r="H2" t="d"><v>2021-01-15T12:30:00</v></c><c r="I2"><f>1+1</f><v>2</v></c></row>)")},
             .sharedTexts = "<si><t>country</t></si>"}) ==
        "1: country | in\n"
        "2: #2.5 | #-1000 | ?true | ?false | !#N/A | xA | @2021-01-15 | @2021-01-15T12:30:00 | #2\n");
}

BOOST_AUTO_TEST_CASE(numbers_are_read_to_the_last_digit) {
    BOOST_TEST(rowsRead({.sheets = {sheetData(R"(<row><c><v>0.1</v></c><c><v>9007199254740993</v></c>
        <c><v>1.7976931348623157E308</v></c><c><v>1e999</v></c><c><v></v></c><c><v>1,5</v></c><c><v>NaN</v></c></row>)")}}) ==
               "1: #0.1 | #9007199254740992 | #1.7976931348623157e+308 | 1e999 |  | 1,5 | NaN\n");
}

BOOST_AUTO_TEST_CASE(shared_texts_are_read_whole) {
    BOOST_TEST(
        rowsRead(
            {.sheets = {sheetData(
                 R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>)")},
             .sharedTexts =
                 R"(<si><r><t xml:space="preserve">two </t></r><r><rPr><b/></rPr><t>runs</t></r></si>
            <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>
            <si><t>a_x000A_b_x005F_x0041__xD83D__xDE00__xD83D_</t></si><si><t><![CDATA[<5]]></t></si>)"}) ==
        "1: two runs | 東京 | a\nb_x0041_😀\xEF\xBF\xBD | <5\n");
}

BOOST_AUTO_TEST_CASE(dates_are_told_by_their_format) {
    const XlsxParts workbook{
        .sheets = {sheetData(
            R"(<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c>
            <c s="2"><v>44211</v></c><c s="3"><v>44197</v></c><c s="4"><v>0.5</v></c><c s="5"><v>44211.75</v></c>
            <c s="6"><v>1.5</v></c><c s="7"><v>0.25</v></c><c s="2"><v>-3</v></c><c s="2"><v>2958465</v></c></row>)")},
        .styles = dateStyles};
    BOOST_TEST(rowsRead(workbook) ==
               "1: @1900-01-01 | @1900-02-28 | #60 | @1900-03-01 | @2021-01-15 | @2021-01-01 | @12:00:00 | "
               "@2021-01-15T18:00:00 | #1.5 | #0.25 | #-3 | @9999-12-31\n");
    const auto file = readXlsx(workbook);
    const auto& grid = file->grids.front();
    BOOST_TEST_REQUIRE(grid.mark(0, 5) != nullptr);
    BOOST_TEST(grid.mark(0, 5)->numberFormat == "mmm\\-yy");
    BOOST_TEST(grid.mark(0, 6) == nullptr);
    BOOST_TEST(grid.mark(0, 7) == nullptr);
    BOOST_TEST_REQUIRE(grid.mark(0, 9) != nullptr);
    BOOST_TEST(grid.mark(0, 9)->numberFormat == "0.00%");
}

BOOST_AUTO_TEST_CASE(the_epoch_of_1904) {
    BOOST_TEST(
        rowsRead({.sheets = {sheetData(R"(<row><c s="1"><v>0</v></c><c s="1"><v>42749</v></c></row>)")},
                  .workbookProperties = R"(<workbookPr date1904="1"/>)",
                  .styles = dateStyles}) == "1: @1904-01-01 | @2021-01-15\n");
}

BOOST_AUTO_TEST_CASE(rows_and_cells_stand_where_they_say) {
    BOOST_TEST(rowsRead({.sheets = {sheetData(R"(<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row>
        <row><c><v>4</v></c><c r="D4"><v>5</v></c><c><v>6</v></c></row><row r="6"><c r="A6" s="1"/></row><row r="9"><c r="A9"><v>7</v></c></row>)")}}) ==
               "3: #1 |  | #3\n4: #4 |  |  | #5 | #6\n5:\n9: #7\n");
}

BOOST_AUTO_TEST_CASE(colours_are_told_however_they_are_named) {
    const auto file = readXlsx(
        {.sheets = {sheetData(
             R"(<row><c s="0"><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3</v></c><c s="3"><v>4</v></c>
            <c s="4"><v>5</v></c><c s="5"><v>6</v></c><c s="1"/></row>)")},
         .styles =
             R"(<fonts><font><color theme="1"/></font><font><color rgb="FF0000FF"/></font><font><color indexed="10"/></font>
            <font><color theme="4"/></font><font><color theme="4" tint="0.5"/></font><font><color theme="4" tint="-0.5"/></font></fonts>
            <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="4"/><xf fontId="5"/></cellXfs>)",
         .theme =
             R"(<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>
            <a:dk2><a:srgbClr val="111111"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="FF0000"/></a:accent1>)"});
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    const auto colour = [&grid](std::size_t column) {
        const auto* mark = grid.mark(0, column);
        return mark == nullptr ? std::string() : mark->fontColour;
    };
    BOOST_TEST(colour(0) == "");
    BOOST_TEST(colour(1) == "#0000ff");
    BOOST_TEST(colour(2) == "#ff0000");
    BOOST_TEST(colour(3) == "#ff0000");
    BOOST_TEST(colour(4) == "#ff8080");
    BOOST_TEST(colour(5) == "#800000");
    BOOST_TEST(grid.marks.size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_palette_of_its_own_comes_first) {
    const auto file = readXlsx({.sheets = {sheetData(R"(<row><c s="1"><v>1</v></c></row>)")},
                                .styles = R"(<fonts><font/><font><color indexed="2"/></font></fonts>
            <cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>
            <colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>)"});
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.front().marks.size() == 1U);
    BOOST_TEST(file->grids.front().marks.front().fontColour == "#abcdef");
}

BOOST_AUTO_TEST_CASE(comments_merged_and_hidden_cells_are_told) {
    const auto file = readXlsx(
        {.sheets =
             {R"(<cols><col min="2" max="3" hidden="1"/></cols>)" +
              sheetData(R"(<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>2</v></c></row>
            <row r="4" hidden="1"><c r="A4"><v>3</v></c></row>)") +
              R"(<mergeCells><mergeCell ref="B4:A2"/><mergeCell ref="A9:B9"/><mergeCell ref="nonsense"/></mergeCells>)"},
         .comments =
             R"(<comment ref="D2"><text><r><t>estimate</t></r></text></comment><comment ref="A3"><text><t>on an empty row</t></text></comment>)"});
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST_REQUIRE(grid.mark(0, 3) != nullptr);
    BOOST_TEST(grid.mark(0, 3)->comment == "estimate");
    BOOST_TEST(grid.marks.size() == 2U);
    BOOST_TEST_REQUIRE(grid.mark(1, 0) != nullptr);
    BOOST_TEST(grid.mark(1, 0)->comment == "on an empty row");
    BOOST_TEST_REQUIRE(grid.merged.size() == 1U);
    BOOST_TEST((grid.merged.front() == CellRange{0, 0, 3, 2}));
    BOOST_TEST((grid.hiddenColumns == std::vector<std::size_t>{1, 2}));
    BOOST_TEST((grid.hiddenRows == std::vector<std::size_t>{2}));
    BOOST_TEST(file->findings.count("workbook.hidden-cells") == 1U);
}

BOOST_AUTO_TEST_CASE(sheets_are_named_hidden_and_chosen) {
    const XlsxParts workbook{
        .sheets = {sheetData("<row><c><v>1</v></c></row>"), sheetData("<row><c><v>2</v></c></row>"),
                   sheetData("")},
        .sheetList =
            R"(<sheet name="A &amp; B" r:id="s1"/><sheet name="Old" state="veryHidden" r:id="s2"/><sheet name="Empty" r:id="s3"/>
            <sheet name="Chart" r:id="gone"/>)"};
    const auto all = readXlsx(workbook);
    BOOST_TEST_REQUIRE(isOk(all));
    BOOST_TEST_REQUIRE(all->grids.size() == 2U);
    BOOST_TEST(all->grids[0].name == "A & B");
    BOOST_TEST(!all->grids[0].isHidden);
    BOOST_TEST(all->grids[1].isHidden);
    BOOST_TEST(all->findings.count("workbook.hidden-sheet") == 1U);
    BOOST_TEST(all->findings.count("workbook.chart-sheet") == 1U);
    GridReadOptions options;
    options.sheet = "Old";
    const auto one = readXlsx(workbook, options);
    BOOST_TEST_REQUIRE(isOk(one));
    BOOST_TEST_REQUIRE(one->grids.size() == 1U);
    BOOST_TEST(rowsOf(one->grids[0]) == "1: #2\n");
    options.sheet = "Other";
    BOOST_TEST(failsWith(readXlsx(workbook, options), "workbook.no-such-sheet", "“Other”"));
}

BOOST_AUTO_TEST_CASE(previews_are_short) {
    GridReadOptions options;
    options.rowLimit = 2;
    const auto file =
        readXlsx({.sheets = {sheetData(
                      "<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</v></c></row>")}},
                 options);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: #1\n2: #2\n");
    options.token.cancel();
    BOOST_TEST(failsWith(readXlsx({.sheets = {sheetData("<row><c><v>1</v></c></row>")}}, options),
                         "import.cancelled"));
}

BOOST_AUTO_TEST_CASE(formulas_without_a_result_are_told) {
    const auto file = readXlsx({.sheets = {sheetData(R"(<row r="5"><c r="B5"><f>A1+1</f></c></row>)")}});
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(file->findings.count("workbook.formula-without-result") == 1U);
    BOOST_TEST(file->findings.items().front().message.find("row 5") != std::string::npos);
    BOOST_TEST_REQUIRE(file->grids.front().mark(0, 1) != nullptr);
    BOOST_TEST(file->grids.front().mark(0, 1)->isFormulaWithoutResult);
}

BOOST_AUTO_TEST_CASE(writers_name_parts_differently) {
    auto parts = partsOf({.sheets = {sheetData("<row><c><v>1</v></c></row>")}});
    replaceIn(parts, "xl/_rels/workbook.xml.rels", "\"worksheets/sheet1.xml\"",
              "\"/XL\\other\\..\\Worksheets/sheet1.xml\"");
    const auto file = readXlsxOf(parts);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: #1\n");
}

BOOST_AUTO_TEST_CASE(prefixes_do_not_matter) {
    auto parts = partsOf({.sheets = {""}});
    replaceIn(
        parts, "xl/worksheets/sheet1.xml", "></worksheet>",
        R"(><x:sheetData xmlns:x="y"><x:row r="1"><x:c r="A1"><x:v>8</x:v></x:c></x:row></x:sheetData></worksheet>)");
    const auto file = readXlsxOf(parts);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: #8\n");
}

BOOST_AUTO_TEST_CASE(what_is_damaged_is_said) {
    const auto read = [](std::string_view rows) { return readXlsx({.sheets = {sheetData(rows)}}); };
    BOOST_TEST(
        failsWith(read(R"(<row r="2"><c r="A2" t="s"><v>7</v></c></row>)"), "workbook.damaged", "row 2"));
    BOOST_TEST(
        failsWith(read(R"(<row r="1"><c r="ZZZZ1"><v>7</v></c></row>)"), "workbook.damaged", "“ZZZZ1”"));
    BOOST_TEST(failsWith(read(R"(<row r="1"><c r="XFE1"><v>7</v></c></row>)"), "workbook.damaged", "“XFE1”"));
    BOOST_TEST(failsWith(read(R"(<row r="1048577"><c><v>7</v></c></row>)"), "workbook.damaged"));
    BOOST_TEST(failsWith(read(R"(<row r="1"><c r="A1"><v>7</v></c><c r="A1"><v>8</v></c></row>)"),
                         "workbook.damaged", "twice"));
    BOOST_TEST(failsWith(read(R"(<row r="2"><c><v>7</v></c></row><row r="2"><c><v>8</v></c></row>)"),
                         "workbook.damaged", "out of order"));
    BOOST_TEST(failsWith(read("<row><c>"), "xml.broken", "sheet1.xml"));
    BOOST_TEST(failsWith(readXlsx({.sheets = {sheetData("")}}), "workbook.no-cells"));
    auto parts = partsOf({.sheets = {sheetData("")}});
    parts.pop_back();
    BOOST_TEST(failsWith(readXlsxOf(parts), "workbook.damaged", "list of sheets"));
}

BOOST_AUTO_TEST_CASE(tricks_are_refused) {
    auto parts = partsOf({.sheets = {sheetData("<row><c><v>1</v></c></row>")}});
    replaceIn(parts, "xl/worksheets/sheet1.xml", "<worksheet", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet");
    BOOST_TEST(failsWith(readXlsxOf(parts), "xml.doctype"));
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += "<x>";
    BOOST_TEST(failsWith(readXlsx({.sheets = {deep}}), "xml.too-deep"));
    // 24 MB of blanks are packed to some 24 kB.
    BOOST_TEST(
        failsWith(readXlsx({.sheets = {std::string(24'000'000, ' ')}}), "zip.too-large", "1000 times"));
    std::string wide;
    for (int row = 1; row <= 3100; ++row)
        wide += "<row><c r=\"XFD" + std::to_string(row) + "\"><v>1</v></c></row>";
    BOOST_TEST(failsWith(readXlsx({.sheets = {sheetData(wide)}}), "workbook.too-large", "50 million"));
    parts = partsOf({.sheets = {sheetData("<row><c><v>1</v></c></row>")}});
    parts[2].isLocked = true;
    BOOST_TEST(failsWith(readXlsxOf(parts), "zip.encrypted"));
}

BOOST_AUTO_TEST_CASE(survives_damage) {
    const auto bytes = xlsxOf({.sheets = {sheetData(R"(<row><c t="s"><v>0</v></c><c><v>2</v></c></row>)")},
                               .sharedTexts = "<si><t>a</t></si>"});
    survivesDamage(*xlsxReader(), "book.xlsx", bytes, [](std::size_t) { return false; });
}

BOOST_AUTO_TEST_CASE(is_known_by_its_parts) {
    const auto probe = [](const std::string& name, const std::vector<Part>& parts) {
        return xlsxReader()->probe(fileNamed(name, zipOf(parts))).confidence == Confidence::Yes;
    };
    BOOST_TEST(probe("anything", partsOf({.sheets = {sheetData("")}})));
    BOOST_TEST(!probe("book.xlsx", {{"a.csv", "a\n1\n"}}));
    BOOST_TEST(!probe("book.xlsx", {{"xl/workbook.bin", "x"}, {"[Content_Types].xml", "x"}}));
    BOOST_TEST((xlsxReader()->probe(fileNamed("book.xlsx", "PK\3\4 cut off")).confidence == Confidence::No));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
