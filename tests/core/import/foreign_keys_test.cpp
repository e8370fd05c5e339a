// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package_fixture.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace driftline::test {

namespace {
/// Answers with a question and a wave, each explained in a table of its own, and a table nobody needs.
std::map<std::string, std::string> survey(const std::string& questionExtra = {}) {
    return {
        {"datapackage.json", R"({"name": "survey", "resources": [
          {"name": "answers", "path": "answers.csv", "schema": {"fields": [
             {"name": "question", "role": "indicator")" +
                                 questionExtra + R"(},
             {"name": "wave", "type": "integer", "role": "period"}, {"name": "value", "type": "number", "role": "value", "unit": "percent"}],
             "foreignKeys": [{"fields": "question", "reference": {"resource": "questions", "fields": "id"}},
                             {"fields": ["wave"], "reference": {"resource": "waves", "fields": ["wave"]}}]}},
          {"name": "questions", "path": "questions.csv", "schema": {"fields": [{"name": "id"},
             {"name": "label", "role": "label"}, {"name": "asked", "role": "wording"}], "primaryKey": "id"}},
          {"name": "waves", "path": "waves.csv", "schema": {"fields": [{"name": "wave", "role": "period"},
             {"name": "from", "type": "date", "role": "fieldwork_start"}, {"name": "to", "role": "fieldwork_end"},
             {"name": "n", "type": "integer", "role": "sample_size"}, {"name": "note", "role": "note"}]}},
          {"name": "unused", "path": "unused.csv", "schema": {"fields": [{"name": "year"}, {"name": "value"}]}}]})"},
        {"answers.csv", "question,wave,value\nalign,2022,18.5\nalign,2023,73.1\ntrust,2022,50\n"},
        {"questions.csv", "id,label,asked\ntrust,Trust,Whom do you trust?\nalign,Alignment,Whom to join?\n"},
        {"waves.csv",
         "wave,from,to,n,note\n2022,2021-11-11,2021-12-31,1677,first\n2023,2022-11-14,2023-01,,\n"},
        {"unused.csv", "year,value\n2020,1\n"}};
}

const Dataset& dataset(const Result<ImportedPackage>& package, const std::string& id) {
    const auto found = std::find_if(package->datasets.begin(), package->datasets.end(),
                                    [&id](const DatasetPtr& d) { return d->id == id; });
    BOOST_REQUIRE(found != package->datasets.end());
    return **found;
}
} // namespace

BOOST_AUTO_TEST_SUITE(foreign_keys)

BOOST_AUTO_TEST_CASE(labels_and_wordings_come_from_the_table_of_questions) {
    const auto package = importFiles(survey());
    BOOST_TEST(isOk(package));
    const auto& question = dataset(package, "survey/answers").codebook.variables[0];
    BOOST_REQUIRE(question.categories.size() == 2U);
    BOOST_TEST((question.categories[0] == Category{"trust", "Trust", "Whom do you trust?"}));
    BOOST_TEST(question.category("align")->wording == "Whom to join?");
    BOOST_TEST(warnings(package->findings).empty());
}

BOOST_AUTO_TEST_CASE(declared_categories_win_for_labels_and_order) {
    const auto package =
        importFiles(survey(R"(, "categories": [{"value": "align", "label": "Side"}, "trust"])"));
    const auto& question = dataset(package, "survey/answers").codebook.variables[0];
    BOOST_REQUIRE(question.categories.size() == 2U);
    BOOST_TEST((question.categories[0] == Category{"align", "Side", "Whom to join?"}));
    BOOST_TEST((question.categories[1] == Category{"trust", "Trust", "Whom do you trust?"}));
}

BOOST_AUTO_TEST_CASE(survey_rounds_become_waves) {
    const auto package = importFiles(survey());
    const auto& waves = dataset(package, "survey/answers").waves;
    BOOST_REQUIRE(waves.size() == 2U);
    BOOST_TEST(waves[0].fieldworkText() == "fieldwork 11 Nov 2021 – 31 Dec 2021");
    BOOST_TEST(*waves[0].sampleSize == 1677.0);
    BOOST_TEST(waves[0].note == "first");
    BOOST_TEST(waves[1].fieldworkEnd->text() == "2023-01-31");
    BOOST_TEST(!waves[1].sampleSize.has_value());
}

BOOST_AUTO_TEST_CASE(a_key_that_leads_nowhere_is_told_once_with_its_row) {
    auto files = survey();
    files["answers.csv"] += "trus,2024,1\ntrus,2024,2\n";
    const auto package = importFiles(files);
    BOOST_TEST(package->findings.count("key.unresolved") == 2U);
    const auto told = finding(package->findings, "key.unresolved");
    BOOST_TEST(told.message == "“trus” is not in id of the table “questions”. Did you mean “trust”?");
    BOOST_TEST((told.place == Place{"pack/answers.csv", 5, "question", {}}));
}

BOOST_AUTO_TEST_CASE(a_preview_does_not_complain_about_rows_it_has_not_read) {
    ImportOptions options;
    options.rowLimit = 1;
    BOOST_TEST(importFiles(survey(), options)->findings.count("key.unresolved") == 0U);
}

BOOST_AUTO_TEST_CASE(only_what_is_asked_for_and_needed_is_read) {
    auto files = survey();
    files.erase("unused.csv"); // reading it would fail
    ImportOptions options;
    options.resources = {"answers"};
    const auto package = importFiles(files, options);
    BOOST_TEST(isOk(package));
    BOOST_TEST(package->datasets.size() == 3U);
    BOOST_TEST(dataset(package, "survey/answers").waves.size() == 2U);
    options.resources = {"waves"};
    BOOST_TEST(importFiles(files, options)->datasets.size() == 1U);
    options.resources = {"answer"};
    BOOST_TEST(failsWith(importFiles(files, options), "package.no-such-resource", "Did you mean “answers”?"));
}

BOOST_AUTO_TEST_CASE(composite_keys_are_followed) {
    const std::string schema = R"({"fields": [{"name": "a"}, {"name": "b"}],
        "foreignKeys": [{"fields": ["b", "a"], "reference": {"resource": "", "fields": ["a", "b"]}}]})";
    BOOST_TEST(warnings(importTable(schema, "a,b\n1,2\n2,1\n,3\n")->findings).empty());
    const auto package = importTable(schema, "a,b\n1,2\n2,3\n");
    BOOST_TEST(package->findings.count("key.unresolved") == 2U);
}

BOOST_AUTO_TEST_CASE(a_key_to_nothing_is_told) {
    const auto table = importTable(R"({"fields": [{"name": "a"}],
        "foreignKeys": [{"fields": "a", "reference": {"resource": "tt", "fields": "a"}}]})",
                                   "a\n1\n");
    BOOST_TEST(finding(table->findings, "key.unknown-resource").message.find("Did you mean “t”?") !=
               std::string::npos);
    const auto field = importTable(R"({"fields": [{"name": "a"}],
        "foreignKeys": [{"fields": "a", "reference": {"resource": "t", "fields": "z"}}]})",
                                   "a\n1\n");
    BOOST_TEST(warnings(field->findings) == "key.unknown-field");
    const auto uneven = importTable(R"({"fields": [{"name": "a"}],
        "foreignKeys": [{"fields": ["a"], "reference": {"resource": "t", "fields": ["a", "a"]}}]})",
                                    "a\n1\n");
    BOOST_TEST(warnings(uneven->findings) == "package.wrong-type");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
