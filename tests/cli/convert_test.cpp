// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_process.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace driftline::test;

namespace {
struct ToConvert {
    ProcessResult convert(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "convert");
        return runDriftline(arguments, {.folder = folder.path()});
    }

    TemporaryFolder folder;
};
} // namespace

BOOST_AUTO_TEST_SUITE(convert)

BOOST_FIXTURE_TEST_CASE(a_wide_table_becomes_one_value_a_row, ToConvert) {
    folder.write("rice.csv", "country,2020,2021\nLaos,1.5,\nThailand,7,8\n");
    const auto result = convert({"rice.csv", "-o", "tidy.csv"});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(result.output == "tidy.csv\n");
    BOOST_TEST(contains(result.errors, "[table.reshaped]"), result.errors);
    const auto tidy = fileBytes(folder / "tidy.csv");
    for (const std::string line : {"period,place,", "2020,Laos,", "2021,Thailand,"})
        BOOST_TEST(contains(tidy, line), tidy);
    BOOST_TEST(contains(tidy, ",not reported\n"), tidy);
}

BOOST_FIXTURE_TEST_CASE(a_wide_table_can_keep_its_shape, ToConvert) {
    folder.write("rice.csv", "country,2020,2021\nLaos,1.5,\nThailand,7,8\n");
    const auto result = convert({"rice.csv", "--wide"});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(result.output == "country,2020,2021\nLaos,1.5,\nThailand,7,8\n");
    BOOST_TEST(!contains(result.errors, "[table.reshaped]"), result.errors);
    folder.write("months.csv", "place,year,Jan,Feb\nLaos,2020,1,2\nLaos,2021,3,4\n");
    const auto months = convert({"months.csv", "--wide"});
    BOOST_TEST(months.output == "place,year,Jan,Feb\nLaos,2020,1,2\nLaos,2021,3,4\n", months.errors);
}

BOOST_FIXTURE_TEST_CASE(text_is_no_formula_and_numbers_are_plain, ToConvert) {
    folder.write("rice.csv", "year,answer,value\n2020,=1+1,-2.5\n2021,b,\"1,200\"\n");
    const auto result = convert({"rice.csv"});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(contains(result.output, "2020,'=1+1,-2.5,"), result.output);
    BOOST_TEST(contains(result.output, "2021,b,1200,"), result.output);
}

BOOST_FIXTURE_TEST_CASE(a_table_without_numbers_is_written_with_a_warning, ToConvert) {
    folder.write("codes.csv", "code,name\nKHM,Cambodia\nLAO,Laos\n");
    const auto result = convert({"codes.csv"});
    BOOST_TEST(result.exitCode == 0);
    BOOST_TEST(contains(result.errors, "[convert.no-values]"), result.errors);
}

BOOST_FIXTURE_TEST_CASE(the_file_that_is_read_is_never_written_to, ToConvert) {
    const std::string table = "year,value\n2020,1\n2021,2\n";
    folder.write("rice.csv", table);
    const auto result = convert({"rice.csv", "-o", "./rice.csv"});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(contains(result.errors, "[export.target-is-input]"), result.errors);
    BOOST_TEST(fileBytes(folder / "rice.csv") == table);
}

BOOST_FIXTURE_TEST_CASE(a_package_comes_back_as_it_was, ToConvert) {
    folder.write("rice.csv", "year,place,value\n2020,Laos,1\n2021,Laos,2\n");
    BOOST_TEST(convert({"rice.csv", "-o", "rice.zip"}).exitCode == 0);
    const auto fromFile = convert({"rice.csv"});
    const auto fromPackage = convert({"rice.zip"});
    BOOST_TEST(fromPackage.exitCode == 0, fromPackage.errors);
    BOOST_TEST(fromPackage.output == fromFile.output);
}

BOOST_FIXTURE_TEST_CASE(a_table_that_is_not_there_is_named, ToConvert) {
    folder.write("rice.csv", "year,value\n2020,1\n2021,2\n");
    const auto result = convert({"rice.csv", "--table", "rise"});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(contains(result.errors, "[convert.unknown-table]"), result.errors);
    BOOST_TEST(contains(result.errors, "“rice”"), result.errors);
}

