// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
#include "support/run_process.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace driftline::test;

namespace {

/// Exit code, code at the end of one line on standard error, and what the sentence must say.
void checkRefused(const std::vector<std::string>& arguments, int exitCode, const std::string& code,
                  const std::vector<std::string>& words) {
    const ProcessResult result = runDriftline(arguments);
    std::string shown = "driftline";
    for (const std::string& argument : arguments)
        shown += " " + argument;
    BOOST_TEST_CONTEXT(shown) {
        BOOST_TEST(result.exitCode == exitCode);
        BOOST_TEST(result.errors.starts_with("driftline: "), result.errors);
        BOOST_TEST(result.errors.ends_with(" [" + code + "]\n"), result.errors);
        for (const std::string& word : words)
            BOOST_TEST(result.errors.find(word) != std::string::npos,
                       "no “" << word << "” in " << result.errors);
    }
}

/// Every command that reads a file, so that none has a way of its own.
void checkFileRefused(const std::string& path, const std::string& code,
                      const std::vector<std::string>& words) {
    checkRefused({"inspect", path}, 1, code, words);
    checkRefused({"check", path}, 1, code, words);
    checkRefused({"export", "--all", "--from", path, "--to", "/nonexistent"}, 1, code, words);
}

/// What inspect takes as it is, because it does not read figures.
void checkFigureRefused(const std::string& path, const std::string& code,
                        const std::vector<std::string>& words) {
    checkRefused({"check", path}, 1, code, words);
    checkRefused({"export", "--all", "--from", path, "--to", "/nonexistent"}, 1, code, words);
}

} // namespace

BOOST_AUTO_TEST_SUITE(bad_input)

BOOST_AUTO_TEST_CASE(missing_file) {
    const TemporaryFolder folder;
    checkFileRefused((folder / "nothing.csv").string(), "file.missing", {"nothing.csv", "no such file"});
    checkFileRefused((folder / "nothing.json").string(), "file.missing", {"nothing.json", "no such file"});
}

BOOST_AUTO_TEST_CASE(folder_without_a_descriptor) {
    const TemporaryFolder folder;
    checkFileRefused(folder.path().string(), "import.no-package",
                     {"datapackage.json", folder.path().string()});
}

BOOST_AUTO_TEST_CASE(empty_file) {
    const TemporaryFolder folder;
    for (const char* name : {"empty.csv", "empty.json", "empty.zip", "empty"})
        checkFileRefused(folder.write(name, "").string(), "file.empty", {name});
    checkFileRefused(folder.write("p/datapackage.json", "").parent_path().string(), "json.broken",
                     {"datapackage.json"});
}

BOOST_AUTO_TEST_CASE(broken_json) {
    const TemporaryFolder folder;
    const auto package =
        RicePackage().spoil("datapackage.json", "\"resources\": [{", "\"resources\": [}").writeTo(folder);
    checkFileRefused(package.string(), "json.broken", {"datapackage.json", "line 6"});
    const auto figure =
        RicePackage().spoil("rice.json", "\"panels\": [", "\"panels\" [").writeTo(folder, "figure");
    checkFigureRefused(figure.string(), "json.broken", {"rice.json", "line 6"});
    checkFigureRefused((figure / "rice.json").string(), "json.broken", {"rice.json", "line 6"});
}

BOOST_AUTO_TEST_CASE(unknown_field_in_a_figure) {
    const TemporaryFolder folder;
    const auto package = RicePackage().spoil("rice.json", "\"subtitle\"", "\"subtitel\"").writeTo(folder);
    checkFigureRefused(package.string(), "figure.unknown-field",
                       {"rice.json", "“subtitel”", "“subtitle”", "/text"});
    checkFigureRefused((package / "rice.json").string(), "figure.unknown-field",
                       {"“subtitel”", "“subtitle”"});
}

BOOST_AUTO_TEST_CASE(ragged_row) {
    const TemporaryFolder folder;
    const auto package = RicePackage().spoil("prices.csv", "2020,Laos,9,MARKET", "2020,Laos").writeTo(folder);
    const std::vector<std::string> words = {"prices.csv", "row 4", "2 cells", "4 "};
    checkFileRefused(package.string(), "csv.ragged-row", words);
    // By itself the table is no promise: the row is read, and told.
    const auto told = runDriftline({"inspect", (package / "prices.csv").string()});
    BOOST_TEST(told.exitCode == 0);
    BOOST_TEST(contains(told.output, "[table.short-rows]"), told.output);
    BOOST_TEST(contains(told.output, "(row 4)"), told.output);
}

