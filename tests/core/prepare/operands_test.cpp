// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prepare/prepare_fixture.h"
#include "data/table_builder.h"
#include "prepare/prepared_dataset.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
Source sourceCalled(const std::string& name, const std::string& title) {
    Source source;
    source.name = name;
    source.title = title;
    return source;
}

Dataset titled(Dataset dataset, const std::string& id, const std::string& title) {
    dataset.id = id;
    dataset.title = title;
    return dataset;
}

/// Another spelling of Laos, nothing of Brunei, a year more, and two measures.
DatasetPtr populations() {
    return std::make_shared<const Dataset>(titled(tableOf(R"(
year:period country:place measure:series value:value:persons
2020 Cambodia population 10
2020 Lao_PDR population 5
2021 Cambodia population 20
2020 Cambodia area 99
2022 Cambodia population 30
)"),
                                                  "un/people", "UN population"));
}

Dataset exports() {
    return titled(tableOf(R"(
year:period place:place value:value:US$
2020 Cambodia 100
2020 Laos 40
2020 Brunei 7
2021 Cambodia 300
2021 Laos 50
)"),
                  "mine/exports", "Exports");
}

Result<DatasetPtr> known(std::string_view id) {
    if (id == "un/people")
        return populations();
    return fail("dataset.unknown", "There is no such dataset.");
}

constexpr auto perHead = R"(value / [value from un/people where measure = "population"])";

Result<PreparedDataset> withColumn(const std::string& formula, Dataset data = exports()) {
    Preparation preparation;
    preparation.dataset = data.id;
    preparation.columns = {{"rate", {}, formula, {}}};
    return prepared(std::move(data), preparation, FailedStep::Refused, {}, known);
}
} // namespace

BOOST_AUTO_TEST_SUITE(operands)

BOOST_AUTO_TEST_CASE(rows_are_joined_by_the_code_of_the_place_and_the_period) {
    const auto made = withColumn(perHead);
    BOOST_REQUIRE(isOk(made));
    const auto& data = made->dataset;
    BOOST_TEST(numberWhere(data, "rate", "place=Cambodia year=2020").value_or(-1) == 10);
    BOOST_TEST(numberWhere(data, "rate", "place=Laos year=2020").value_or(-1) == 8);
    BOOST_TEST(numberWhere(data, "rate", "place=Cambodia year=2021").value_or(-1) == 15);
    BOOST_TEST(textWhere(data, "rate", "place=Laos year=2021") == "(not computable)");
    BOOST_TEST(textWhere(data, "rate", "place=Brunei year=2020") == "(not computable)");
    const auto& variable = data.codebook.variables.back();
    BOOST_TEST(variable.unit == "US$ per person");
    BOOST_TEST(variable.derivation == "value ÷ population (UN population)");
    // Nothing of the other data stays but the result.
    BOOST_TEST(data.codebook.variables.size() == exports().codebook.variables.size() + 1);
    BOOST_TEST((asRead(data, made->preparation) == exports()));
}

BOOST_AUTO_TEST_CASE(numbers_of_other_data_bring_their_sources_row_by_row) {
    auto people = *populations();
    people.sources = {sourceCalled("wpp", "World Population Prospects"), sourceCalled("unused", "Not read")};
    Variable source;
    source.name = "source";
    source.role = Role::Source;
    people.codebook.variables.push_back(source);
    people.table = TableBuilder::withTextColumn(people.table, {"wpp", "", "wpp", "unused", "unused"});
    const auto other = std::make_shared<const Dataset>(people);
    auto own = exports();
    own.sources = {sourceCalled("customs", "Customs")};
    const auto find = [&](std::string_view) -> Result<DatasetPtr> { return other; };
    Preparation preparation;
    preparation.dataset = own.id;
    preparation.columns = {{"rate", {}, perHead, {}}};
    const auto made = prepared(own, preparation, FailedStep::Refused, {}, find);
    BOOST_REQUIRE(isOk(made));
    const auto& data = made->dataset;
    BOOST_REQUIRE(data.sources.size() == 2U);
    BOOST_TEST(data.sources[1].name == "un/people/wpp");
    BOOST_TEST(data.sources[1].title == "World Population Prospects");
    BOOST_TEST(textWhere(data, "rate_sources", "place=Cambodia year=2021") == "un/people/wpp");
    BOOST_TEST(textWhere(data, "rate_sources", "place=Laos year=2020") == "(not reported)");
    BOOST_TEST((asRead(data, made->preparation) == own));

    // What was a period earlier rests on the source of that period.
    preparation.columns[0].formula = R"(lag([value from un/people where measure = "population"]))";
    const auto change = prepared(own, preparation, FailedStep::Refused, {}, find);
    BOOST_REQUIRE(isOk(change));
    BOOST_TEST(textWhere(change->dataset, "rate_sources", "place=Cambodia year=2021") == "un/people/wpp");
    BOOST_TEST(textWhere(change->dataset, "rate_sources", "place=Laos year=2021") == "(not reported)");
    BOOST_TEST(textWhere(change->dataset, "rate_sources", "place=Cambodia year=2020") == "(not reported)");
}

