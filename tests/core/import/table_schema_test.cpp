// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package_fixture.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
struct Cell {
    std::string text;
    MissingReason missing = MissingReason::None;
    Diagnostics findings;
};

/// What one cell becomes in a column with this field (its name is x).
Cell cell(const std::string& field, const std::string& csvCell) {
    const auto package = importTable(R"({"fields": [{"name": "x", )" + field + R"(}, {"name": "y"}]})",
                                     "x,y\n" + csvCell + ",\n");
    BOOST_TEST(isOk(package));
    if (!package)
        return {};
    const auto& table = package->datasets.front()->table;
    return {table.cellText(0, 0), table.missing(0, 0), package->findings};
}

const Variable& variable(const Result<ImportedPackage>& package, std::size_t index) {
    return package->datasets.front()->codebook.variables[index];
}
} // namespace

BOOST_AUTO_TEST_SUITE(table_schema)

BOOST_AUTO_TEST_CASE(each_type_reads_its_cells) {
    BOOST_TEST(cell(R"("type": "number")", "-1.50").text == "-1.5");
    BOOST_TEST(cell(R"("type": "integer")", "42").text == "42");
    BOOST_TEST(cell(R"("type": "year")", "2024").text == "2024");
    BOOST_TEST(cell(R"("type": "yearmonth")", "2024-03").text == "2024-03");
    BOOST_TEST(cell(R"("type": "date")", "2024-03-31").text == "2024-03-31");
    BOOST_TEST(cell(R"("type": "boolean")", "TRUE").text == "true");
    BOOST_TEST(cell(R"("type": "boolean")", "0").text == "false");
    BOOST_TEST(cell(R"("type": "string")", "  as is ").text == "  as is ");
    BOOST_TEST(cell(R"("type": "duration")", "P1Y").text == "P1Y");
}

BOOST_AUTO_TEST_CASE(a_cell_of_another_type_is_missing_and_told_with_place_and_remedy) {
    const auto package =
        importTable(R"({"fields": [{"name": "year", "type": "year"}, {"name": "v", "type": "number"}]})",
                    "year,v\n2020,1\n2021,1.2 r\n");
    BOOST_TEST(isOk(package));
    BOOST_TEST((package->datasets.front()->table.missing(1, 1) == MissingReason::Unparseable));
    const auto told = finding(package->findings, "cell.wrong-type");
    BOOST_TEST((told.severity == Severity::Warning));
    BOOST_TEST(told.message == "“1.2 r” was read where a number is expected, so the cell has no value.");
    BOOST_TEST((told.place == Place{"pack/t.csv", 3, "v", {}}));
    BOOST_TEST(!told.remedy.empty());
    BOOST_TEST((cell(R"("type": "integer")", "1.5").missing == MissingReason::Unparseable));
    BOOST_TEST((cell(R"("type": "year")", "2024-03").missing == MissingReason::Unparseable));
    BOOST_TEST((cell(R"("type": "date")", "31/03/2024").missing == MissingReason::Unparseable));
    BOOST_TEST((cell(R"("type": "boolean")", "yes").missing == MissingReason::Unparseable));
}

BOOST_AUTO_TEST_CASE(a_million_bad_cells_make_few_sentences) {
    std::string csv = "x,y\n";
    for (int i = 0; i < 1000; ++i)
        csv += "bad,1\n";
    const auto package = importTable(R"({"fields": [{"name": "x", "type": "number"}, {"name": "y"}]})", csv);
    BOOST_TEST(package->findings.count("cell.wrong-type") == 1000U);
    BOOST_TEST(package->findings.lines().back() == "… and 980 more of the kind cell.wrong-type.");
}

BOOST_AUTO_TEST_CASE(numbers_follow_the_marks_of_their_field) {
    BOOST_TEST(cell(R"("type": "number", "decimalChar": ",", "groupChar": ".")", "\"1.234,5\"").text ==
               "1234.5");
    BOOST_TEST(cell(R"("type": "number", "bareNumber": false)", "€ 12.5 %").text == "12.5");
    BOOST_TEST((cell(R"("type": "number")", "12.5 %").missing == MissingReason::Unparseable));
}

BOOST_AUTO_TEST_CASE(missing_values_keep_their_reason) {
    const std::string rules = R"("type": "number", "missingValues": [{"value": "-9", "label": "Refused"},
        {"value": "-8", "label": "Don't know"}, {"value": "x", "label": "not asked"}, "..", {"value": -7, "label": "confidential"}])";
    BOOST_TEST((cell(rules, "-9").missing == MissingReason::Refused));
    BOOST_TEST((cell(rules, "-8").missing == MissingReason::DontKnow));
    BOOST_TEST((cell(rules, "x").missing == MissingReason::NotAsked));
    BOOST_TEST((cell(rules, "-7").missing == MissingReason::Confidential));
    BOOST_TEST((cell(rules, "..").missing == MissingReason::NotReported));
    BOOST_TEST((cell(rules, "").missing == MissingReason::NotReported));
    BOOST_TEST(cell(rules, "-6").text == "-6");
}

BOOST_AUTO_TEST_CASE(missing_values_of_the_schema_hold_where_the_field_has_none) {
    const auto package = importTable(R"({"missingValues": ["", {"value": "R", "label": "refused"}],
        "fields": [{"name": "x"}, {"name": "y", "missingValues": ["-"]}]})",
                                     "x,y\nR,R\n");
    BOOST_TEST((package->datasets.front()->table.missing(0, 0) == MissingReason::Refused));
    BOOST_TEST(package->datasets.front()->table.cellText(1, 0) == "R");
}

