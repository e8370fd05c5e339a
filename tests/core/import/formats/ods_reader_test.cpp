// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "import/formats/ods_reader.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
constexpr std::string_view odsType = "application/vnd.oasis.opendocument.spreadsheet";

/// `tables` stands inside of <office:spreadsheet>.
std::string contentOf(std::string_view tables, std::string_view styles = {}) {
    return R"(<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"
        xmlns:number="n" xmlns:fo="f" xmlns:calcext="c" xmlns:draw="d" xmlns:dc="dc"><office:automatic-styles>)" +
           std::string(styles) + "</office:automatic-styles><office:body><office:spreadsheet>" +
           std::string(tables) + "</office:spreadsheet></office:body></office:document-content>";
}

std::string odsOf(std::string_view content, std::string_view styles = {}) {
    std::vector<Part> parts = {{"mimetype", std::string(odsType)}, {"content.xml", std::string(content)}};
    if (!styles.empty())
        parts.push_back({"styles.xml", std::string(styles)});
    return zipOf(parts);
}

Result<GridFile> readOds(std::string_view tables, std::string_view styles = {},
                         const GridReadOptions& options = {}) {
    return odsReader()->read(fileNamed("table.ods", odsOf(contentOf(tables, styles))), options);
}

std::string tableOf(std::string_view rows, std::string_view name = "Data") {
    return "<table:table table:name=\"" + std::string(name) + "\">" + std::string(rows) + "</table:table>";
}

std::string rowOf(std::string_view cells) {
    return "<table:table-row>" + std::string(cells) + "</table:table-row>";
}

std::string odsRows(std::string_view rows) {
    const auto file = readOds(tableOf(rows));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 1U);
    return rowsOf(file->grids.front());
}

constexpr std::string_view number1 = R"(<table:table-cell office:value-type="float" office:value="1"/>)";
} // namespace

BOOST_AUTO_TEST_SUITE(ods_reader)

BOOST_AUTO_TEST_CASE(values_are_taken_from_attributes_by_type) {
    BOOST_TEST(
        odsRows(rowOf(
            R"(<table:table-cell office:value-type="string"><text:p>country</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="1.5"><text:p>1,50</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p></table:table-cell>
        <table:table-cell office:value-type="currency" office:currency="EUR" office:value="-3"><text:p>-3 €</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2021-01-15"><text:p>15.1.21</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2021-01-15T00:00:00"/>
        <table:table-cell office:value-type="date" office:date-value="2021-01-15T06:30:00"/>
        <table:table-cell office:value-type="time" office:time-value="PT06H30M00S"/>
        <table:table-cell office:value-type="time" office:time-value="PT36H30M00S"/>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>
        <table:table-cell office:value-type="string" office:string-value="stored"><text:p>shown</text:p></table:table-cell>
        <table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>
        <table:table-cell calcext:value-type="error" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>)")) ==
        "1: country | #1.5 | #0.25 | #-3 | @2021-01-15 | @2021-01-15 | @2021-01-15T06:30:00 | @06:30:00 | "
        "PT36H30M00S | ?true | stored | !#N/A | !#DIV/0!\n");
}

BOOST_AUTO_TEST_CASE(repeats_are_expanded_where_they_are_filled) {
    BOOST_TEST(
        odsRows(
            R"(<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"/>
        <table:table-cell table:number-columns-repeated="16379"/></table:table-row>
        <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)" +
            rowOf(number1) +
            R"(<table:table-row table:number-rows-repeated="99999999999999999999"><table:table-cell/></table:table-row>)") ==
        "1:  |  | #7 | #7 | #7\n2:  |  | #7 | #7 | #7\n3:\n6: #1\n");
}