BOOST_AUTO_TEST_CASE(what_has_no_counterpart_is_named) {
    const auto made = withColumn(perHead);
    BOOST_REQUIRE(isOk(made));
    BOOST_REQUIRE(made->findings.items().size() == 1U);
    const auto& finding = made->findings.items().front();
    BOOST_TEST(finding.code == "operand.unmatched");
    BOOST_TEST(finding.message.find("Brunei") != std::string::npos, finding.message);
    BOOST_TEST(finding.message.find("Cambodia") == std::string::npos, finding.message);
    BOOST_TEST(finding.message.find("2 of 5 rows") != std::string::npos, finding.message);
    // Asked again of what is computed already, as `check` does.
    BOOST_TEST(operandFindings(made->dataset, made->preparation, known).count("operand.unmatched") == 1U);
    BOOST_TEST(operandFindings(made->dataset, made->preparation, {}).count("operand.gone") == 1U);
}

BOOST_AUTO_TEST_CASE(items_of_the_own_data_and_a_quantity_of_others_make_rows_of_a_new_item) {
    auto data = titled(tableOf(R"(
year:period place:place flow:series value:value:US$
2020 Cambodia exports 100
2020 Cambodia imports 50
2020 Laos exports 40
2020 Laos imports 10
)"),
                       "mine/trade", "Trade");
    const auto made = withColumn(
        R"(([value where flow = "exports"] - [value where flow = "imports"]) / [value from un/people where measure = "population"])",
        data);
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->dataset.table.rows() == 6U);
    BOOST_TEST(numberWhere(made->dataset, "value", "flow=rate place=Cambodia").value_or(-1) == 5);
    BOOST_TEST(numberWhere(made->dataset, "value", "flow=rate place=Laos").value_or(-1) == 6);
}

BOOST_AUTO_TEST_CASE(what_is_not_clear_is_refused) {
    BOOST_TEST(failsWith(withColumn("value / [value from un/people]"), "formula.several-rows", "where"));
    BOOST_TEST(failsWith(withColumn("value / [people from un/people]"), "formula.unknown-column"));
    BOOST_TEST(failsWith(withColumn("value / [value from no/data]"), "dataset.unknown"));
    BOOST_TEST(failsWith(withColumn(perHead, titled(tableOf("city:series value:value\nHanoi 1"), "a/b", "A")),
                         "formula.no-join"));
}

BOOST_AUTO_TEST_CASE(a_quantity_of_other_data_is_written_as_it_is_read) {
    for (const Quantity& quantity :
         {Quantity{"value", {}, {}, "un/people"}, Quantity{"value", "measure", "population", "un/people"},
          Quantity{"Income from exports", {}, {}, {}}, Quantity{"Income from a/b", {}, {}, {}},
          Quantity{"Income from a/b", {}, {}, "my data/a"}, Quantity{"x", "y", "z from a/b", {}}}) {
        const auto text = quantityText(quantity);
        const auto parsed = parseFormula(text);
        BOOST_TEST_REQUIRE(isOk(parsed), text);
        BOOST_TEST((parsed->root.quantity == quantity), text);
    }
    const auto plain = parseFormula("[Income from exports]");
    BOOST_REQUIRE(isOk(plain));
    BOOST_TEST(plain->root.quantity.dataset.empty());
}

BOOST_AUTO_TEST_SUITE_END()
