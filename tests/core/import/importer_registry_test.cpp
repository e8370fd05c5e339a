// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "package_fixture.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

namespace driftline::test {

namespace {
using namespace std::string_literals;

Result<ImportedPackage> import(const std::filesystem::path& path) {
    return builtinImporters().import(path);
}
} // namespace

BOOST_AUTO_TEST_SUITE(importer_registry)

BOOST_AUTO_TEST_CASE(opens_a_package_as_folder_and_as_descriptor) {
    const TemporaryFolder folder;
    folder.write("datapackage.json", R"({"name": "p", "resources": [{"name": "t", "path": "t.csv"}]})");
    folder.write("other.json", R"({"name": "q", "resources": [{"name": "t", "path": "t.csv"}]})");
    folder.write("t.csv", "year,value\n2020,1\n");
    for (const auto& path : {folder.path(), folder / "datapackage.json"}) {
        const auto package = import(path);
        BOOST_TEST(isOk(package));
        BOOST_TEST(package->datasets.front()->id == "p/t");
    }
    BOOST_TEST(import(folder / "other.json")->name == "q");
    BOOST_TEST(import(folder / "t.csv")->datasets.front()->id == "t/t");
}

BOOST_AUTO_TEST_CASE(tells_what_is_wrong_with_what_it_cannot_open) {
    const TemporaryFolder folder;
    BOOST_TEST(failsWith(import(folder / "none.csv"), "file.missing"));
    BOOST_TEST(failsWith(import(folder.path()), "import.no-package", "no datapackage.json"));
    BOOST_TEST(failsWith(import(folder.write("empty.csv", "")), "file.empty"));
    const auto unknown = import(folder.write("x.bin", "\x7F"
                                                      "ELF\0\0\1"s));
    BOOST_TEST(
        failsWith(unknown, "import.unknown-format", "Data Package (.json, .zip, .driftline), CSV (.csv"));
    BOOST_TEST(failsWith(import(folder.write("x.csv", "a,b\n1,\x01\x02")), "csv.not-text"));
    BOOST_TEST(failsWith(import(folder.write("x.html", "<html>a,b")), "html.no-table"));
    BOOST_TEST(failsWith(import(folder.write("x.zip", "PK\x03\x04 and no more")), "zip.damaged"));
    BOOST_TEST(failsWith(import(folder.write("x.json", "{\"a\": 1}")), "json.no-table"));
    BOOST_TEST(failsWith(import(folder.write("x.csv", "PAR1\0\1"s)), "import.refused-format", "Parquet"));
    BOOST_TEST(
        failsWith(import(folder.write("x.sqlite", "SQLite format 3\0rest"s)), "import.refused-format"));
}

BOOST_AUTO_TEST_CASE(does_not_wait_at_a_pipe) {
    const TemporaryFolder folder;
    const auto pipe = folder / "pipe.csv";
    BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    BOOST_TEST(failsWith(import(pipe), "file.unreadable"));
}

BOOST_AUTO_TEST_CASE(reads_a_table_of_another_name_if_it_looks_like_one) {
    const TemporaryFolder folder;
    BOOST_TEST(isOk(import(folder.write("table.dat", "year;value\n2020;1\n"))));
    BOOST_TEST(failsWith(import(folder.write("letter.dat", "Dear reader\n")), "import.unknown-format"));
}

BOOST_AUTO_TEST_CASE(tells_from_the_beginning_whether_a_file_would_be_read) {
    const TemporaryFolder folder;
    const auto registry = builtinImporters();
    BOOST_TEST(isOk(registry.recognise(folder.write("table.csv", "year,value\n2020,1\n"))));
    BOOST_TEST(failsWith(registry.recognise(folder / "none.csv"), "file.missing"));
    BOOST_TEST(failsWith(registry.recognise(folder.write("empty.csv", "")), "file.empty"));
    BOOST_TEST(failsWith(registry.recognise(folder.path()), "import.no-package"));
    BOOST_TEST(failsWith(registry.recognise(folder.write("x.bin", std::string("\x01\x02\x03\0\x04", 5))),
                         "import.unknown-format"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
