// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "core/import/formats/statistics_fixture.h"
#include "core/import/formats/xlsx_fixture.h"
#include "import/csv_grid_reader.h"
#include "import/formats/json_reader.h"
#include "import/formats/ods_reader.h"
#include "import/formats/statistics/statistics_reader.h"
#include "import/formats/xlsx_reader.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace driftline::test {

namespace {
/// A list of so many things between commas.
std::string listOf(std::size_t count, std::string_view thing) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i)
        list += (i > 0 ? "," : "") + std::string(thing);
    return list;
}

/// A record of so many members, each with a name of its own.
std::string recordOf(std::size_t count) {
    std::string record;
    for (std::size_t i = 0; i < count; ++i)
        record += fmt::format("{}\"c{}\": 1", i > 0 ? "," : "", i);
    return "[{" + record + "}]";
}

std::string setBytes(std::string bytes, std::size_t at, std::string_view with) {
    return bytes.replace(at, with.size(), with);
}

/// Where the last central header of an archive states a size: how far behind its mark.
std::string archiveWith(std::string bytes, std::size_t behind, std::string_view with) {
    const auto header = bytes.rfind("PK\1\2");
    BOOST_REQUIRE(header != std::string::npos);
    return setBytes(std::move(bytes), header + behind, with);
}
} // namespace

BOOST_AUTO_TEST_SUITE(limits)

constexpr std::size_t sheetColumns = 16384;

BOOST_AUTO_TEST_CASE(as_many_columns_as_a_sheet_has_and_no_more) {
    const auto csv = [](std::size_t columns) {
        return csvGridReader()->read(
            fileNamed("a.csv", listOf(columns, "1") + "\n" + listOf(columns, "2") + "\n"), {});
    };
    BOOST_TEST_REQUIRE(isOk(csv(sheetColumns)));
    BOOST_TEST(csv(sheetColumns)->grids.front().cellsIn(1) == sheetColumns);
    BOOST_TEST(failsWith(csv(sheetColumns + 1), "csv.too-many-columns", "16385 cells"));
    const auto json = [](std::string text) {
        return jsonReader()->read(fileNamed("a.json", std::move(text)), {});
    };
    BOOST_TEST_REQUIRE(isOk(json(recordOf(sheetColumns))));
    BOOST_TEST(json(recordOf(sheetColumns))->grids.front().cellsIn(1) == sheetColumns);
    BOOST_TEST(failsWith(json(recordOf(sheetColumns + 1)), "table.too-large", "16384 columns"));
    const auto row = "[[" + listOf(sheetColumns + 1, "1") + "],[2]]";
    BOOST_TEST(failsWith(json(row), "table.too-large", "16384 columns"));
    const auto xlsx = xlsxReader()->read(
        fileNamed("a.xlsx",
                  xlsxOf({.sheets = {"<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\">"
                                     "<v>2</v></c></row></sheetData>"}})),
        {});
    BOOST_TEST_REQUIRE(isOk(xlsx));
    BOOST_TEST(xlsx->grids.front().cellsIn(0) == sheetColumns);
}

BOOST_AUTO_TEST_CASE(json_is_not_nested_without_end) {
    const auto json = [](std::size_t depth) {
        return jsonReader()->read(
            fileNamed("a.json", std::string(depth, '[') + "1" + std::string(depth, ']')), {});
    };
    BOOST_TEST(failsWith(json(100'000), "json.too-deep"));
    BOOST_TEST(isOk(json(100)));
}

BOOST_AUTO_TEST_CASE(dimensions_that_lie_take_no_memory) {
    const auto stat = [](std::string_view size) {
        return jsonReader()->read(
            fileNamed("a.json",
                      fmt::format(R"({{"version": "2.0", "class": "dataset", "id": ["a", "b"], "size": {},)"
                                  R"("dimension": {{"a": {{"category": {{"index": ["x"]}}}},)"
                                  R"("b": {{"category": {{"index": ["y"]}}}}}}, "value": [1]}})",
                                  size)),
            {});
    };
    BOOST_TEST(isOk(stat("[1, 1]")));
    for (const auto* size : {"[4000000000, 4000000000]", "[1, 100000000]", "[-1, 1]", "[1e300, 1]", "[0, 1]"})
        BOOST_TEST(!stat(size).has_value(), size);
    const auto sheet = [](std::string_view repeats) {
        return odsReader()->read(
            fileNamed(
                "a.ods",
                zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                       {"content.xml",
                        fmt::format(R"(<o:document-content xmlns:o="o" xmlns:t="t"><o:body><o:spreadsheet>)"
                                    R"(<t:table t:name="A"><t:table-row {}><t:table-cell)"
                                    R"( o:value-type="float" o:value="5"/></t:table-row></t:table>)"
                                    R"(</o:spreadsheet></o:body></o:document-content>)",
                                    repeats)}})),
            {});
    };
    BOOST_TEST(isOk(sheet("")));
    const auto repeated = sheet(R"(t:number-rows-repeated="4000000000")");
    constexpr std::size_t sheetRows = 1048576;
    BOOST_TEST((!repeated || repeated->grids.front().rows() <= sheetRows));
}

/// Sizes that an archive states are not believed; what is unpacked is counted.
BOOST_AUTO_TEST_CASE(archives_that_lie_about_sizes) {
    const auto book = xlsxOf({.sheets = {"<sheetData><row><c><v>5</v></c></row></sheetData>"}});
    constexpr std::size_t packedSize = 20;
    constexpr std::size_t unpackedSize = 24;
    for (const auto at : {packedSize, unpackedSize}) {
        for (const std::string_view size :
             {std::string_view("\xFE\xFF\xFF\x7F", 4), std::string_view("\0\0\0\0", 4),
              std::string_view("\1\0\0\0", 4)}) {
            const auto read = xlsxReader()->read(fileNamed("a.xlsx", archiveWith(book, at, size)), {});
            BOOST_TEST((!read || rowsOf(read->grids.front()) == "1: #5\n"), at);
        }
    }
}

/// Counts of rows and columns in the heads of files of SPSS and Stata.
BOOST_AUTO_TEST_CASE(statistics_files_that_lie_about_their_size) {
    const auto read = [](std::string bytes) {
        return statisticsReader()->read(fileNamed("a.sav", std::move(bytes)), {});
    };
    const auto sav = smallSav();
    constexpr std::size_t casesAt = 80;
    BOOST_TEST(isOk(read(sav)));
    for (const std::string_view cases :
         {std::string_view("\xFF\xFF\xFF\x7F", 4), std::string_view("\4\0\0\0", 4)})
        BOOST_TEST(failsWith(read(setBytes(sav, casesAt, cases)), "statistics.damaged"));
    const auto dta = statisticsFile(
        readstat_begin_writing_dta, 2,
        [](readstat_writer_t* writer) {
            readstat_writer_set_file_format_version(writer, 118);
            readstat_add_variable(writer, "x", READSTAT_TYPE_DOUBLE, 0);
        },
        [](readstat_writer_t* writer, long row) {
            readstat_insert_double_value(writer, variableOf(writer, 0), static_cast<double>(row));
        });
    const auto behind = [&dta](std::string_view mark) { return dta.find(mark) + mark.size(); };
    BOOST_TEST(isOk(read(dta)));
    BOOST_TEST(
        failsWith(read(setBytes(dta, behind("<N>"), std::string(7, '\xFF') + "\x7F")), "statistics.damaged"));
    BOOST_TEST(!read(setBytes(dta, behind("<K>"), "\xFF\xFF")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