BOOST_AUTO_TEST_CASE(covered_cells_are_stepped_over) {
    const auto file = readOds(tableOf(
        rowOf(
            R"(<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>a</text:p></table:table-cell>
        <table:covered-table-cell/><table:table-cell office:value-type="float" office:value="1"/>)") +
        rowOf(
            R"(<table:covered-table-cell table:number-columns-repeated="2"><text:p>under</text:p></table:covered-table-cell>
        <table:table-cell office:value-type="float" office:value="2"/>)")));
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST(rowsOf(grid) == "1: a |  | #1\n2:  |  | #2\n");
    BOOST_TEST_REQUIRE(grid.merged.size() == 1U);
    BOOST_TEST((grid.merged.front() == CellRange{0, 0, 2, 2}));
}

BOOST_AUTO_TEST_CASE(paragraphs_blanks_and_annotations) {
    const auto file = readOds(tableOf(rowOf(
        R"(<table:table-cell office:value-type="string"><office:annotation><dc:creator>Someone</dc:creator><text:p>rough</text:p><text:p>estimate</text:p></office:annotation>
        <text:p>  one   <text:span>two</text:span><text:s text:c="2"/>three</text:p><text:p>four<text:line-break/>five</text:p>
        <draw:frame><text:p>drawn</text:p></draw:frame></table:table-cell>)")));
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST(grid.cell(0, 0) == "one two  three\nfour\nfive");
    BOOST_TEST_REQUIRE(grid.mark(0, 0) != nullptr);
    BOOST_TEST(grid.mark(0, 0)->comment == "rough\nestimate");
}

BOOST_AUTO_TEST_CASE(styles_say_what_a_number_is) {
    const auto file = readOds(
        R"(<table:table table:name="Data" table:style-name="gone"><table:table-column table:number-columns-repeated="3"/>
        <table:table-column table:default-cell-style-name="blue" table:visibility="collapse"/>
        <table:table-row table:visibility="filter"><table:table-cell table:style-name="percent" office:value-type="percentage" office:value="0.5"/>
        <table:table-cell table:style-name="month" office:value-type="date" office:date-value="2021-03-01"/>
        <table:table-cell table:style-name="day" office:value-type="date" office:date-value="2021-03-01"/>
        <table:table-cell office:value-type="float" office:value="2"/>
        <table:table-cell table:style-name="thousands" office:value-type="float" office:value="3"/>
        <table:table-cell office:value-type="currency" office:currency="KHR" office:value="4"/></table:table-row></table:table>)",
        R"(<style:style style:name="month" style:data-style-name="m"/><style:style style:name="day" style:data-style-name="d"/>
        <style:style style:name="percent" style:data-style-name="p"/><style:style style:name="thousands" style:data-style-name="k"/>
        <style:style style:name="base"><style:text-properties fo:color="#0000FF"/></style:style>
        <style:style style:name="blue" style:parent-style-name="base"/>
        <style:style style:name="gone"><style:table-properties table:display="false"/></style:style>
        <number:date-style style:name="m"><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
        <number:date-style style:name="d"><number:day/><number:text>.</number:text><number:month/></number:date-style>
        <number:percentage-style style:name="p"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style>
        <number:number-style style:name="k"><number:number number:decimal-places="0" number:display-factor="1000"/></number:number-style>)");
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    const auto format = [&grid](std::size_t column) {
        const auto* mark = grid.mark(0, column);
        return mark == nullptr ? std::string() : mark->numberFormat;
    };
    BOOST_TEST(format(0) == "0.0%");
    BOOST_TEST(format(1) == "mmm\" \"yyyy");
    BOOST_TEST(format(2) == "");
    BOOST_TEST(format(4) == "0,");
    BOOST_TEST(format(5) == "[$KHR]");
    BOOST_TEST_REQUIRE(grid.mark(0, 3) != nullptr);
    BOOST_TEST(grid.mark(0, 3)->fontColour == "#0000ff");
    BOOST_TEST(grid.isHidden);
    BOOST_TEST((grid.hiddenColumns == std::vector<std::size_t>{3}));
    BOOST_TEST((grid.hiddenRows == std::vector<std::size_t>{0}));
}

BOOST_AUTO_TEST_CASE(what_is_beside_the_sheets_is_left_out) {
    const auto file =
        readOds("<table:tracked-changes><table:table-cell office:value-type=\"float\" "
                "office:value=\"9\"/></table:tracked-changes>" +
                tableOf("<table:shapes><draw:frame><text:p>drawn</text:p></draw:frame></table:shapes>" +
                        rowOf(number1)) +
                tableOf("<table:table-source/>" + rowOf(number1), "'file:///a.ods'#$Data") +
                tableOf(rowOf(""), "Empty"));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.size() == 1U);
    BOOST_TEST(rowsOf(file->grids.front()) == "1: #1\n");
}

BOOST_AUTO_TEST_CASE(rows_may_stand_in_groups) {
    BOOST_TEST(odsRows("<table:table-header-rows>" + rowOf(number1) +
                       "</table:table-header-rows><table:table-row-group>" + rowOf(number1) +
                       "</table:table-row-group>") == "1: #1\n2: #1\n");
}

BOOST_AUTO_TEST_CASE(sheets_are_chosen_and_previews_short) {
    const auto tables =
        tableOf(rowOf(number1) + rowOf(number1) + rowOf(number1), "A") + tableOf(rowOf(number1), "B");
    GridReadOptions options;
    options.rowLimit = 2;
    const auto preview = readOds(tables, {}, options);
    BOOST_TEST_REQUIRE(isOk(preview));
    BOOST_TEST_REQUIRE(preview->grids.size() == 2U);
    BOOST_TEST(rowsOf(preview->grids[0]) == "1: #1\n2: #1\n");
    BOOST_TEST(rowsOf(preview->grids[1]) == "1: #1\n");
    options.sheet = "B";
    const auto one = readOds(tables, {}, options);
    BOOST_TEST_REQUIRE(isOk(one));
    BOOST_TEST_REQUIRE(one->grids.size() == 1U);
    BOOST_TEST(one->grids[0].name == "B");
    options.sheet = "C";
    BOOST_TEST(failsWith(readOds(tables, {}, options), "workbook.no-such-sheet", "“C”"));
    options.token.cancel();
    BOOST_TEST(failsWith(readOds(tables, {}, options), "import.cancelled"));
}

BOOST_AUTO_TEST_CASE(formulas_without_a_result_are_told) {
    const auto file =
        readOds(tableOf(rowOf(R"(<table:table-cell table:formula="of:=[.A2]"/>)") + rowOf(number1)));
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(file->findings.count("workbook.formula-without-result") == 1U);
    BOOST_TEST(file->grids.front().mark(0, 0)->isFormulaWithoutResult);
}

BOOST_AUTO_TEST_CASE(a_flat_document_is_read_too) {
    auto flat = contentOf(tableOf(rowOf(number1)));
    flat.insert(flat.find("xmlns:office"), "office:mimetype=\"" + std::string(odsType) + "\" ");
    const auto target = fileNamed("table.fods", flat);
    BOOST_TEST((odsReader()->probe(target).confidence == Confidence::Yes));
    const auto file = odsReader()->read(target, {});
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(rowsOf(file->grids.front()) == "1: #1\n");
}

BOOST_AUTO_TEST_CASE(named_styles_stand_in_a_part_of_their_own) {
    const auto content = contentOf(
        tableOf(rowOf(
            R"(<table:table-cell table:style-name="ce1" office:value-type="float" office:value="1"/>)")),
        R"(<style:style style:name="ce1" style:parent-style-name="Red"/>)");
    const auto styles =
        R"(<s:styles xmlns:s="s"><s:style s:name="Red"><s:text-properties s:color="#ff0000"/></s:style></s:styles>)";
    const auto file = odsReader()->read(fileNamed("a.ods", odsOf(content, styles)), {});
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST_REQUIRE(file->grids.front().marks.size() == 1U);
    BOOST_TEST(file->grids.front().marks.front().fontColour == "#ff0000");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said) {
    const auto read = [](std::vector<Part> parts) {
        return odsReader()->read(fileNamed("a.ods", zipOf(parts)), {});
    };
    BOOST_TEST(failsWith(read({{"mimetype", std::string(odsType)}}), "workbook.damaged"));
    BOOST_TEST(failsWith(read({{"META-INF/manifest.xml", "<m><encryption-data/></m>"}, {"content.xml", "x"}}),
                         "workbook.encrypted"));
    BOOST_TEST(failsWith(readOds(tableOf("")), "workbook.no-cells"));
    BOOST_TEST(failsWith(readOds("<table:table>"), "xml.broken"));
    // Every cell of a sheet filled, by a file of a few hundred bytes.
    BOOST_TEST(
        failsWith(readOds(tableOf(R"(<table:table-row table:number-rows-repeated="1048576"><table:table-cell
        table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>)")),
                  "workbook.too-large", "50 million"));
    BOOST_TEST(failsWith(
        readOds(tableOf(
            R"(<table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>)" +
            rowOf(number1))),
        "workbook.too-large", "1048576 rows"));
}

BOOST_AUTO_TEST_CASE(survives_damage_to_ods) {
    const auto bytes = odsOf(contentOf(tableOf(rowOf(number1))));
    survivesDamage(*odsReader(), "a.ods", bytes, [](std::size_t) { return false; });
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
