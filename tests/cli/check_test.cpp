// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
#include "support/places.h"
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>

using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(check)

BOOST_AUTO_TEST_CASE(a_good_package_is_valid_in_every_form) {
    const TemporaryFolder folder;
    const std::filesystem::path path = RicePackage().writeTo(folder);
    const std::filesystem::path zip = RicePackage().zipTo(folder);
    for (const auto& form : {path, path / "datapackage.json", zip}) {
        const ProcessResult result = runDriftline({"check", form.string()});
        BOOST_TEST(result.exitCode == 0, result.errors);
        BOOST_TEST(
            result.output.ends_with(form.string() + ": valid, 1 dataset, 1 figure; 0 errors, 1 finding\n"),
            result.output);
        BOOST_TEST(result.output.starts_with("note: rice: The lines join two points only."), result.output);
        BOOST_TEST(result.output.find("[figure.two-points]") != std::string::npos, result.output);
        BOOST_TEST(result.errors == "");
    }
}

BOOST_AUTO_TEST_CASE(the_built_in_packages_are_valid_as_plain_folders) {
    for (const auto& entry : std::filesystem::directory_iterator(packagesFolder())) {
        const ProcessResult result = runDriftline({"check", entry.path().string()});
        BOOST_TEST(result.exitCode == 0, result.output + result.errors);
        BOOST_TEST(result.output.find("warning: ") == std::string::npos, result.output);
    }
}

BOOST_AUTO_TEST_CASE(a_figure_document_is_checked_against_the_gallery) {
    const std::filesystem::path figure =
        packagesFolder() / "article" / "figures" / "article-forced-alignment.json";
    const TemporaryFolder folder;
    std::string text = fileBytes(figure);
    const std::string resource = "\"printed-figures\"";
    text.replace(text.find(resource), resource.size(), "\"article/printed-figures\"");
    const ProcessResult result = runDriftline({"check", folder.write("figure.json", text).string()});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(result.output.find("0 datasets, 1 figure") != std::string::npos, result.output);
}

BOOST_AUTO_TEST_CASE(a_figure_that_may_mislead_is_told_and_valid) {
    const TemporaryFolder folder;
    RicePackage rice;
    rice.spoil("rice.json", R"("chart": {"kind": "line"})",
               R"("chart": {"kind": "bar"}, "axis": {"from": 5})");
    const ProcessResult result = runDriftline({"check", rice.writeTo(folder).string()});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(result.output.starts_with("warning: rice: The axis is set to begin at 5.0%;"), result.output);
    BOOST_TEST(result.output.find("[figure.bar-axis]") != std::string::npos, result.output);
}

BOOST_AUTO_TEST_CASE(a_wrong_cell_makes_it_invalid) {
    const TemporaryFolder folder;
    const ProcessResult result =
        runDriftline({"check", RicePackage().spoil("prices.csv", "12.25", "dear").writeTo(folder).string()});
    BOOST_TEST(result.exitCode == 1);
    for (const char* words : {"[cell.wrong-type]", "row 3", "column value", "“dear”", "not valid"})
        BOOST_TEST(result.output.find(words) != std::string::npos, result.output);
}

BOOST_AUTO_TEST_CASE(every_broken_figure_is_told) {
    const TemporaryFolder folder;
    RicePackage rice;
    rice.spoil("datapackage.json", R"(["rice.json"])", R"(["rice.json", "other.json"])");
    rice.spoil("rice.json", R"("dataset": "prices")", R"("dataset": "prices", "series": "cuntry")");
    rice.file("other.json") = rice.file("rice.json");
    rice.spoil("other.json", R"("id": "rice")", R"("id": "other")");
    const ProcessResult result = runDriftline({"check", rice.writeTo(folder).string()});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.errors.find("rice: ") != std::string::npos, result.errors);
    BOOST_TEST(result.errors.find("other: ") != std::string::npos, result.errors);
    BOOST_TEST(result.output.find("2 errors") != std::string::npos, result.output);
}

BOOST_AUTO_TEST_CASE(a_table_whose_rows_meet_on_a_point_names_the_ways_out) {
    const TemporaryFolder folder;
    const std::string table =
        folder.write("c.csv", "year,place,value\n2020,Laos,1\n2021,Laos,2\n2021,Laos,5\n").string();
    const ProcessResult refused = runDriftline({"check", table});
    BOOST_TEST(refused.exitCode == 1);
    BOOST_TEST(refused.errors.find("--aggregate mean, sum, count.") != std::string::npos, refused.errors);
    BOOST_TEST(runDriftline({"check", table, "--aggregate", "mean"}).exitCode == 0);
    const auto exported = [&](const char* aggregate) {
        return runDriftline(
            {"export", "--from", table, "--aggregate", aggregate, "--format", "csv", "-o", "-"});
    };
    BOOST_TEST(exported("mean").output.find(",2021,3.5,") != std::string::npos, exported("mean").output);
    BOOST_TEST(exported("sum").output.find(",2021,7,") != std::string::npos, exported("sum").output);
    BOOST_TEST(exported("median").exitCode == 1);
}

BOOST_AUTO_TEST_CASE(a_table_in_which_nothing_can_be_drawn_is_invalid_and_says_why) {
    const TemporaryFolder folder;
    const ProcessResult result =
        runDriftline({"check", folder.write("w.csv", "year,place\n2020,Laos\n").string()});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.output.find("[figure.nothing-to-draw]") != std::string::npos, result.output);
}

BOOST_AUTO_TEST_CASE(a_broken_figure_blocks_no_other) {
    const TemporaryFolder folder;
    RicePackage rice;
    rice.spoil("datapackage.json", R"(["rice.json"])", R"(["rice.json", "other.json"])");
    rice.file("other.json") = "{}";
    const std::string path = rice.writeTo(folder).string();
    const ProcessResult checked = runDriftline({"check", path});
    BOOST_TEST(checked.exitCode == 1);
    BOOST_TEST(checked.errors.find("other.json") != std::string::npos, checked.errors);
    BOOST_TEST(checked.output.find("1 figure; 1 error") != std::string::npos, checked.output);
    const ProcessResult written =
        runDriftline({"export", "rice", "--from", path, "--format", "csv", "-o", "-"});
    BOOST_TEST(written.exitCode == 0, written.errors);
    BOOST_TEST(written.output.starts_with("panel,series,period,value"), written.output);
}

BOOST_AUTO_TEST_SUITE_END()
