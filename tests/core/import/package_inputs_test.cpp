// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "import/package_inputs.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {

struct PackageOnDisk {
    PackageOnDisk() {
        for (const auto* name : {"survey/answers.csv", "survey/more/wave 2.csv", "survey/schema.json",
                                 "survey/figures/one.json", "survey/LICENCE.txt", "survey/questions.pdf",
                                 "survey/not named.csv", "survey/cell.csv", "outside.csv"})
            folder.write(name, "year,value\n2020,1\n2021,2\n");
        for (const auto* name : {"survey/datapackage.json", "survey/other.json"})
            folder.write(name, descriptor);
    }

    /// Names under the folder.
    std::set<std::string> inputsAt(const std::string& name) const {
        std::set<std::string> names;
        for (const auto& path : inputFilesAt(folder / name).paths())
            names.insert(path.lexically_relative(folder.path()).string());
        return names;
    }

    static constexpr auto descriptor = R"({"name": "survey",
        "licenses": [{"path": "LICENCE.txt"}], "figures": ["figures/one.json", {"id": "inline"}],
        "resources": [{"name": "a", "path": ["./answers.csv", "more/wave 2.csv"], "schema": "schema.json"},
                      {"name": "b", "path": "questions.pdf"}, {"name": "c", "path": "../outside.csv"},
                      {"name": "d", "path": "gone.csv"}, {"name": "e", "data": [["cell.csv"]]}]})";
    TemporaryFolder folder;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(package_inputs, PackageOnDisk)

BOOST_AUTO_TEST_CASE(a_package_is_read_from_all_files_that_it_names) {
    const std::set<std::string> named = {"survey/LICENCE.txt",      "survey/answers.csv",
                                         "survey/figures/one.json", "survey/more/wave 2.csv",
                                         "survey/questions.pdf",    "survey/schema.json"};
    for (const auto* from : {"survey", "survey/datapackage.json", "survey/other.json"}) {
        auto expected = named;
        expected.insert(from == std::string("survey/other.json") ? "survey/other.json"
                                                                 : "survey/datapackage.json");
        BOOST_TEST((inputsAt(from) == expected), from);
    }
}

BOOST_AUTO_TEST_CASE(a_file_is_read_from_itself) {
    BOOST_TEST((inputsAt("survey/answers.csv") == std::set<std::string>{"survey/answers.csv"}));
    folder.write("figure.json", R"({"id": "f", "path": "outside.csv"})");
    BOOST_TEST((inputsAt("figure.json") == std::set<std::string>{"figure.json"}));
    folder.write("broken.json", R"({"resources": [{"path": "outside.csv"})");
    BOOST_TEST((inputsAt("broken.json") == std::set<std::string>{"broken.json"}));
    BOOST_TEST(inputFilesAt({}).empty());
    BOOST_TEST(!inputFilesAt(folder / "gone").contains(folder / "outside.csv"));
}

BOOST_AUTO_TEST_CASE(every_import_tells_what_it_was_read_from) {
    const auto package = builtinImporters().import(folder / "outside.csv");
    BOOST_REQUIRE(isOk(package));
    BOOST_TEST(package->inputs.contains(folder / "Outside.csv"));
    BOOST_TEST(!package->inputs.contains(folder / "survey/answers.csv"));
}

BOOST_AUTO_TEST_SUITE_END()
