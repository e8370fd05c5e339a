// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_fixture.h"
#include "import/apply_recipe.h"
#include "import/guess_recipe.h"
#include "import/recipe_json.h"
#include "import/table_finder.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <random>

namespace driftline::test {

namespace {
/// A table understood and read without anybody's help.
struct Understood {
    explicit Understood(Grid cells) : grid(std::move(cells)) {
        const auto tables = findTables(grid);
        BOOST_TEST(isOk(tables));
        recipe = guessRecipe(grid, tables->front(), ',', {}, findings);
        auto result = applyRecipe(grid, recipe, {}, findings);
        BOOST_TEST(isOk(result));
        applied = std::move(*result);
    }
    explicit Understood(std::string_view rows) : Understood(gridOf(rows)) {}

    /// "country:place year:period value:value"
    std::string columns() const {
        std::string out;
        for (const auto& variable : applied.codebook.variables)
            out += (out.empty() ? "" : " ") + variable.name + ":" + std::string(roleName(variable.role));
        return out;
    }
    std::string row(std::size_t index) const {
        std::string out;
        for (std::size_t column = 0; column < applied.table.columns(); ++column)
            out += (column == 0 ? "" : "|") + applied.table.cellText(column, index);
        return out;
    }

    Grid grid;
    Recipe recipe;
    Diagnostics findings;
    AppliedRecipe applied;
};
} // namespace

BOOST_AUTO_TEST_SUITE(apply_recipe)

BOOST_AUTO_TEST_CASE(headings_that_are_periods_become_rows) {
    const Understood read("Country|2020Q1|2020Q2\nLaos|1|2\nBrunei|3|..\n");
    BOOST_TEST(read.columns() == "Country:place period:period value:value");
    BOOST_TEST(read.row(1) == "Laos|2020-Q2|2");
    BOOST_TEST((read.applied.table.missing(2, 3) == MissingReason::NotReported));
}

BOOST_AUTO_TEST_CASE(a_measure_beside_the_period_in_a_heading_names_the_series) {
    const Understood read("Country|gdp_2020|gdp_2021|pop_2020|pop_2021\nLaos|1|2|7|8\nBrunei|3|4|5|6\n");
    BOOST_TEST(read.columns() == "Country:place series:series year:period value:value");
    BOOST_TEST(read.applied.table.rows() == 8U);
}

BOOST_AUTO_TEST_CASE(codes_are_no_measures) {
    const Understood read("Year|Reporter Code|Reporter|Commodity Code|Trade Value (US$)\n"
                          "2021|116|Cambodia|5208|100\n2022|116|Cambodia|5208|120\n");
    BOOST_TEST((read.recipe.column("Reporter Code")->type == ColumnType::Text));
    BOOST_TEST((read.recipe.column("Commodity Code")->type == ColumnType::Text));
    const auto* value = read.recipe.column("Trade Value (US$)");
    BOOST_TEST((value->role == Role::Value));
    BOOST_TEST(value->unit == "US$");
    for (const auto& column : read.recipe.columns)
        BOOST_TEST(!column.reason.evidence.empty(), column.name);
}

BOOST_AUTO_TEST_CASE(row_numbers_are_left_out_and_told) {
    const Understood read("X|country|year|n1|n2\n1|Laos|2020|5|6\n2|Laos|2021|7|8\n");
    BOOST_TEST((read.recipe.column("X")->use == ColumnUse::Dropped));
    BOOST_TEST(read.findings.count("table.columns-dropped") == 1U);
    BOOST_TEST(read.row(0) == "Laos|2020|n1|5");
}

BOOST_AUTO_TEST_CASE(a_scale_of_the_row_is_applied_once) {
    const Understood read("country|year|value|UNIT_MULT|Unit multiplier\n"
                          "Laos|2020|1.5|6|Millions\nLaos|2021|2|3|Thousands\n");
    BOOST_TEST(read.row(0) == "Laos|2020|1500000|6|Millions");
    BOOST_TEST(read.row(1) == "Laos|2021|2000|3|Thousands");
    BOOST_TEST(read.findings.count("table.scale-applied") == 1U);
}

BOOST_AUTO_TEST_CASE(bounds_go_with_their_measure) {
    const Understood read("country_name|year|v2x_a|v2x_a_codelow|v2x_a_codehigh|v2x_b\n"
                          "Laos|2020|0.5|0.4|0.6|0.1\nLaos|2021|0.6|0.5|0.7|0.2\n");
    BOOST_TEST(read.columns() ==
               "country_name:place year:period series:series value:value low:low high:high");
    BOOST_TEST(read.row(0) == "Laos|2020|v2x_a|0.5|0.4|0.6");
    BOOST_TEST(read.row(1) == "Laos|2020|v2x_b|0.1||");
}

BOOST_AUTO_TEST_CASE(a_year_written_once_holds_for_its_block) {
    const Understood read(
        "year|country|value\n2020|Laos|1\n|Brunei|2\n|Burma|3\n2021|Laos|4\n|Brunei|5\n|Burma|6\n");
    BOOST_TEST(read.row(2) == "2020|Burma|3");
    BOOST_TEST(read.row(4) == "2021|Brunei|5");
}

BOOST_AUTO_TEST_CASE(years_beside_quarters_keep_only_what_is_filled) {
    const Understood read("country|2020|2020-Q1|2020-Q2\nLaos|3||\nLaos||1|2\nBrunei|7||\n");
    BOOST_TEST(read.applied.table.rows() == 4U);
    BOOST_TEST(read.row(1) == "Laos|2020-Q1|1");
}

BOOST_AUTO_TEST_CASE(respondents_keep_their_row) {
    const Understood read("respondent|weight|country|q1|q2\n1|0.8|Laos|7|3\n2|1.2|Laos|4|5\n3|1|Burma|2|2\n");
    BOOST_TEST(!read.recipe.isLong);
    BOOST_TEST((read.recipe.column("weight")->role == Role::Weight));
    BOOST_TEST((read.recipe.column("respondent")->type == ColumnType::Text));
    BOOST_TEST(read.applied.table.rows() == 3U);
}

BOOST_AUTO_TEST_CASE(rows_keep_the_number_they_have_in_the_file) {
    const Understood read("Trade of ASEAN\n\ncountry|2020|2021\nLaos|1|2\nBurma|3|4\n");
    std::vector<std::size_t> numbers;
    for (std::size_t row = 0; row < read.applied.table.rows(); ++row)
        numbers.push_back(read.applied.table.rowNumber(row));
    BOOST_TEST(numbers == (std::vector<std::size_t>{4, 4, 5, 5}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(countries_as_headings_are_places) {
    const Understood read("date|Cambodia|Viet Nam|Thailand\n2020|1|2|3\n2021|4|5|6\n");
    BOOST_TEST(read.columns() == "date:period place:place value:value");
    BOOST_TEST(read.row(1) == "2020|Viet Nam|2");
}

BOOST_AUTO_TEST_CASE(a_month_beside_its_year_is_one_period) {
    const Understood read("year|month|country|value\n2020|1|Laos|5\n2020|2|Laos|6\n2021|1|Laos|7\n");
    BOOST_TEST(read.row(1) == "2020-02|Laos|6");
    const Understood wide("Month|2019|2020\nJan|1|2\nFeb|3|4\n");
    BOOST_TEST(wide.row(3) == "2020-02|4");
    BOOST_TEST(wide.applied.account.cells == wide.applied.account.kept);
}

BOOST_AUTO_TEST_CASE(a_row_that_names_a_group_is_no_observation) {
    const Understood read("Country|2019|2020\nAsia||\nLaos|1|2\nBurma|3|4\nEurope||\nMalta|5|6\n");
    BOOST_TEST(read.applied.table.rows() == 6U);
    BOOST_REQUIRE(read.findings.count("table.rows-left-out") == 1U);
    const auto& findings = read.findings.items();
    const auto leftOut = std::find_if(findings.begin(), findings.end(), [](const Diagnostic& finding) {
        return finding.code == "table.rows-left-out";
    });
    BOOST_TEST(leftOut->message.starts_with("Not observations, so left out: 2 rows (row 2: "));
    BOOST_TEST(read.applied.account.named == 2U);
}

/// The same recipe is written and read back, whatever is decided in it.
BOOST_AUTO_TEST_CASE(recipes_survive_their_json) {
    for (const std::string_view rows :
         {"Table 1\n(US$ millions)\n\nCountry|2020|2021\nLaos|1|2 p\nBrunei|x|4\nSource: Customs\n",
          "X|country|date|value|UNIT_MULT\n1|Laos|15/01/2020|1,5|6\n2|Laos|16/01/2020|2,5|6\n",
          "country_name|year|v2x_a|v2x_a_codelow|v2x_a_codehigh|b\nLaos|2020|0.5|0.4|0.6|1\nLaos|2021|1|1|1|"
          "2\n",
          "year|country|value\n2020|Laos|1\n|Brunei|2\n2021|Laos|3\n|Brunei|4\n",
          "Period|Exports|Imports\n2023||\nJan|1|2\nFeb|3|4\n",
          "Country|2020|Flags|2021f|Flags\nLaos|1|e|2|\nBrunei|3||4|p\n",
          "|Laos||Brunei|\nYear|Exports|Imports|Exports|Imports\n2020|1|2|3|4\n2021|5|6|7|8\n",
          "Item|2020|2021\nExports (US$ million)|1|2\nGrowth (%)|3|4\n"}) {
        const Understood read(rows);
        const auto again = parseRecipe(recipeJson(read.recipe), "r.json");
        BOOST_TEST(isOk(again));
        BOOST_TEST((*again == read.recipe), recipeJson(read.recipe));
    }
    BOOST_TEST(failsWith(parseRecipe("[1]", "r.json"), "recipe.not-json", "r.json"));
    BOOST_TEST(failsWith(parseRecipe(R"({"version": 2, "columns": []})", "r.json"), "recipe.newer-version",
                         "r.json"));
    BOOST_TEST(failsWith(parseRecipe(R"({"columns": [{"name": "a", "role": "queen"}]})", "r.json"),
                         "recipe.wrong-field", "r.json"));
    BOOST_TEST(
        failsWith(parseRecipe(R"({"columns": [{"name": 1}]})", "r.json"), "recipe.wrong-field", "r.json"));
}

/// Law: nothing leaves silently. Random tables with words, marks, short and long rows, notes and blanks.
BOOST_AUTO_TEST_CASE(every_cell_is_kept_or_named) {
    std::mt19937 random(20261129);
    const std::vector<std::string> cells = {"1",   "2.5", "..",  "Laos", "",    "3,000", "n/a", "x1",
                                            "45%", "-7",  "2 p", "2021", "abc", "<0.1",  "(3)", " "};
    const auto pick = [&random](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most - 1)(random);
    };
    std::size_t read = 0;
    for (int turn = 0; turn < 400; ++turn) {
        const auto width = 2 + pick(5);
        std::string rows = pick(3) == 0 ? "Some title\n\n" : "";
        rows += "country";
        for (std::size_t column = 1; column < width; ++column)
            rows += fmt::format("|{}{}", pick(2) == 0 ? "y" : "20", 10 + column);
        rows += "\n";
        const auto height = 2 + pick(8);
        for (std::size_t row = 0; row < height; ++row) {
            rows += fmt::format("Place {}", row);
            const auto end = pick(6) == 0 ? width + pick(3) : width;
            for (std::size_t column = 1; column < end; ++column)
                rows += "|" + (pick(3) == 0 ? cells[pick(cells.size())] : std::to_string(pick(900)));
            rows += "\n";
        }
        const auto grid = gridOf(rows);
        const auto tables = findTables(grid);
        if (!tables)
            continue;
        Diagnostics findings;
        const auto recipe = guessRecipe(grid, tables->front(), ',', {}, findings);
        const auto applied = applyRecipe(grid, recipe, {}, findings);
        BOOST_TEST(isOk(applied));
        const auto& account = applied->account;
        BOOST_TEST(account.cells == account.kept + account.marks + account.named, rows);
        const bool isTold = account.named == 0 || findings.count("cell.wrong-type") > 0 ||
                            findings.count("table.cells-cut") > 0 ||
                            findings.count("table.rows-left-out") > 0 ||
                            findings.count("table.columns-dropped") > 0;
        BOOST_TEST(isTold, rows);
        // Same file, same recipe, same dataset.
        Diagnostics others;
        BOOST_TEST((guessRecipe(grid, tables->front(), ',', {}, others) == recipe));
        BOOST_TEST((applyRecipe(grid, recipe, {}, others)->table == applied->table));
        ++read;
    }
    BOOST_TEST(read > 300U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
