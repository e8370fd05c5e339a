// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prepare/prepare_fixture.h"
#include "prepare/evaluation.h"
#include "prepare/formula.h"
#include "prepare/formula_text.h"
#include "prepare/formula_unit.h"
#include "support/expect_result.h"
#include "support/words.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace driftline;
using namespace driftline::test;

namespace {
struct Sample {
    std::string formula;
    double value;
};
std::ostream& operator<<(std::ostream& out, const Sample& sample) {
    return out << sample.formula;
}

struct Broken {
    std::string formula;
    std::string code;
    std::string words;
};
std::ostream& operator<<(std::ostream& out, const Broken& broken) {
    return out << '"' << broken.formula << '"';
}

/// One row: a = 8, b = 2, and a column with a name that needs brackets.
Dataset oneRow() {
    auto data = tableOf("year:period a:value b:number c_d:number\n2020 8 2 5\n");
    data.codebook.variables[3].name = "c where d";
    return data;
}

const std::vector<Sample> samples = {
    {"a + b * 3", 14},          {"(a + b) * 3", 30},
    {"a - b - 3", 3},           {"a / b / 2", 2},
    {"2 ^ b ^ 2 + a", 24}, // 2^(2^2) = 16
    {"-b ^ 2 + a", 4},     // −(2²) + 8
    {"a × b − 1 ÷ b", 15.5},    {"1.5e1 + a", 23},
    {"min(a, b, 5)", 2},        {"max(a, b, 5)", 8},
    {"round(a / 3, 1)", 2.7},   {"abs(b - a)", 6},
    {"sqrt(a * b)", 4},         {"log10(a + b ^ 1 + 90)", 2},
    {"ln(exp(a))", 8},          {"[\"c where d\"] + [a]", 13},
    {"0.1 + 0.2 + 0 * a", 0.3}, // published decimals stay decimals
};

const std::vector<Broken> broken = {
    {"", "formula.empty", "formula is empty"},
    {"a +", "formula.syntax", "missing at the end, at character 4"},
    {"(a + b", "formula.syntax", "closing parenthesis is missing"},
    {"a + b)", "formula.syntax", "parenthesis too many"},
    {"a b", "formula.syntax", "operator such as + or / is missing"},
    {"[a", "formula.syntax", "closing bracket"},
    {"[value where ]", "formula.syntax", "After “where”"},
    {"roun(a)", "formula.unknown-function", "Did you mean “round”?"},
    {"lag(a, b)", "formula.syntax", "plain number"},
    {"rank(a, b)", "formula.syntax", "is written rank(x)"},
    {"1.2.3 + a", "formula.syntax", "not a number"},
    {std::string(2001, '1'), "formula.too-long", "more than 2000 characters"},
    {std::string(60, '(') + "a" + std::string(60, ')'), "formula.too-deep", "deeper than 40 levels"},
    {std::string(60, '-') + "a", "formula.too-deep", "deeper than 40 levels"},
};
} // namespace

BOOST_AUTO_TEST_SUITE(formula)

BOOST_DATA_TEST_CASE(a_formula_gives_its_number, boost::unit_test::data::make(samples)) {
    const auto parsed = parseFormula(sample.formula);
    BOOST_REQUIRE(isOk(parsed));
    const auto data = oneRow();
    const auto result = evaluate(*parsed, data);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->cells.values.at(0) == sample.value, boost::test_tools::tolerance(1e-12));
    BOOST_TEST((result->cells.missing.at(0) == MissingReason::None));
}

BOOST_DATA_TEST_CASE(a_broken_formula_says_what_and_where, boost::unit_test::data::make(broken)) {
    const auto parsed = parseFormula(sample.formula);
    BOOST_REQUIRE(!parsed.has_value());
    BOOST_TEST(parsed.error().code == sample.code);
    BOOST_TEST(contains(parsed.error().message, sample.words), parsed.error().message);
}

