// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"
#include "core/import/formats/statistics_fixture.h"
#include "import/formats/statistics/child_process.h"
#include "import/formats/statistics/statistics_answer.h"
#include "import/formats/statistics/statistics_dates.h"
#include "import/formats/statistics/statistics_reader.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace driftline::test {

namespace {
Result<GridFile> readStatistics(std::string bytes, const GridReadOptions& options = {}) {
    const auto target = fileNamed("survey.sav", std::move(bytes));
    BOOST_TEST((statisticsReader()->probe(target).confidence == Confidence::Yes));
    return statisticsReader()->read(target, options);
}

/// "name type role, code=label …, missing code=label …" for each column.
std::string statedOf(const Grid& grid) {
    std::string text;
    for (const auto& column : grid.stated) {
        text += fmt::format("{} {}{}", column.variable.name, columnTypeName(column.variable.type),
                            column.isTypeStated ? "!" : "");
        if (column.variable.role != Role::None)
            text += fmt::format(" {}", roleName(column.variable.role));
        for (const auto& category : column.variable.categories)
            text += fmt::format(" {}={}", category.value, category.label);
        for (const auto& missing : column.missing)
            text += fmt::format(" missing {}={}", missing.code, missing.label);
        text += "\n";
    }
    return text;
}

std::string isoOf(StatisticsFormat package, std::string_view format, double number) {
    return isoFromStatistics(package, format, number).value_or("none");
}

/// Feeds an answer and gives its code, or "whole".
std::string answerTo(std::string bytes) {
    StatisticsAnswer answer("a.sav");
    answer.take(bytes);
    const auto file = answer.finish("a file");
    return file ? "whole" : file.error().code;
}

std::string frameOf(char kind, std::string_view bytes) {
    return frameNumber(bytes.size()) + kind + std::string(bytes);
}
} // namespace

BOOST_AUTO_TEST_SUITE(statistics_reader)

BOOST_AUTO_TEST_CASE(an_spss_file) {
    const auto file = readStatistics(smallSav());
    BOOST_TEST_REQUIRE(isOk(file));
    const auto& grid = file->grids.front();
    BOOST_TEST(rowsOf(grid) == "1: #1 | #7 | @2021-01-15 | #0.5 | Siĕm Réap\n2: #99 | #98 |  | #1.5 | \n3: "
                               "#2 | #0 | @2021-01-16 | #2.5 | \n");
    BOOST_TEST(statedOf(grid) ==
               "answer text! 1=Yes 2=No missing 99=Refused\ntrust number! 0=None 10=Full missing 98=\n"
               "day text\nwt number weight\nplace text\n");
    BOOST_TEST((grid.stated[0].missing[0].reason == MissingReason::Refused));
    BOOST_TEST(grid.stated[0].variable.title == "Do you trust them?");
    BOOST_TEST(grid.title == "Small survey");
    BOOST_TEST(file->format == "an SPSS file");
}

BOOST_AUTO_TEST_CASE(the_same_from_a_disk) {
    const TemporaryFolder folder;
    const auto bytes = smallSav();
    ImportTarget target{folder.write("a b.sav", bytes), false, bytes};
    GridReadOptions options;
    options.rowLimit = 1;
    const auto file = statisticsReader()->read(target, options);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(file->grids.front().rows() == 1U);
    BOOST_TEST(file->grids.front().file == target.path.string());
}

BOOST_AUTO_TEST_CASE(a_packed_spss_file_and_a_portable_one) {
    const auto define = [](readstat_writer_t* writer) {
        readstat_add_variable(writer, "X", READSTAT_TYPE_DOUBLE, 0);
    };
    const auto fill = [](readstat_writer_t* writer, long row) {
        readstat_insert_double_value(writer, variableOf(writer, 0), static_cast<double>(row) + 0.25);
    };
    const auto packed = readStatistics(statisticsFile(
        readstat_begin_writing_sav, 2,
        [&](readstat_writer_t* writer) {
            define(writer);
            readstat_writer_set_compression(writer, READSTAT_COMPRESS_BINARY);
        },
        fill));
    BOOST_TEST_REQUIRE(isOk(packed));
    BOOST_TEST(rowsOf(packed->grids.front()) == "1: #0.25\n2: #1.25\n");
    const auto portable = readStatistics(statisticsFile(readstat_begin_writing_por, 2, define, fill));
    BOOST_TEST_REQUIRE(isOk(portable));
    BOOST_TEST(rowsOf(portable->grids.front()) == "1: #0.25\n2: #1.25\n");
    BOOST_TEST(portable->format == "a portable SPSS file");
}

