// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "core/import/formats/statistics_fixture.h"
#include "core/import/formats/xlsx_fixture.h"
#include "import/formats/statistics/statistics_answer.h"
#include "import/formats/statistics/statistics_parse.h"
#include "import/importer_registry.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <functional>

namespace driftline::test {

namespace {
/// All cells, and what is stated of the columns.
std::string contentsOf(const GridFile& file) {
    std::string text;
    for (const auto& grid : file.grids) {
        text += rowsOf(grid);
        for (const auto& column : grid.stated) {
            text += column.variable.name + ":";
            for (const auto& category : column.variable.categories)
                text += fmt::format(" {}={}", category.value, category.label);
            text += "\n";
        }
    }
    return text;
}

bool warnsOfMore(const GridFile& cut, const GridFile& whole) {
    for (const auto& finding : cut.findings.items()) {
        if (finding.severity == Severity::Warning && whole.findings.count(finding.code) == 0)
            return true;
    }
    return false;
}

/// At every byte of a small file, and of the ends of one that is padded to pages, where all that varies
/// stands.
std::size_t nextCut(std::size_t length, std::size_t size) {
    constexpr std::size_t end = 1500;
    constexpr std::size_t step = 61;
    const bool isInside = length >= end && length + end + step < size;
    return length + (isInside ? step : 1);
}

using Read = std::function<Result<GridFile>(const std::string& bytes)>;

/// The law: whatever of a file is left, it is refused in a sentence, or a finding says that something is
/// missing, or it holds all that the whole file does.
void tellsEveryCut(const std::string& name, const std::string& bytes, const Read& read) {
    const auto whole = read(bytes);
    BOOST_TEST_REQUIRE(whole.has_value(), name << ": " << (whole ? "" : whole.error().text()));
    const auto expected = contentsOf(*whole);
    for (std::size_t length = 0; length < bytes.size(); length = nextCut(length, bytes.size())) {
        const auto cut = read(bytes.substr(0, length));
        if (!cut)
            BOOST_TEST(cut.error().message.size() > 10U, name << " of " << length << " bytes");
        else
            BOOST_TEST((contentsOf(*cut) == expected || warnsOfMore(*cut, *whole)),
                       name << ": " << length << " of " << bytes.size() << " bytes were read as whole:\n"
                            << contentsOf(*cut));
    }
}

/// As somebody opens it: by the importer that claims it.
Read opened(const TemporaryFolder& folder, const std::string& name) {
    return [&folder, name](const std::string& bytes) -> Result<GridFile> {
        static const ImporterRegistry registry = builtinImporters();
        const auto cells = registry.cells(folder.write(name, bytes), {});
        if (!cells)
            return tl::unexpected(cells.error());
        return **cells;
    };
}

/// In this process: a child for each byte would take minutes.
Read parsed(const TemporaryFolder& folder, StatisticsFormat format) {
    return [&folder, format](const std::string& bytes) {
        StatisticsAnswer answer("cut");
        std::string waiting;
        bool isListening = true;
        FrameWriter out([&](std::string_view frame) {
            waiting += frame;
            isListening = isListening && answer.take(waiting);
            return isListening;
        });
        parseStatistics(format, folder.write("cut", bytes).string(), {}, out);
        return answer.finish("a file");
    };
}

constexpr std::string_view pxTable =
    "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nCODEPAGE=\"utf-8\";\nTITLE=\"People\";\nCONTENTS=\"People\";"
    "\n"
    "UNITS=\"persons\";\nSTUB=\"place\";\nHEADING=\"year\";\nVALUES(\"place\")=\"Town\",\"Country\";\n"
    "VALUES(\"year\")=\"2019\",\"2020\";\nDATA=\n1 25\n40 66;\n";

constexpr std::string_view cutPage =
    "<!DOCTYPE html><html><head><title>t</title></head><body><p>Text</p><table><tr><th>country</th>"
    "<th>value</th></tr><tr><td>Laos</td><td>123</td></tr><tr><td>Fiji</td><td>456</td></tr></table>"
    "<p>More</p></body></html>\n";

std::string smallBook() {
    return xlsxOf({.sheets = {"<sheetData><row><c><v>5</v></c><c t=\"s\"><v>0</v></c></row></sheetData>"},
                   .sharedTexts = "<si><t>Laos</t></si>"});
}

std::string smallOds() {
    return zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          R"(<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">)"
          R"(<office:body><office:spreadsheet><table:table table:name="A"><table:table-row>)"
          R"(<table:table-cell office:value-type="float" office:value="5"/></table:table-row></table:table>)"
          R"(</office:spreadsheet></office:body></office:document-content>)"}});
}

