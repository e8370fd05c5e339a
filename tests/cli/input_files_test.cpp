// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
#include "support/places.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace driftline::test;

namespace {
constexpr auto table = "year,place,value\n2020,Laos,1\n2021,Laos,2\n2022,Laos,4\n";

struct NamedInMany {
    NamedInMany() {
        folder.write("trust.csv", table);
        std::filesystem::create_symlink("trust.csv", folder / "symbolic.csv");
        std::filesystem::create_hard_link(folder / "trust.csv", folder / "hard.csv");
        std::filesystem::create_directory(folder / "sub");
        std::filesystem::create_directory_symlink(".", folder / "here");
    }

    void checkRefused(const std::vector<std::string>& arguments) const {
        const auto result = runDriftline(arguments, {.folder = folder.path()});
        BOOST_TEST(result.exitCode != 0, arguments.back());
        BOOST_TEST(contains(result.errors, "[export.target-is-input]"), arguments.back()
                                                                            << ": " << result.errors);
    }
    ProcessResult run(const std::vector<std::string>& arguments) const {
        return runDriftline(arguments, {.folder = folder.path()});
    }
    ProcessResult shell(const std::string& command) const {
        return runProcess("/bin/sh", {"-c", command, driftlineProgram()}, {.folder = folder.path()});
    }

    TemporaryFolder folder;
};
} // namespace

BOOST_AUTO_TEST_SUITE(input_files)

BOOST_FIXTURE_TEST_CASE(no_name_of_a_table_is_written_to, NamedInMany) {
    for (const std::string from : {"trust.csv", "symbolic.csv", "here/hard.csv"}) {
        for (const std::string to :
             {"trust.csv", "./trust.csv", "sub/../trust.csv", "symbolic.csv", "hard.csv", "here/trust.csv"}) {
            checkRefused({"export", "--from", from, "--format", "csv", "-o", to});
            checkRefused({"export", "--from", from, "--force", "-o", to, "--format", "json"});
            BOOST_TEST(fileBytes(folder / "trust.csv") == table, from << " to " << to);
        }
    }
    for (const std::string to : {"TRUST.csv", "Trust.CSV", "here/TRUST.csv"})
        checkRefused({"export", "--from", "trust.csv", "--format", "csv", "-o", to});
    checkRefused(
        {"export", "--from", "trust.csv", "--format", "csv"}); // the name that follows from the table's
    checkRefused({"cite", "--from", "trust.csv", "-o", "trust.csv"});
    checkRefused({"caption", "--from", "trust.csv", "-o", "hard.csv"});
    BOOST_TEST(fileBytes(folder / "trust.csv") == table);
}

BOOST_FIXTURE_TEST_CASE(nothing_that_a_package_names_is_written_to, NamedInMany) {
    RicePackage rice;
    const auto written = rice.writeTo(folder);
    const auto archive = rice.zipTo(folder);
    const auto before = fileBytes(archive);
    for (const std::string name : {"datapackage.json", "prices.csv", "PRICES.csv"}) {
        for (const std::string from : {"rice", "rice/datapackage.json", "here/rice"})
            checkRefused({"export", "rice", "--from", from, "--format", "csv", "-o", "rice/" + name});
    }
    checkRefused({"export", "rice", "--from", "rice.zip", "--format", "csv", "-o", "here/rice.zip"});
    BOOST_TEST(fileBytes(written / "prices.csv") == rice.file("prices.csv"));
    BOOST_TEST(fileBytes(written / "datapackage.json") == rice.file("datapackage.json"));
    BOOST_TEST(fileBytes(archive) == before);
    const auto other =
        runDriftline({"export", "rice", "--from", "rice", "--format", "csv", "-o", "rice/drawn.csv"},
                     {.folder = folder.path()});
    BOOST_TEST(other.exitCode == 0, other.errors);
}

BOOST_FIXTURE_TEST_CASE(no_force_and_no_derived_name_reaches_an_input, NamedInMany) {
    RicePackage rice;
    rice.writeTo(folder);
    // The figure's name follows from the table's or is the file's own.
    checkRefused({"export", "--from", "trust.csv", "--format", "csv", "--force"});
    checkRefused({"export", "--from", "trust.csv", "--format", "csv", "--to", "here", "--force"});
    checkRefused({"export", "--all", "--from", "trust.csv", "--format", "csv", "--force"});
    checkRefused({"export", "--from", "rice", "--format", "json", "--to", "rice", "--force"});
    BOOST_TEST(fileBytes(folder / "trust.csv") == table);
    BOOST_TEST(fileBytes(folder / "rice/rice.json") == rice.file("rice.json"));
    for (const std::string format : {"png", "svg", "pdf"}) {
        const auto picture = "rice." + format;
        BOOST_TEST(run({"export", "--from", "rice", "--format", format}).exitCode == 0);
        const auto before = fileBytes(folder / picture);
        checkRefused({"export", "--from", picture, "--format", format});
        checkRefused({"export", "--from", "here/" + picture, "--format", format, "--force"});
        checkRefused({"export", "--from", picture, "--format", format, "--to", "here"});
        checkRefused({"export", "--from", picture, "-o", "RICE." + format});
        BOOST_TEST((fileBytes(folder / picture) == before), picture);
    }
}

