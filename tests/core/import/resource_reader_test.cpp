// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package_fixture.h"
#include "storage/sha256.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
const std::string twoFields = R"({"fields": [{"name": "a"}, {"name": "b"}]})";

/// A resource `t` written as JSON, with files beside it.
Result<ImportedPackage> importResource(const std::string& resource,
                                       std::map<std::string, std::string> files = {},
                                       const ImportOptions& options = {}) {
    files["datapackage.json"] = R"({"name": "p", "resources": [{"name": "t", )" + resource + "}]}";
    return importFiles(files, options);
}

std::string shown(const Result<ImportedPackage>& package) {
    if (!package)
        return package.error().code;
    std::string out;
    const auto& table = package->datasets.front()->table;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column)
            out += table.cellText(column, row) + (column + 1 < table.columns() ? "|" : "/");
    }
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(resource_reader)

BOOST_AUTO_TEST_CASE(fields_must_be_the_columns) {
    const auto differs = importTable(twoFields, "a,c\n1,2\n");
    BOOST_TEST(failsWith(differs, "package.fields-differ",
                         "the file has no column “b” and the schema has no field “c”"));
    BOOST_TEST(failsWith(differs, "package.fields-differ", "reading the table “t”"));
    BOOST_TEST(differs.error().place.file == "pack/t.csv");
    BOOST_TEST(failsWith(importTable(twoFields, "a\n1\n"), "package.fields-differ", "no column “b”"));
    BOOST_TEST(failsWith(importTable(twoFields, "a,b,c\n1,2,3\n"), "package.fields-differ", "no field “c”"));
    BOOST_TEST(shown(importTable(twoFields, "b,a\n1,2\n")) == "2|1/");
}

BOOST_AUTO_TEST_CASE(fields_may_differ_as_far_as_the_schema_allows) {
    const auto withMatch = [](const std::string& match) {
        return R"({"fieldsMatch": [")" + match + R"("], "fields": [{"name": "a"}, {"name": "b"}]})";
    };
    BOOST_TEST(shown(importTable(withMatch("subset"), "c,b,a\n1,2,3\n")) == "3|2/");
    BOOST_TEST(shown(importTable(withMatch("superset"), "b\n1\n")) == "1/");
    BOOST_TEST(shown(importTable(withMatch("partial"), "b,c\n1,2\n")) == "1/");
    BOOST_TEST(failsWith(importTable(withMatch("subset"), "a,c\n1,2\n"), "package.fields-differ"));
    BOOST_TEST(failsWith(importTable(withMatch("superset"), "a,c\n1,2\n"), "package.fields-differ"));
    BOOST_TEST(failsWith(importTable(withMatch("partial"), "c,d\n1,2\n"), "package.fields-differ"));
}

BOOST_AUTO_TEST_CASE(several_files_are_one_table_with_or_without_repeated_header) {
    const std::string resource = R"("path": ["1.csv", "2.csv", "3.csv"], "schema": )" + twoFields;
    const std::map<std::string, std::string> files = {
        {"1.csv", "a,b\n1,2\n"}, {"2.csv", "a,b\n3,4\n"}, {"3.csv", "5,6\n7,8\n"}};
    BOOST_TEST(shown(importResource(resource, files)) == "1|2/3|4/5|6/7|8/");
    for (std::size_t limit = 1; limit <= 4; ++limit) {
        ImportOptions options;
        options.rowLimit = limit;
        BOOST_TEST(importResource(resource, files, options)->datasets.front()->table.rows() == limit);
    }
    auto ragged = files;
    ragged["3.csv"] = "5,6,7\n";
    BOOST_TEST(failsWith(importResource(resource, ragged), "csv.ragged-row", "pack/3.csv, row 1"));
}

BOOST_AUTO_TEST_CASE(places_name_the_file_of_a_part) {
    const auto package = importResource(
        R"("path": ["1.csv", "2.csv"], "schema": {"fields": [{"name": "a", "type": "number"}, {"name": "b"}]})",
        {{"1.csv", "a,b\n1,2\n"}, {"2.csv", "a,b\n3,4\nx,5\n"}});
    BOOST_TEST((finding(package->findings, "cell.wrong-type").place == Place{"pack/2.csv", 3, "a", {}}));
}

BOOST_AUTO_TEST_CASE(inline_data_as_lists_and_as_objects) {
    BOOST_TEST(shown(importResource(R"("data": [["a", "b"], [1.5, "x"], [null, true]], "schema": )" +
                                    twoFields)) == "1.5|x/|true/");
    BOOST_TEST(shown(importResource(R"("data": [{"b": "x", "a": 1}, {"a": 2}], "schema": )" + twoFields)) ==
               "1|x/2|/");
    const auto guessed =
        importResource(R"("data": [{"year": 2020, "value": 1.5}, {"year": 2021, "value": null}])");
    BOOST_TEST(shown(guessed) == "2020|1.5/2021|/");
    BOOST_TEST(guessed->datasets.front()->history.front() ==
               "read from the data inside pack/datapackage.json");
    BOOST_TEST(
        failsWith(importResource(R"("data": [["a", "b"], [1]])"), "csv.ragged-row", "/resources/0/data/1"));
    BOOST_TEST(failsWith(importResource(R"("data": [["a"], 5])"), "package.wrong-type"));
    BOOST_TEST(failsWith(importResource(R"("data": [], "schema": )" + twoFields), "package.wrong-type"));
}