/// Numbers, texts and labels.
std::string smallStatistics(BeginWriting format, readstat_compress_t packing = READSTAT_COMPRESS_NONE,
                            int version = 0) {
    const bool hasLabels =
        format != readstat_begin_writing_xport && format != readstat_begin_writing_sas7bdat;
    return statisticsFile(
        format, 3,
        [&](readstat_writer_t* writer) {
            if (version != 0)
                readstat_writer_set_file_format_version(writer, static_cast<std::uint8_t>(version));
            readstat_writer_set_compression(writer, packing);
            auto* value = readstat_add_variable(writer, "X", READSTAT_TYPE_DOUBLE, 8);
            if (hasLabels) {
                auto* labels = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "L");
                readstat_label_double_value(labels, 1, "One");
                readstat_variable_set_label_set(value, labels);
            }
            readstat_add_variable(writer, "S", READSTAT_TYPE_STRING, 8);
        },
        [](readstat_writer_t* writer, long row) {
            readstat_insert_double_value(writer, variableOf(writer, 0), static_cast<double>(row) + 0.25);
            readstat_insert_string_value(writer, variableOf(writer, 1), "abc");
        });
}
} // namespace

BOOST_AUTO_TEST_SUITE(cut_files)

BOOST_AUTO_TEST_CASE(text_that_states_its_table) {
    const TemporaryFolder folder;
    tellsEveryCut("px", std::string(pxTable), opened(folder, "a.px"));
    tellsEveryCut("page", std::string(cutPage), opened(folder, "a.html"));
    tellsEveryCut("records", R"([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}])", opened(folder, "a.json"));
    tellsEveryCut("columns", R"({"a": [1, 2], "b": ["x", "y"]})", opened(folder, "a.json"));
    tellsEveryCut(
        "JSON-stat",
        R"({"version": "2.0", "class": "dataset", "id": ["geo", "year"], "size": [1, 2], "dimension":)"
        R"({"geo": {"category": {"index": ["KH"]}}, "year": {"category": {"index": ["2019", "2020"]}}},)"
        R"("value": [1, 25]})",
        opened(folder, "a.json"));
}

/// Text says nowhere where it ends: whole lines are as in the whole file, and only the last one may be
/// shorter.
BOOST_AUTO_TEST_CASE(lines_of_text_lose_only_their_end) {
    const TemporaryFolder folder;
    for (const auto& [name, text] :
         {std::pair<std::string, std::string>{"a.csv",
                                              "country,year,value\nLaos,2020,12.5\nFiji,2021,\"1,300\"\n"},
          {"a.jsonl", "{\"a\": 1, \"b\": \"x\"}\n{\"a\": 25, \"b\": \"y\"}\n"}}) {
        const auto read = opened(folder, name);
        const auto whole = rowsOf(read(text)->grids.front());
        for (std::size_t length = 0; length < text.size(); ++length) {
            const auto cut = read(text.substr(0, length));
            if (!cut) {
                BOOST_TEST(cut.error().message.size() > 10U, name << " of " << length << " bytes");
                continue;
            }
            auto rows = rowsOf(cut->grids.front());
            rows.resize(rows.rfind('\n', rows.size() - 2) + 1);
            BOOST_TEST(whole.starts_with(rows), name << " of " << length << " bytes:\n" << rows);
        }
    }
}

BOOST_AUTO_TEST_CASE(archives) {
    const TemporaryFolder folder;
    tellsEveryCut("xlsx", smallBook(), opened(folder, "a.xlsx"));
    tellsEveryCut("ods", smallOds(), opened(folder, "a.ods"));
    tellsEveryCut("zip", zipOf({{"t.csv", "country,value\nLaos,5\nFiji,6\n"}}), opened(folder, "a.zip"));
    tellsEveryCut("gzip", gzipOf("country,value\nLaos,5\nFiji,6\n"), opened(folder, "a.csv.gz"));
}

BOOST_AUTO_TEST_CASE(files_of_spss) {
    const TemporaryFolder folder;
    const auto sav = parsed(folder, StatisticsFormat::Sav);
    tellsEveryCut("sav", smallStatistics(readstat_begin_writing_sav), sav);
    tellsEveryCut("sav, packed", smallStatistics(readstat_begin_writing_sav, READSTAT_COMPRESS_ROWS), sav);
    tellsEveryCut("zsav", smallStatistics(readstat_begin_writing_sav, READSTAT_COMPRESS_BINARY), sav);
    tellsEveryCut("por", smallStatistics(readstat_begin_writing_por), parsed(folder, StatisticsFormat::Por));
}

BOOST_AUTO_TEST_CASE(files_of_stata) {
    const TemporaryFolder folder;
    for (const int version : {104, 108, 111, 114, 115, 117, 118, 119})
        tellsEveryCut(fmt::format("dta {}", version),
                      smallStatistics(readstat_begin_writing_dta, READSTAT_COMPRESS_NONE, version),
                      parsed(folder, StatisticsFormat::Dta));
}

BOOST_AUTO_TEST_CASE(files_of_sas) {
    const TemporaryFolder folder;
    for (const int version : {5, 8})
        tellsEveryCut(fmt::format("xpt {}", version),
                      smallStatistics(readstat_begin_writing_xport, READSTAT_COMPRESS_NONE, version),
                      parsed(folder, StatisticsFormat::Xport));
    tellsEveryCut("sas7bdat", smallStatistics(readstat_begin_writing_sas7bdat),
                  parsed(folder, StatisticsFormat::Sas));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