BOOST_FIXTURE_TEST_CASE(what_is_said_about_a_table_changes_how_it_is_read, ToConvert) {
    folder.write("polls.csv", "when;who;share;other\n03/04/2021;A;1,5;9\n05/04/2021;B;-99;8\n");
    const auto open = convert({"polls.csv", "--value", "share"});
    BOOST_TEST(open.exitCode == 1);
    BOOST_TEST(contains(open.errors, "--day-first"), open.errors);
    const auto decided =
        convert({"polls.csv", "--day-first", "--value", "share", "--missing", "-99", "--unit", "percent"});
    BOOST_TEST(decided.exitCode == 0, decided.errors);
    BOOST_TEST(contains(decided.output, "2021-04-03,A,1.5,percent,,,9"), decided.output);
    BOOST_TEST(contains(decided.output, "2021-04-05,B,,percent,,not reported"), decided.output);
    const auto unknown = convert({"polls.csv", "--value", "shares"});
    BOOST_TEST(unknown.exitCode == 1);
    BOOST_TEST(contains(unknown.errors, "Did you mean “share”? [table.unknown-column]"), unknown.errors);
}

BOOST_FIXTURE_TEST_CASE(a_recipe_that_was_saved_reads_the_next_edition, ToConvert) {
    folder.write("a.csv", "when,place,trust,fear\n02/03/2021,Laos,1,2\n");
    const auto first = convert({"a.csv", "--month-first", "--value", "fear", "--save-recipe", "recipe.json"});
    BOOST_TEST(first.exitCode == 0, first.errors);
    folder.write("b.csv", "place,when,fear,age\nLaos,02/03/2022,5,30\n");
    const auto next = convert({"b.csv", "--recipe", "recipe.json"});
    BOOST_TEST(next.exitCode == 0, next.errors);
    BOOST_TEST(contains(next.output, "2022-02-03,Laos,LAO,5,"), next.output);
    BOOST_TEST(contains(next.errors, "“trust”"), next.errors);
    BOOST_TEST(contains(next.errors, "[recipe.column-gone]"), next.errors);
    BOOST_TEST(contains(next.errors, "[recipe.column-new]"), next.errors);
    folder.write("broken.json", R"({"version": 1, "columns": [{"nme": "a"}]})");
    const auto broken = convert({"b.csv", "--recipe", "broken.json"});
    BOOST_TEST(broken.exitCode == 1);
    BOOST_TEST(contains(broken.errors, "[recipe."), broken.errors);
    const auto onto = convert({"b.csv", "--save-recipe", "b.csv"});
    BOOST_TEST(contains(onto.errors, "[export.target-is-input]"), onto.errors);
}

BOOST_FIXTURE_TEST_CASE(a_spreadsheet_is_read_back_as_it_was, ToConvert) {
    folder.write("rice.csv", "year,place,answer,value\n2020,Laos,=1+1,-2.5\n2021,Laos,b,\n2022,Laos,c,0.1\n");
    const auto written = convert({"rice.csv", "-o", "rice.xlsx"});
    BOOST_TEST(written.exitCode == 0, written.errors);
    BOOST_TEST(fileBytes(folder / "rice.xlsx").starts_with("PK"));
    BOOST_TEST(convert({"rice.csv", "-o", "tidy.csv"}).exitCode == 0);
    const auto fromText = convert({"tidy.csv"});
    const auto fromSheet = convert({"rice.xlsx", "--sheet", "Table"});
    BOOST_TEST(fromSheet.exitCode == 0, fromSheet.errors);
    BOOST_TEST(fromSheet.output == fromText.output);
    BOOST_TEST(contains(fromSheet.output, ",-2.5,"), fromSheet.output);
    const auto sources = runDriftline({"inspect", "rice.xlsx"}, {.folder = folder.path()});
    BOOST_TEST(contains(sources.output, "About"), sources.output);
}

BOOST_FIXTURE_TEST_CASE(a_name_of_another_format_is_refused, ToConvert) {
    folder.write("rice.csv", "year,value\n2020,1\n2021,2\n");
    const auto result = convert({"rice.csv", "-o", "rice.parquet"});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(contains(result.errors, "[convert.unknown-format]"), result.errors);
    BOOST_TEST(contains(result.errors, ".csv, .xlsx or .zip"), result.errors);
    BOOST_TEST(!std::filesystem::exists(folder / "rice.parquet"));
}

BOOST_FIXTURE_TEST_CASE(every_decision_is_listed_with_its_reason, ToConvert) {
    folder.write("rice.csv", "Some title\n\nplace,2020,2021\nLaos,1,2\nBrunei,3,4\n");
    const auto told = runDriftline({"inspect", "rice.csv"}, {.folder = folder.path()});
    BOOST_TEST(told.exitCode == 0);
    for (const std::string part :
         {"heading in row 3", "measures become rows, because", "period 2020, because"})
        BOOST_TEST(contains(told.output, part), told.output);
    const auto json = runDriftline({"inspect", "rice.csv", "--json"}, {.folder = folder.path()});
    BOOST_TEST(contains(json.output, "\"measuresBecomeRows\": true"), json.output);
}

BOOST_AUTO_TEST_SUITE_END()
