// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
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

    TemporaryFolder folder;
};
} // namespace

BOOST_AUTO_TEST_SUITE(input_files)

BOOST_FIXTURE_TEST_CASE(no_name_of_a_table_is_written_to, NamedInMany) {
    for (const std::string from : {"trust.csv", "symbolic.csv", "here/hard.csv"}) {
        for (const std::string to :
             {"trust.csv", "./trust.csv", "sub/../trust.csv", "symbolic.csv", "hard.csv", "here/trust.csv"}) {
            checkRefused({"export", "--from", from, "--format", "csv", "-o", to});
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

BOOST_AUTO_TEST_SUITE_END()