BOOST_AUTO_TEST_CASE(a_quantity_reads_back_whatever_its_names_hold) {
    for (const auto& quantity :
         {Quantity{"gdp", {}, {}}, Quantity{"GDP, total", {}, {}}, Quantity{"a ] \" where = b", {}, {}},
          Quantity{"value", "indicator", "say \"yes\""}, Quantity{"v [1]", "x = y", "]"}}) {
        const auto parsed = parseFormula(quantityText(quantity));
        BOOST_REQUIRE(isOk(parsed));
        BOOST_TEST((quantitiesOf(*parsed) == std::vector{quantity}), quantityText(quantity));
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_computed_is_missing_and_never_a_number) {
    const auto data = tableOf("year:period a:value b:number\n2020 1 0\n2021 -1 .\n2022 . 2\n2023 4 2\n");
    const auto resultOf = [&data](const char* formula) {
        const auto result = evaluate(*parseFormula(formula), data);
        std::string text;
        for (std::size_t row = 0; row < 4; ++row)
            text += result->cells.missing[row] == MissingReason::None            ? "1"
                    : result->cells.missing[row] == MissingReason::NotComputable ? "."
                                                                                 : "?";
        return text;
    };
    BOOST_TEST(resultOf("a / b") == "...1");
    BOOST_TEST(resultOf("ln(a)") == "1..1");
    BOOST_TEST(resultOf("sqrt(a)") == "1..1");
    BOOST_TEST(resultOf("exp(a * 1000)") == ".1..");
    BOOST_TEST(resultOf("lag(a)") == ".11.");
    BOOST_TEST(resultOf("0 ^ a") == "1..1"); // 0 to the power of −1 is no number
}

BOOST_AUTO_TEST_CASE(a_lag_skips_no_gap_and_stays_with_its_place) {
    const auto data = tableOf("year:period place:place v:value\n2020 Laos 1\n2021 Laos 2\n2023 Laos 4\n"
                              "2021 Cambodia 9\n2022 Cambodia 11\n");
    const auto result = evaluate(*parseFormula("v - lag(v)"), data);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST((result->cells.missing[0] == MissingReason::NotComputable));
    BOOST_TEST(result->cells.values[1] == 1);
    BOOST_TEST((result->cells.missing[2] == MissingReason::NotComputable)); // 2022 is not there
    BOOST_TEST((result->cells.missing[3] == MissingReason::NotComputable));
    BOOST_TEST(result->cells.values[4] == 2);
}

BOOST_AUTO_TEST_CASE(ranks_are_within_a_period_and_equal_numbers_share_the_better) {
    const auto data =
        tableOf("year:period place:place v:value\n2020 A 5\n2020 B 9\n2020 C 5\n2020 D 1\n2020 E .\n"
                "2021 A 3\n");
    const auto result = evaluate(*parseFormula("rank(v)"), data);
    BOOST_REQUIRE(isOk(result));
    const std::vector<double> expected = {2, 1, 2, 4, 0, 1};
    BOOST_TEST(result->cells.values == expected, boost::test_tools::per_element());
    BOOST_TEST((result->cells.missing[4] == MissingReason::NotComputable));
}

BOOST_AUTO_TEST_CASE(a_quantity_that_stands_twice_is_refused_with_both_rows) {
    const auto data = tableOf("year:period item:indicator v:value\n2020 GDP 5\n2020 GDP 6\n2020 Aid 1\n");
    const auto result = evaluate(*parseFormula("[v where item = \"Aid\"] / [v where item = \"GDP\"]"), data);
    BOOST_REQUIRE(!result.has_value());
    BOOST_TEST(result.error().code == "formula.several-rows");
    BOOST_TEST(contains(result.error().message, "rows 2 and 3"), result.error().message);
}

BOOST_AUTO_TEST_CASE(units_follow_the_formula) {
    const auto wide = wideTable();
    const auto unit = [&wide](const char* text) {
        const auto found = unitOf(*parseFormula(text), wide);
        return !found ? found.error().code : found->value_or("?");
    };
    BOOST_TEST(unit("gdp / people") == "US$ million per person");
    BOOST_TEST(unit("gdp * 1000000 / people") == "US$ per person");
    BOOST_TEST(unit("gdp / lag(gdp) * 100") == "percent");
    BOOST_TEST(unit("gdp / gdp") == "");
    BOOST_TEST(unit("gdp - lag(gdp)") == "US$ million");
    BOOST_TEST(unit("gdp + people") == "formula.units-differ");
    BOOST_TEST(unit("gdp * 7") == "?");
    BOOST_TEST(unit("ln(gdp)") == "?");
    BOOST_TEST(unit("rank(gdp)") == "");
    BOOST_TEST(unit("gdp / people * people") == "US$ million");
    const auto shares = tableOf("year:period a:value:percent b:number:percent\n2020 5 2\n");
    BOOST_TEST(unitOf(*parseFormula("a - b"), shares)->value_or("?") == "percentage points");
    BOOST_TEST(unitOf(*parseFormula("a + b"), shares)->value_or("?") == "percent");
    const auto tall = longTable();
    BOOST_TEST(
        unitOf(*parseFormula("[value where indicator = \"GDP\"] / [value where indicator = \"Population\"]"),
               tall)
            ->value_or("?") == "US$ million per person");
    BOOST_TEST(unitOf(*parseFormula("value * 1"), tall)->value_or("?") == "?"); // two units in one column
}

BOOST_AUTO_TEST_CASE(a_formula_reads_as_arithmetic_on_paper) {
    auto wide = wideTable();
    wide.codebook.variables[2].title = "GDP";
    const auto words = [&wide](const char* text) { return formulaText(*parseFormula(text), wide); };
    BOOST_TEST(words("gdp * 1000000 / people") == "GDP × 1,000,000 ÷ people");
    BOOST_TEST(words("(gdp - lag(gdp)) / lag(gdp, 2)") ==
               "(GDP − (GDP, one period earlier)) ÷ (GDP, 2 periods earlier)");
    BOOST_TEST(words("gdp - (people - 1)") == "GDP − (people − 1)");
    BOOST_TEST(words("rank(gdp)") == "rank of GDP in its period");
}

BOOST_AUTO_TEST_CASE(an_unknown_name_is_answered_with_the_nearest) {
    const auto column = evaluate(*parseFormula("gpd / people"), wideTable());
    BOOST_REQUIRE(!column.has_value());
    BOOST_TEST(column.error().code == "formula.unknown-column");
    BOOST_TEST(contains(column.error().message, "Did you mean “gdp”?"), column.error().message);
    const auto cell = evaluate(*parseFormula("[value where indicator = \"GPD\"]"), longTable());
    BOOST_REQUIRE(!cell.has_value());
    BOOST_TEST(cell.error().code == "formula.unknown-cell");
    const auto none = evaluate(*parseFormula("1 + 1"), wideTable());
    BOOST_REQUIRE(!none.has_value());
    BOOST_TEST(none.error().code == "formula.no-quantity");
    const auto text = evaluate(*parseFormula("place + 1"), wideTable());
    BOOST_REQUIRE(!text.has_value());
    BOOST_TEST(text.error().code == "formula.no-numbers");
}

BOOST_AUTO_TEST_SUITE_END()