BOOST_AUTO_TEST_CASE(zip_that_climbs_out) {
    const TemporaryFolder folder;
    RicePackage rice;
    rice.file("../evil.csv") = "a,b\n1,2\n";
    checkFileRefused(rice.zipTo(folder, "rice.zip").string(), "zip.unsafe-path", {"rice.zip", "../evil.csv"});
    BOOST_TEST(!std::filesystem::exists(folder.path().parent_path() / "evil.csv"));
}

BOOST_AUTO_TEST_CASE(package_that_climbs_out) {
    const TemporaryFolder folder;
    const auto package =
        RicePackage().spoil("datapackage.json", "prices.csv", "../prices.csv").writeTo(folder);
    checkFileRefused(package.string(), "package.unsafe-path", {"../prices.csv"});
}

BOOST_AUTO_TEST_CASE(zip_that_is_none) {
    const TemporaryFolder folder;
    const std::string good = fileBytes(RicePackage().zipTo(folder));
    checkFileRefused(folder.write("cut.zip", good.substr(0, good.size() / 2)).string(), "zip.damaged",
                     {"cut.zip"});
}

BOOST_AUTO_TEST_CASE(column_that_is_not_there) {
    const TemporaryFolder folder;
    const auto package =
        RicePackage()
            .spoil("rice.json", R"("dataset": "prices")", R"("dataset": "prices", "series": "cuntry")")
            .writeTo(folder);
    checkFigureRefused(package.string(), "query.unknown-column", {"rice", "“cuntry”", "“country”"});
}

BOOST_AUTO_TEST_CASE(dataset_that_is_not_there) {
    const TemporaryFolder folder;
    const auto package = RicePackage().spoil("rice.json", R"("prices")", R"("prises")").writeTo(folder);
    checkFigureRefused(package.string(), "dataset.unknown", {"rice", "prises"});
}

BOOST_AUTO_TEST_CASE(figure_that_is_not_there) {
    checkRefused({"export", "article-forced-alignmnt", "-o", "-"}, 1, "figure.unknown",
                 {"“article-forced-alignmnt”", "“article-forced-alignment”"});
}

BOOST_AUTO_TEST_CASE(target_that_cannot_be_written) {
    const TemporaryFolder folder;
    const std::string figure = "article-forced-alignment";
    const std::string blocked = folder.write("file", "").string();
    checkRefused({"export", figure, "-o", (folder / "no/f.png").string()}, 1, "file.unwritable",
                 {"no/f.png"});
    checkRefused({"export", figure, "-o", folder.path().string()}, 1, "file.unwritable",
                 {folder.path().string()});
    checkRefused({"export", figure, "--to", blocked}, 1, "file.unwritable", {blocked});
    BOOST_TEST(folder.listing() == "file\n");
}

BOOST_AUTO_TEST_CASE(impossible_size) {
    const std::string figure = "article-forced-alignment";
    const auto refused = [&figure](const std::string& option, const std::string& value,
                                   const std::string& code, const std::vector<std::string>& words) {
        checkRefused({"export", figure, option, value, "-o", "-"}, 2, code, words);
    };
    refused("--width", "0mm", "size.too-small", {"10 mm"});
    refused("--height", "1mm", "size.too-small", {"10 mm"});
    refused("--width", "100000mm", "size.too-large", {"2,000 mm"});
    refused("--dpi", "100000", "size.dpi", {"2,400"});
    refused("--dpi", "0", "size.dpi", {"36"});
    refused("--dpi", "-300", "size.dpi", {"36"});
    refused("--dpi", "fine", "size.dpi", {"“fine”"});
    refused("--width", "wide", "size.not-a-length", {"“wide”", "89mm"});
    refused("--width", "89", "size.not-a-length", {"89mm"});
    refused("--width", "-89mm", "size.not-a-length", {"89mm"});
    refused("--width", "8,9cm", "size.not-a-length", {"8.9cm"});
    refused("--width", "nanmm", "size.not-a-length", {"89mm"});
    refused("--format", "gif", "export.unknown-format", {"“gif”", "png", "csv", "json"});
    checkRefused({"export", figure, "--width", "2000mm", "--height", "2000mm", "--dpi", "2400", "-o", "-"}, 2,
                 "size.too-many-pixels", {"pixels"});
    checkRefused({"export", figure, "--width", "89mm", "--height", "12mm", "-o", "-"}, 1, "size.content",
                 {"at least"});
    checkRefused({"export", figure, "-o", "figure.gif"}, 2, "export.unknown-format", {"“gif”"});
}

BOOST_AUTO_TEST_CASE(pipe_in_place_of_a_file) {
    const TemporaryFolder folder;
    const std::string pipe = (folder / "pipe.json").string();
    BOOST_TEST_REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    checkRefused({"inspect", pipe}, 1, "file.unreadable", {"pipe.json"});
    checkRefused({"check", pipe}, 1, "file.unreadable", {"pipe.json"});
}

BOOST_AUTO_TEST_SUITE_END()