BOOST_AUTO_TEST_CASE(role_period_decides_over_the_type) {
    BOOST_TEST(cell(R"("type": "string", "role": "period")", "2022-01/2022-09").text == "2022-01/2022-09");
    BOOST_TEST(cell(R"("type": "integer", "role": "period")", "2022").text == "2022");
    const auto bad = cell(R"("type": "string", "role": "period")", "spring 2022");
    BOOST_TEST((bad.missing == MissingReason::Unparseable));
    BOOST_TEST(finding(bad.findings, "cell.wrong-type").message.find("2024-Q1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(describes_its_columns) {
    const auto package = importTable(R"({"fields": [
        {"name": "v", "title": "Value", "description": "of it", "type": "number", "role": "value", "unit": "US$ million"},
        {"name": "c", "role": "series", "categories": [{"value": "US", "label": "United States"}, "China"]}]})",
                                     "v,c\n1,US\n");
    BOOST_TEST(isOk(package));
    BOOST_TEST(variable(package, 0).title == "Value");
    BOOST_TEST(variable(package, 0).description == "of it");
    BOOST_TEST(variable(package, 0).unit == "US$ million");
    BOOST_TEST((variable(package, 0).role == Role::Value));
    BOOST_TEST(variable(package, 1).labelOf("US") == "United States");
    BOOST_TEST(variable(package, 1).labelOf("China") == "China");
    BOOST_TEST(warnings(package->findings).empty());
    BOOST_TEST(package->findings.count("roles.guessed") == 0U);
}

BOOST_AUTO_TEST_CASE(coded_integers_with_labels_are_text) {
    const auto package = importTable(R"({"fields": [{"name": "v", "type": "integer",
        "categories": [{"value": 1, "label": "yes"}, {"value": 2, "label": "no"}]}, {"name": "y"}]})",
                                     "v,y\n1,\n");
    BOOST_TEST((variable(package, 0).type == ColumnType::Text));
    BOOST_TEST(variable(package, 0).labelOf("1") == "yes");
    BOOST_TEST(warnings(package->findings).empty());
}

BOOST_AUTO_TEST_CASE(unknown_words_are_told_with_a_suggestion) {
    const auto role = cell(R"("type": "number", "role": "valu")", "1");
    BOOST_TEST(finding(role.findings, "field.unknown-role").message.find("Did you mean “value”?") !=
               std::string::npos);
    BOOST_TEST(finding(role.findings, "field.unknown-role").place.path ==
               "/resources/0/schema/fields/0/role");
    const auto type = cell(R"("type": "nubmer")", "1");
    BOOST_TEST(finding(type.findings, "field.unknown-type").message.find("“number”") != std::string::npos);
    BOOST_TEST(cell(R"("type": "string", "role": "value")", "1").findings.count("field.role-type") == 1U);
    BOOST_TEST(cell(R"("role": "value")", "1").findings.count("field.role-type") == 0U);
    BOOST_TEST(cell(R"("type": "date", "format": "%d/%Y")", "").findings.count("field.format") == 1U);
    BOOST_TEST(cell(R"("type": 5)", "1").findings.count("package.wrong-type") == 1U);
}

BOOST_AUTO_TEST_CASE(roles_are_guessed_where_no_field_states_one) {
    const auto package = importTable(
        R"({"fields": [{"name": "country", "type": "string"}, {"name": "year", "type": "integer"}, {"name": "value", "type": "number"}]})",
        "country,year,value\nLaos,2020,1\n");
    BOOST_TEST((variable(package, 0).role == Role::Place));
    BOOST_TEST((variable(package, 1).role == Role::Period));
    BOOST_TEST((variable(package, 1).type == ColumnType::Period));
    BOOST_TEST((variable(package, 2).role == Role::Value));
    BOOST_TEST(package->findings.count("roles.guessed") == 1U);
}

BOOST_AUTO_TEST_CASE(a_scale_of_answers_is_read_and_a_wrong_one_told) {
    const auto scaled = importTable(
        R"({"fields": [{"name": "answer", "role": "series", "scale": {"order": ["No", "Neither", "Yes"],
            "neutral": "Neither", "nonresponse": ["Unsure"]}}, {"name": "value", "type": "number"}]})",
        "answer,value\nNo,1\n");
    BOOST_REQUIRE(isOk(scaled));
    BOOST_TEST((variable(scaled, 0).scale == AnswerScale{{"No", "Neither", "Yes"}, "Neither", {"Unsure"}}));
    const auto wrong = importTable(
        R"({"fields": [{"name": "answer", "role": "series", "scale": {"order": ["No", "Neither", "Yes"]}},
            {"name": "value", "type": "number"}]})",
        "answer,value\nNo,1\n");
    BOOST_REQUIRE(isOk(wrong));
    BOOST_TEST(variable(wrong, 0).scale.empty());
    BOOST_TEST(wrong->findings.count("field.scale") == 1U);
    const auto standard = importTable(
        R"({"fields": [{"name": "answer", "role": "series", "categories": ["No", "Yes"],
            "categoriesOrdered": true}, {"name": "value", "type": "number"}]})",
        "answer,value\nNo,1\n");
    BOOST_TEST((variable(standard, 0).scale.order == std::vector<std::string>{"No", "Yes"}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