BOOST_AUTO_TEST_CASE(a_stata_file) {
    for (const auto version : {std::uint8_t{114}, std::uint8_t{118}}) {
        const auto file = readStatistics(statisticsFile(
            readstat_begin_writing_dta, 2,
            [version](readstat_writer_t* writer) {
                readstat_writer_set_file_format_version(writer, version);
                auto* labels = readstat_add_label_set(writer, READSTAT_TYPE_INT32, "lb");
                readstat_label_int32_value(labels, 1, "Low");
                readstat_label_int32_value(labels, 2, "High");
                readstat_label_tagged_value(labels, 'a', "Don't know");
                auto* level = readstat_add_variable(writer, "level", READSTAT_TYPE_INT32, 0);
                readstat_variable_set_label_set(level, labels);
                readstat_add_variable(writer, "share", READSTAT_TYPE_FLOAT, 0);
                auto* quarter = readstat_add_variable(writer, "quarter", READSTAT_TYPE_INT32, 0);
                readstat_variable_set_format(quarter, "%tq");
                readstat_add_variable(writer, "name", READSTAT_TYPE_STRING, 10);
            },
            [](readstat_writer_t* writer, long row) {
                if (row == 0)
                    readstat_insert_int32_value(writer, variableOf(writer, 0), 2);
                else
                    readstat_insert_tagged_missing_value(writer, variableOf(writer, 0), 'a');
                readstat_insert_float_value(writer, variableOf(writer, 1), 0.1F);
                readstat_insert_int32_value(writer, variableOf(writer, 2),
                                            static_cast<std::int32_t>(240 + row));
                readstat_insert_string_value(writer, variableOf(writer, 3), "x");
            }));
        BOOST_TEST_REQUIRE(isOk(file));
        BOOST_TEST(rowsOf(file->grids.front()) ==
                   "1: #2 | #0.1 | @2020-Q1 | x\n2: .a | #0.1 | @2020-Q2 | x\n");
        BOOST_TEST(statedOf(file->grids.front()) ==
                   "level text! 1=Low 2=High missing .a=Don't know\nshare number\nquarter text\nname text\n");
        BOOST_TEST((file->grids.front().stated[0].missing[0].reason == MissingReason::DontKnow));
    }
}

BOOST_AUTO_TEST_CASE(files_of_sas) {
    const auto define = [](readstat_writer_t* writer) {
        readstat_add_variable(writer, "X", READSTAT_TYPE_DOUBLE, 8);
        auto* day = readstat_add_variable(writer, "D", READSTAT_TYPE_DOUBLE, 8);
        readstat_variable_set_format(day, "MMDDYY10");
        readstat_add_variable(writer, "S", READSTAT_TYPE_STRING, 8);
    };
    const auto fill = [](readstat_writer_t* writer, long row) {
        readstat_insert_double_value(writer, variableOf(writer, 0), static_cast<double>(row) - 0.5);
        readstat_insert_double_value(writer, variableOf(writer, 1), 3653 + 18642);
        readstat_insert_string_value(writer, variableOf(writer, 2), "text");
    };
    for (const auto format : {readstat_begin_writing_sas7bdat, readstat_begin_writing_xport}) {
        const auto file = readStatistics(statisticsFile(format, 2, define, fill));
        BOOST_TEST_REQUIRE(isOk(file));
        BOOST_TEST(rowsOf(file->grids.front()) ==
                   "1: #-0.5 | @2021-01-15 | text\n2: #0.5 | @2021-01-15 | text\n");
    }
}

BOOST_AUTO_TEST_CASE(texts_in_another_encoding_than_stated) {
    auto bytes = smallSav();
    const auto at = bytes.find("Si\xC4\x95m R\xC3\xA9"
                               "ap");
    BOOST_REQUIRE(at != std::string::npos);
    bytes.replace(at, 11,
                  "Siem R\xE9"
                  "ap  ");
    const auto file = readStatistics(bytes);
    BOOST_TEST_REQUIRE(isOk(file));
    BOOST_TEST(file->grids.front().cell(0, 4) == "Siem Réap");
    BOOST_TEST(file->findings.count("text.encoding-guessed") == 1U);
}

BOOST_AUTO_TEST_CASE(dates_of_every_package) {
    using F = StatisticsFormat;
    BOOST_TEST(isoOf(F::Sav, "DATE11", 0) == "1582-10-14");
    BOOST_TEST(isoOf(F::Sav, "DATETIME20", 13830048000.0 + 3661) == "2021-01-15T01:01:01");
    BOOST_TEST(isoOf(F::Sav, "QYR6", 13830048000.0) == "2021-Q1");
    BOOST_TEST(isoOf(F::Por, "MOYR8", 13830048000.0) == "2021-01");
    BOOST_TEST(isoOf(F::Sav, "TIME8", 3661.5) == "01:01:01.500");
    BOOST_TEST(isoOf(F::Sav, "F8.2", 5) == "none");
    BOOST_TEST(isoOf(F::Sav, "DATE11", 1e300) == "none");
    BOOST_TEST(isoOf(F::Dta, "%td", -1) == "1959-12-31");
    BOOST_TEST(isoOf(F::Dta, "%d", 0) == "1960-01-01");
    BOOST_TEST(isoOf(F::Dta, "%-tdD_m_Y", 22295) == "2021-01-15");
    BOOST_TEST(isoOf(F::Dta, "%tc", 1926288000000.0 + 500) == "2021-01-15T00:00:00.500");
    BOOST_TEST(isoOf(F::Dta, "%tm", -1) == "1959-12");
    BOOST_TEST(isoOf(F::Dta, "%tmCCYY", 732) == "2021-01");
    BOOST_TEST(isoOf(F::Dta, "%th", 121) == "2020-S2");
    BOOST_TEST(isoOf(F::Dta, "%tw", 52) == "1961-W01");
    BOOST_TEST(isoOf(F::Dta, "%ty", 2021) == "2021");
    BOOST_TEST(isoOf(F::Dta, "%tq", 1e12) == "none");
    BOOST_TEST(isoOf(F::Dta, "%9.0g", 3) == "none");
    BOOST_TEST(isoOf(F::Dta, "%t", 3) == "none");
    BOOST_TEST(isoOf(F::Sas, "E8601DA10.", 22295) == "2021-01-15");
    BOOST_TEST(isoOf(F::Sas, "datetime20", 1926288000.0) == "2021-01-15");
    BOOST_TEST(isoOf(F::Sas, "YYQ6", 22295) == "2021-Q1");
    BOOST_TEST(isoOf(F::Xport, "MONYY7", 22295) == "2021-01");
    BOOST_TEST(isoOf(F::Sas, "BEST12", 22295) == "none");
}