BOOST_AUTO_TEST_CASE(json_numbers_need_no_decimal_comma) {
    BOOST_TEST(shown(importResource(R"("data": [["a"], [1.5], ["2,5"]],
        "schema": {"fields": [{"name": "a", "type": "number", "decimalChar": ","}]})")) == "1.5/2.5/");
}

BOOST_AUTO_TEST_CASE(what_a_schema_leaves_open_the_cells_decide) {
    const auto day = [](const std::string& field, const std::string& cell) {
        const auto schema =
            R"({"fields": [{"name": "a", )" + field + R"(}, {"name": "b", "type": "number"}]})";
        return shown(importTable(schema, "a,b\n" + cell + ",1\n"));
    };
    BOOST_TEST(day(R"("type": "date", "format": "%d/%m/%Y")", "01/02/2020") == "2020-02-01|1/");
    BOOST_TEST(day(R"("type": "date", "format": "%m/%d/%Y")", "1/2/2004") == "2004-01-02|1/");
    BOOST_TEST(day(R"("type": "date", "format": "any")", "15.01.2021") == "2021-01-15|1/");
    BOOST_TEST(day(R"("type": "datetime")", "2020-02-01T00:00:00Z") == "2020-02-01|1/");
    // Anything may be numbers, with marks among them.
    const std::string any = R"({"fields": [{"name": "a", "type": "any"}, {"name": "b", "type": "any"}]})";
    const auto package = importTable(any, "a,b\nx,1.5\ny,..\nz,-2\n");
    BOOST_REQUIRE(isOk(package));
    const auto& table = package->datasets.front()->table;
    BOOST_TEST(table.number(1, 0).value() == 1.5);
    BOOST_TEST((table.missing(1, 1) == MissingReason::NotReported));
    BOOST_TEST(table.number(1, 2).value() == -2.0);
    BOOST_TEST(table.text(0, 0).value() == "x");
    BOOST_TEST(package->findings.count("cell.wrong-type") == 0U);
}

BOOST_AUTO_TEST_CASE(the_dialect_is_obeyed) {
    BOOST_TEST(
        shown(importResource(R"("path": "t.csv", "schema": )" + twoFields + R"(, "dialect": {"delimiter": ";",
        "header": false, "quoteChar": "'", "commentChar": "#", "skipInitialSpace": true})",
                             {{"t.csv", "# note\n1; 'x;y'\n"}})) == "1|x;y/");
    BOOST_TEST(shown(importResource(R"("path": "t.tsv", "schema": )" + twoFields,
                                    {{"t.tsv", "a\tb\n1\t2,3\n"}})) == "1|2,3/");
    BOOST_TEST(
        failsWith(importResource(R"("path": "t.csv", "dialect": {"delimiter": "::"})", {{"t.csv", "a\n"}}),
                  "package.dialect", "one ASCII character"));
    const auto unsupported = importResource(R"("path": "t.csv", "dialect": {"escapeChar": "\\"})",
                                            {{"t.csv", "year,value\n2020,1\n"}});
    BOOST_TEST(warnings(unsupported->findings) == "dialect.unsupported");
}

BOOST_AUTO_TEST_CASE(the_encoding_is_obeyed) {
    BOOST_TEST(shown(importResource(R"("path": "t.csv", "encoding": "windows-1252", "schema": )" + twoFields,
                                    {{"t.csv", "a,b\ncaf\xE9,\x80\n"}})) == "café|€/");
}

BOOST_AUTO_TEST_CASE(size_and_hash_are_checked) {
    const std::string csv = "a,b\n1,2\n";
    BOOST_TEST(
        warnings(
            importTable(twoFields, csv, R"(, "bytes": 8, "hash": "sha256:)" + sha256(csv) + "\"")->findings)
            .empty());
    const auto bytes = importTable(twoFields, csv, R"(, "bytes": 9)");
    BOOST_TEST(finding(bytes->findings, "package.bytes-differ").message ==
               "The file has 8 bytes, but the package says 9.");
    BOOST_TEST(warnings(importTable(twoFields, csv, R"(, "hash": "sha256:00")")->findings) ==
               "package.hash-differs");
    const auto unchecked = importTable(twoFields, csv, R"(, "hash": "5d41402abc4b2a76b9719d911017c592")");
    BOOST_TEST((finding(unchecked->findings, "package.hash-unchecked").severity == Severity::Note));
}

BOOST_AUTO_TEST_CASE(a_table_without_rows_is_told_but_read) {
    const auto package = importTable(twoFields, "a,b\n");
    BOOST_TEST(isOk(package));
    BOOST_TEST(warnings(package->findings) == "csv.no-rows");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_named) {
    const auto package = importResource(R"("path": "data/none.csv")");
    BOOST_TEST(failsWith(package, "package.missing-file", "“data/none.csv”"));
    BOOST_TEST(package.error().place.path == "/resources/0/path");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
