// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/data_package.h"
#include "package_fixture.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
const std::string csv = "year,value\n2020,1\n";

Result<ImportedPackage> importDescriptor(const std::string& json, const ImportOptions& options = {}) {
    return importFiles(
        {{"datapackage.json", json}, {"t.csv", csv}, {"data/t.csv", csv}, {"fig/one.json", "{\"a\": 1}"}},
        options);
}

/// A descriptor with a table and these further properties.
std::string descriptor(const std::string& properties, const std::string& resource = {}) {
    return R"({"name": "p", "resources": [{"name": "t", "path": "t.csv")" + resource + "}]" +
           (properties.empty() ? "" : ", " + properties) + "}";
}
} // namespace

BOOST_AUTO_TEST_SUITE(data_package)

BOOST_AUTO_TEST_CASE(a_package_of_version_2) {
    const auto package = importDescriptor(
        descriptor(R"("$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "title": "T",
            "description": "D", "version": "1.2", "licenses": [{"name": "CC-BY-4.0", "title": "L", "path": "P"}],
            "contributors": [{"title": "A", "path": "x", "roles": ["author"]}, {"givenName": "B", "familyName": "C"}])",
                   R"(, "type": "table", "title": "A table", "description": "of it")"));
    BOOST_TEST(isOk(package));
    BOOST_TEST(package->title == "T");
    BOOST_TEST(package->version == "1.2");
    BOOST_TEST((package->licences.front() == Licence{"CC-BY-4.0", "L", "P"}));
    BOOST_TEST((package->contributors[0] == Contributor{"A", "x", {"author"}}));
    BOOST_TEST(package->contributors[1].title == "B C");
    const auto& dataset = *package->datasets.front();
    BOOST_TEST(dataset.id == "p/t");
    BOOST_TEST(dataset.title == "A table");
    BOOST_TEST(dataset.description == "of it");
    BOOST_TEST(dataset.licences.size() == 1U);
    BOOST_TEST(dataset.history.front() == "read from t.csv (UTF-8, comma)");
    BOOST_TEST(warnings(package->findings).empty());
}

BOOST_AUTO_TEST_CASE(a_package_of_version_1) {
    const auto package =
        importFiles({{"datapackage.json", R"({"profile": "tabular-data-package", "name": "old",
            "contributors": [{"title": "A", "role": "wrangler"}],
            "resources": [{"name": "t", "profile": "tabular-data-resource", "path": ["t.dat"],
                "dialect": {"delimiter": ";"}, "schema": {"fields": [{"name": "year", "type": "integer"},
                {"name": "value", "type": "number"}], "primaryKey": "year"}}]})"},
                     {"t.dat", "year;value\n2020;1.5\n"}});
    BOOST_TEST(isOk(package));
    BOOST_TEST(package->contributors.front().roles.front() == "wrangler");
    BOOST_TEST(*package->datasets.front()->table.number(1, 0) == 1.5);
}

BOOST_AUTO_TEST_CASE(names_are_taken_or_made) {
    BOOST_TEST(importDescriptor(R"({"title": "My Title", "resources": [{"path": "data/t.csv"}]})")->name ==
               "my-title");
    BOOST_TEST(importDescriptor(R"({"resources": [{"name": "t", "path": "t.csv"}]})")->name == "pack");
    const auto unnamed = importDescriptor(R"({"name": "p", "resources": [{"path": "data/t.csv"}]})");
    BOOST_TEST(unnamed->datasets.front()->id == "p/t");
    BOOST_TEST(warnings(unnamed->findings) == "package.resource-name");
    const auto twice = importDescriptor(
        R"({"name": "p", "resources": [{"name": "t", "path": "t.csv"}, {"name": "t", "path": "t.csv"}]})");
    BOOST_TEST(twice->datasets.back()->id == "p/t-2");
    BOOST_TEST(warnings(twice->findings) == "package.resource-name");
}