BOOST_AUTO_TEST_CASE(statistics_in_trouble) {
    const auto bytes = smallSav();
    BOOST_TEST(failsWith(readStatistics(bytes.substr(0, bytes.size() / 2)), "statistics.damaged"));
    GridReadOptions options;
    options.sheet = "x";
    BOOST_TEST(failsWith(readStatistics(bytes, options), "workbook.no-such-sheet"));
    options.sheet.reset();
    options.token.cancel();
    BOOST_TEST(failsWith(readStatistics(bytes, options), "import.cancelled"));
    for (std::size_t length = 4; length < bytes.size(); length += 13) {
        const auto file = readStatistics(bytes.substr(0, length));
        BOOST_TEST(!file.has_value(), length);
    }
    for (std::size_t at = 4; at < bytes.size(); at += 17) {
        auto changed = bytes;
        changed[at] = static_cast<char>(~changed[at]);
        static_cast<void>(readStatistics(changed));
    }
}

BOOST_AUTO_TEST_CASE(an_answer_is_not_believed) {
    const auto columns = frameOf('H', frameNumber(1));
    const auto cell = std::string("\1", 1) + frameNumber(1) + "5";
    const auto facts = frameOf('M', R"({"columns": [{"name": "a"}]})");
    const auto end = frameOf('Z', "");
    BOOST_TEST(answerTo(columns + frameOf('C', cell) + facts + end) == "whole");
    BOOST_TEST(answerTo(columns + facts + end) == "statistics.no-rows");
    for (const auto& wrong :
         {std::string(), columns, columns + frameOf('C', cell) + facts, columns + frameOf('C', cell) + end,
          frameOf('C', cell) + facts + end, columns + frameOf('C', cell.substr(1)) + facts + end,
          columns + frameOf('C', "\x09" + cell.substr(1)) + facts + end,
          columns + frameOf('C', cell) + frameOf('M', "[]") + end,
          columns + frameOf('C', cell) + frameOf('M', R"({"columns": []})") + end,
          frameOf('H', frameNumber(2)) + frameOf('C', cell) + facts + end,
          frameOf('H', frameNumber(0)) + facts + end, frameOf('H', frameNumber(99999999)) + facts + end,
          std::string("\xFF\xFF\xFF\xFF") + "C", frameOf('?', "") + columns, frameOf('E', "{}")})
        BOOST_TEST(answerTo(wrong) == "statistics.reader-ended");
    BOOST_TEST(answerTo(columns + frameOf('E', R"({"code": "statistics.damaged", "message": "x"})")) ==
               "statistics.damaged");
    // Begun anew, what came before is forgotten.
    BOOST_TEST(answerTo(columns + frameOf('C', cell + cell) + columns + frameOf('C', cell) + facts + end) ==
               "whole");
}

BOOST_AUTO_TEST_CASE(a_child_that_dies_hangs_or_is_not_there) {
    std::string bytes;
    using namespace std::chrono_literals;
    auto dying = ChildProcess::start("/bin/sh", {"-c", "printf abc; kill -SEGV $$"});
    BOOST_TEST_REQUIRE(isOk(dying));
    while (dying->read(bytes, 60s, {}) == ChildProcess::Answer::Bytes) {
    }
    BOOST_TEST(bytes == "abc");
    auto hanging = ChildProcess::start("/bin/sh", {"-c", "exec tail -f /dev/null"});
    BOOST_TEST_REQUIRE(isOk(hanging));
    BOOST_TEST((hanging->read(bytes, 0s, {}) == ChildProcess::Answer::Silent));
    const WorkToken token;
    token.cancel();
    BOOST_TEST((hanging->read(bytes, 60s, token) == ChildProcess::Answer::Cancelled));
    BOOST_TEST(failsWith(ChildProcess::start("/nonexistent/program", {}), "program.incomplete"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