BOOST_FIXTURE_TEST_CASE(outputs_of_a_workspace_reach_no_input, NamedInMany) {
    const auto withOutput = [this](const std::string& file) {
        RicePackage rice;
        rice.spoil("datapackage.json", R"("figures":)",
                   R"("workspaceVersion": 1, "outputs": [{"figure": "rice", "file": ")" + file +
                       R"(", "format": "csv"}, {"figure": "rice", "file": "other.csv"}], "figures":)");
        rice.writeTo(folder);
        return rice;
    };
    for (const std::string file : {"prices.csv", "Prices.CSV", "./rice.json"}) {
        auto rice = withOutput(file);
        for (const std::string to : {"rice", "here/rice", "rice/../rice"}) {
            checkRefused({"export", "--all", "--from", "rice", "--to", to});
            checkRefused({"export", "--all", "--from", "rice/datapackage.json", "--to", to, "--force"});
        }
        for (const auto* name : {"prices.csv", "datapackage.json", "rice.json"})
            BOOST_TEST(fileBytes(folder / "rice" / name) == rice.file(name), name);
        BOOST_TEST(!std::filesystem::exists(folder / "rice/other.csv")); // not even the others
    }
}

BOOST_FIXTURE_TEST_CASE(whatever_a_command_reads_is_an_input, NamedInMany) {
    RicePackage rice;
    rice.spoil("datapackage.json", R"("figures":)", R"("licenses": [{"path": "LICENCE.txt"}], "figures":)");
    rice.writeTo(folder);
    folder.write("rice/LICENCE.txt", "free");
    std::filesystem::copy_file(folder / "rice/datapackage.json", folder / "rice/edition.json");
    for (const std::string name : {"edition.json", "prices.csv", "LICENCE.txt"})
        checkRefused(
            {"export", "rice", "--from", "rice/edition.json", "--format", "csv", "-o", "rice/" + name});
    BOOST_TEST(run({"export", "article-forced-alignment", "--format", "json", "-o", "own.json"}).exitCode ==
               0);
    const auto document = fileBytes(folder / "own.json");
    checkRefused({"export", "--from", "own.json", "--format", "json", "-o", "OWN.json"});
    checkRefused({"export", "--from", "here/own.json", "-o", "own.json"});
    BOOST_TEST((fileBytes(folder / "own.json") == document));
    const auto preset =
        folder.write("size.json", R"({"version": 1, "id": "size", "name": "S", "size": {"width": 100}})");
    const auto before = fileBytes(preset);
    checkRefused({"export", "article-forced-alignment", "--preset", "size.json", "--format", "json", "-o",
                  "here/Size.json"});
    BOOST_TEST(fileBytes(preset) == before);
    // A shell can lead standard output into a file.
    for (const std::string command :
         {"\"$0\" export --from trust.csv --format csv -o - >> trust.csv",
          "\"$0\" cite --from hard.csv >> trust.csv", "\"$0\" caption --from trust.csv 1<> symbolic.csv",
          "\"$0\" export --from trust.csv --format csv -o /dev/stdout >> here/trust.csv",
          "\"$0\" export --from /dev/stdin --format csv -o trust.csv < hard.csv"}) {
        const auto result = shell(command);
        BOOST_TEST(result.exitCode != 0, command);
        BOOST_TEST(fileBytes(folder / "trust.csv") == table, command << ": " << result.errors);
    }
}

BOOST_FIXTURE_TEST_CASE(a_name_that_nobody_gave_replaces_only_what_is_ours, NamedInMany) {
    for (const std::string format : {"png", "csv", "json"}) {
        const auto file = "article-forced-alignment." + format;
        folder.write(file, "of years ago");
        const auto refused = run({"export", "article-forced-alignment", "--format", format, "--dpi", "60"});
        BOOST_TEST(refused.exitCode == 1);
        BOOST_TEST(contains(refused.errors, "[export.target-exists]"), refused.errors);
        BOOST_TEST(contains(refused.errors, "--force"), refused.errors);
        BOOST_TEST(contains(refused.errors, "-o"), refused.errors);
        BOOST_TEST(fileBytes(folder / file) == "of years ago");
        for (const auto& more : {std::vector<std::string>{"--force"}, {"-o", file}}) {
            folder.write(file, "of years ago");
            std::vector<std::string> arguments = {"export", "article-forced-alignment", "--format", format};
            arguments.insert(arguments.end(), more.begin(), more.end());
            BOOST_TEST(run(arguments).exitCode == 0, more.front());
            BOOST_TEST(fileBytes(folder / file) != "of years ago");
        }
    }
    // Of what it wrote itself it needs no leave: a picture says so, and the same table loses nothing.
    const auto picture = fileBytes(folder / "article-forced-alignment.png");
    BOOST_TEST(run({"export", "article-forced-alignment", "--width", "120mm"}).exitCode == 0);
    BOOST_TEST((fileBytes(folder / "article-forced-alignment.png") != picture));
    BOOST_TEST(run({"export", "article-forced-alignment", "--format", "csv"}).exitCode == 0);
    BOOST_TEST(
        run({"export", "article-alignment-gap", "article-forced-alignment", "--format", "csv"}).exitCode ==
        0);
    folder.write("out/article-alignment-gap.csv", "theirs");
    const auto several = run(
        {"export", "article-alignment-gap", "article-forced-alignment", "--format", "csv", "--to", "out"});
    BOOST_TEST(several.exitCode == 1);
    BOOST_TEST(several.output == "out/article-forced-alignment.csv\n");
    BOOST_TEST(contains(several.errors, "[export.target-exists]"), several.errors);
    BOOST_TEST(fileBytes(folder / "out/article-alignment-gap.csv") == "theirs");
}

BOOST_AUTO_TEST_SUITE_END()