BOOST_AUTO_TEST_CASE(a_table_that_cannot_be_read_is_left_out_alone) {
    const std::string two = R"({"name": "p", "resources": [{"name": "gone", "path": "gone.csv"},
        {"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "year"}, {"name": "value"}],
         "foreignKeys": [{"fields": "year", "reference": {"resource": "gone", "fields": "year"}}]}}]})";
    const auto package = importDescriptor(two);
    BOOST_TEST_REQUIRE(isOk(package));
    BOOST_TEST_REQUIRE(package->datasets.size() == 1U);
    BOOST_TEST(package->datasets.front()->id == "p/t");
    BOOST_TEST_REQUIRE(package->leftOut.size() == 1U);
    BOOST_TEST(package->leftOut.front().code == "package.missing-file");
    BOOST_TEST(warnings(package->findings) == "package.missing-file");
    ImportOptions asked;
    asked.resources = {{"gone"}};
    BOOST_TEST(failsWith(importDescriptor(two, asked), "package.missing-file", "gone"));
    BOOST_TEST(
        failsWith(importDescriptor(R"({"name": "p", "resources": [{"name": "gone", "path": "gone.csv"}]})"),
                  "package.missing-file"));
}

BOOST_AUTO_TEST_CASE(sampling_tells_what_may_be_said) {
    const auto package =
        importDescriptor(descriptor({}, R"(, "sampling": {"design": "purposive", "population": "elites",
        "mode": "online", "sponsor": "ISEAS", "weighting": "none", "note": "n"})"));
    const Sampling expected{SamplingDesign::Purposive, "elites", "online", "ISEAS", "none", "n"};
    BOOST_TEST((package->datasets.front()->sampling == expected));
    const auto unknown = importDescriptor(descriptor({}, R"(, "sampling": {"design": "probabilty"})"));
    BOOST_TEST(finding(unknown->findings, "sampling.unknown-design").message.find("“probability”") !=
               std::string::npos);
    const auto census = importDescriptor(descriptor({}, R"(, "sampling": {"design": "census"})"));
    BOOST_TEST((census->datasets.front()->sampling.design == SamplingDesign::Administrative));
}

BOOST_AUTO_TEST_CASE(figures_are_handed_on_as_text) {
    const auto package =
        importDescriptor(descriptor(R"("figures": [{"z": 1, "a": 2}, "fig/one.json", "fig/none.json", 5])"));
    BOOST_TEST(isOk(package));
    BOOST_REQUIRE(package->figures.size() == 2U);
    BOOST_TEST((package->figures[0] == FigureDocument{"datapackage.json /figures/0", R"({"z":1,"a":2})"}));
    BOOST_TEST((package->figures[1] == FigureDocument{"fig/one.json", "{\"a\": 1}"}));
    BOOST_TEST(warnings(package->findings) == "package.missing-figure package.wrong-type");
    BOOST_TEST(failsWith(importDescriptor(descriptor(R"("figures": ["../../etc/passwd"])")),
                         "package.unsafe-path", "/figures/0"));
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_left_out_and_told) {
    const auto package = importDescriptor(R"({"name": "p", "resources": [{"name": "t", "path": "t.csv"},
        {"name": "photo", "path": "a.png"}, {"name": "sheet", "type": "table", "path": "a.xlsx"}, {"name": "map", "data": {"type": "Topology"}}]})");
    BOOST_TEST(isOk(package));
    BOOST_TEST(package->datasets.size() == 1U);
    BOOST_TEST(package->findings.count("package.resource-skipped") == 3U);
}

BOOST_AUTO_TEST_CASE(schema_and_dialect_may_be_files) {
    const auto package = importFiles(
        {{"meta/datapackage.json", "{}"},
         {"datapackage.json",
          R"({"name": "p", "resources": [{"name": "t", "path": "t.csv", "schema": "s.json", "dialect": "d.json"}]})"},
         {"s.json",
          R"({"fields": [{"name": "a", "type": "number", "role": "value", "unit": "x"}, {"name": "b"}]})"},
         {"d.json", R"({"delimiter": "|"})"},
         {"t.csv", "a|b\n1|2\n"}});
    BOOST_TEST(isOk(package));
    BOOST_TEST(*package->datasets.front()->table.number(0, 0) == 1.0);
}

BOOST_AUTO_TEST_CASE(paths_are_relative_to_the_descriptor) {
    const std::string json = R"({"name": "p", "resources": [{"name": "t", "path": "t.csv"}]})";
    const auto files = memoryFiles("root", {{"deep/datapackage.json", json}, {"deep/t.csv", csv}});
    BOOST_TEST(isOk(importDataPackage(*files, "deep/datapackage.json", {})));
}

BOOST_AUTO_TEST_CASE(broken_descriptors_say_where) {
    BOOST_TEST(failsWith(importFiles({}), "package.no-descriptor", "datapackage.json"));
    BOOST_TEST(failsWith(importDescriptor("{\n\"name\": \"p\",\n}"), "json.broken",
                         "pack/datapackage.json: The JSON cannot be read at line 3, column 1"));
    BOOST_TEST(failsWith(importDescriptor(std::string(100000, '[')), "json.too-deep"));
    BOOST_TEST(failsWith(importDescriptor("[]"), "package.wrong-type"));
    BOOST_TEST(failsWith(importDescriptor("{}"), "package.no-resources"));
    BOOST_TEST(failsWith(importDescriptor(R"({"resources": []})"), "package.no-resources"));
    BOOST_TEST(failsWith(importDescriptor(R"({"resources": {}})"), "package.wrong-type", "/resources"));
    BOOST_TEST(failsWith(importDescriptor(R"({"resources": [{"name": "t"}]})"), "package.wrong-type",
                         "neither a path"));
}

BOOST_AUTO_TEST_CASE(properties_of_the_wrong_type_are_left_out_and_told) {
    const auto package = importDescriptor(descriptor(
        R"("title": 5, "description": [], "licenses": "x", "contributors": [1], "sources": {}, "version": 2, "figures": "x")",
        R"(, "title": {}, "bytes": "many", "hash": 1, "sampling": "purposive", "encoding": 8)"));
    BOOST_TEST(isOk(package));
    BOOST_TEST(package->version == "2");
    BOOST_TEST(package->findings.count("package.wrong-type") == 11U);
    BOOST_TEST(finding(package->findings, "package.wrong-type").message ==
               "This should be text, so it is left out.");
}

BOOST_AUTO_TEST_CASE(nothing_outside_of_the_package_is_read) {
    for (const auto* path : {"../t.csv", "/etc/passwd", "data/../../t.csv", "C:/t.csv", "..\\\\t.csv"}) {
        const auto package = importDescriptor(R"({"name": "p", "resources": [{"name": "t", "path": ")" +
                                              std::string(path) + "\"}]}");
        BOOST_TEST(failsWith(package, "package.unsafe-path", "/resources/0/path"), path);
    }
    BOOST_TEST(
        failsWith(importDescriptor(descriptor({}, R"(, "schema": "../s.json")")), "package.unsafe-path"));
}

BOOST_AUTO_TEST_CASE(nothing_is_downloaded) {
    for (const auto* path : {"https://example.org/t.csv", "http://example.org/t.csv", "s3://bucket/t.csv"}) {
        const auto package = importDescriptor(R"({"name": "p", "resources": [{"name": "t", "path": ")" +
                                              std::string(path) + "\"}]}");
        BOOST_TEST(failsWith(package, "package.remote-path", "Driftline does not download"), path);
    }
}

BOOST_AUTO_TEST_CASE(a_cancelled_import_stops) {
    ImportOptions options;
    options.token.cancel();
    BOOST_TEST(failsWith(importDescriptor(descriptor({}), options), "import.cancelled"));
}

BOOST_AUTO_TEST_CASE(progress_reaches_its_end) {
    const ImportOptions options;
    BOOST_TEST(isOk(importDescriptor(descriptor({}), options)));
    BOOST_TEST(options.token.progress() == 1.0);
}

BOOST_AUTO_TEST_CASE(survives_a_descriptor_cut_anywhere) {
    const auto whole =
        descriptor(R"("sources": [{"name": "x", "authors": ["a"]}], "figures": [{}])",
                   R"(, "schema": {"fields": [{"name": "year", "categories": [1]}]}, "dialect": {})");
    for (std::size_t length = 0; length < whole.size(); ++length)
        BOOST_TEST(failsWith(importDescriptor(whole.substr(0, length)), "json.broken"), length);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
