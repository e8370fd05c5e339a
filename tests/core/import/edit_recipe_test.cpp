// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_fixture.h"
#include "import/grid_importer.h"
#include "import/grid_reader.h"
#include "import/recipe_json.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
/// A table as it is read with choices.
struct ReadTable {
    explicit ReadTable(std::string_view rows, const ImportChoices& choices = {}) {
        GridFile file;
        file.grids.push_back(gridOf(rows));
        ImportOptions options;
        options.choices = choices;
        const auto read = packageOf(file, "prices.csv", options);
        BOOST_REQUIRE(isOk(read));
        package = *read;
    }

    const Recipe& recipe() const { return package.origins.front().recipe; }
    const Dataset& dataset() const { return *package.datasets.front(); }
    std::string columns() const {
        std::string out;
        for (const auto& variable : dataset().codebook.variables)
            out += (out.empty() ? "" : " ") + variable.name + ":" + std::string(roleName(variable.role));
        return out;
    }
    std::string row(std::size_t index) const {
        const auto& table = dataset().table;
        std::string out;
        for (std::size_t column = 0; column < table.columns(); ++column)
            out += (column == 0 ? "" : "|") + table.cellText(column, index);
        return out;
    }
    ImportChoices kept() const {
        // As a workspace keeps it.
        ImportChoices choices;
        choices.recipe = parseRecipe(recipeJson(recipe()), "kept").value();
        return choices;
    }

    ImportedPackage package;
};

constexpr std::string_view prices =
    "country|year|price|volume\nLaos|2020|1|10\nLaos|2021|2|20\nBurma|2020|3|30\n";
} // namespace

BOOST_AUTO_TEST_SUITE(edit_recipe)

BOOST_AUTO_TEST_CASE(one_of_several_measures_is_left_out_and_the_other_is_the_value) {
    BOOST_TEST(ReadTable(prices).columns() == "country:place year:period series:series value:value");
    ImportChoices choices;
    choices.columns = {{"volume", ColumnUse::Dropped, ColumnType::Text, Role::None}};
    const ReadTable read(prices, choices);
    BOOST_TEST(read.columns() == "country:place year:period price:value");
    BOOST_TEST(read.row(1) == "Laos|2021|2");
    BOOST_TEST(read.recipe().column("volume")->reason.isChosen);
}

BOOST_AUTO_TEST_CASE(a_role_is_taken_from_the_column_that_had_it) {
    ImportChoices choices;
    choices.columns = {{"country", ColumnUse::Key, ColumnType::Text, Role::Series}};
    BOOST_TEST(ReadTable(prices, choices).columns() ==
               "country:series year:period series:indicator value:value");
}

BOOST_AUTO_TEST_CASE(an_unknown_column_is_named_with_the_nearest) {
    GridFile file;
    file.grids.push_back(gridOf(prices));
    ImportOptions options;
    options.choices.columns = {{"pricee", ColumnUse::Measured, ColumnType::Number, Role::Value}};
    BOOST_TEST(failsWith(packageOf(file, "prices.csv", options), "table.unknown-column", "“price”"));
}

BOOST_AUTO_TEST_CASE(measures_stay_columns_where_somebody_wants_it) {
    ImportChoices choices;
    choices.isLong = false;
    const ReadTable read(prices, choices);
    BOOST_TEST(!read.recipe().isLong);
    BOOST_TEST(read.row(0) == "Laos|2020|1|10");
}

BOOST_AUTO_TEST_CASE(another_column_that_is_changed_leaves_respondents_their_rows) {
    ImportChoices choices;
    choices.columns = {{"country", ColumnUse::Key, ColumnType::Text, Role::Dimension}};
    const ReadTable read("respondent|weight|country|q1|q2\n1|0.8|Laos|7|3\n2|1.2|Laos|4|5\n3|1|Burma|2|2\n",
                         choices);
    BOOST_TEST(!read.recipe().isLong);
    BOOST_TEST(read.dataset().table.rows() == 3U);
}

BOOST_AUTO_TEST_CASE(a_column_of_periods_takes_the_place_of_years_in_headings) {
    ImportChoices choices;
    choices.columns = {{"since", ColumnUse::Key, ColumnType::Period, Role::Period}};
    const ReadTable read("country|since|2020|2021\nLaos|1997|1|2\nBurma|1998|3|4\n", choices);
    BOOST_TEST(read.columns() == "country:place since:period series:series value:value");
    BOOST_TEST(read.row(1) == "Laos|1997|2021|2");
}

BOOST_AUTO_TEST_CASE(the_next_edition_is_read_as_the_last_was_corrected) {
    ImportChoices choices;
    choices.columns = {{"volume", ColumnUse::Dropped, ColumnType::Text, Role::None}};
    const ReadTable first(prices, choices);
    const ReadTable next("country|year|price|volume\nLaos|2022|7|70\nBurma|2022|9|90\n", first.kept());
    BOOST_TEST(next.columns() == "country:place year:period price:value");
    BOOST_TEST(next.row(1) == "Burma|2022|9");
    BOOST_TEST(next.package.findings.count("recipe.column-gone") == 0U);
}

BOOST_AUTO_TEST_CASE(columns_that_came_and_went_are_named) {
    const ReadTable first(prices);
    const ReadTable next("country|year|price|weight\nLaos|2022|7|70\nBurma|2022|9|90\n", first.kept());
    BOOST_TEST(next.package.findings.count("recipe.column-gone") == 1U);
    BOOST_TEST(next.package.findings.count("recipe.column-new") == 1U);
}

BOOST_AUTO_TEST_CASE(a_heading_row_that_was_chosen_is_found_again_where_it_moved) {
    constexpr std::string_view table = "a|b|c\n1|2|3\nplace|year|price\nLaos|2020|1\nBurma|2020|3\n";
    ImportChoices choices;
    choices.headerRow = 3;
    const ReadTable first(table, choices);
    BOOST_TEST(first.row(0) == "Laos|2020|1");
    BOOST_TEST(first.recipe().tableReason.isChosen);
    const ReadTable next("a|b|c\n1|2|3\n4|5|6\nplace|year|price\nLaos|2021|5\nBurma|2021|6\n", first.kept());
    BOOST_TEST(next.recipe().headingRows.front() == 4);
    BOOST_TEST(next.row(1) == "Burma|2021|6");
}

BOOST_AUTO_TEST_CASE(a_row_that_was_left_out_is_left_out_of_the_next_edition) {
    ImportChoices choices;
    choices.rows = {{4, {}, true}};
    const ReadTable first(prices, choices);
    BOOST_TEST(first.dataset().table.rows() == 4U); // two rows of two measures
    BOOST_TEST(first.recipe().rowChoices.front().label == "Burma");
    const ReadTable next("country|year|price|volume\nBurma|2020|3|30\nLaos|2020|1|10\nLaos|2021|2|20\n",
                         first.kept());
    BOOST_TEST(next.row(0) == "Laos|2020|price|1");
    const ReadTable without("country|year|price|volume\nLaos|2020|1|10\nLaos|2021|2|20\n", first.kept());
    BOOST_TEST(without.package.findings.count("recipe.row-gone") == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_decided_about_cells_goes_before_a_kept_recipe) {
    const ReadTable first("country|year|price\nLaos|2020|1,234\nBurma|2020|2,500\n");
    BOOST_TEST(first.row(0) == "Laos|2020|1234");
    auto choices = first.kept();
    choices.decimal = ',';
    BOOST_TEST(ReadTable("country|year|price\nLaos|2020|1,234\nBurma|2020|2,500\n", choices).row(0) ==
               "Laos|2020|1.234");
}

BOOST_AUTO_TEST_CASE(a_recipe_comes_back_from_json_with_what_a_person_decided) {
    ImportChoices choices;
    choices.rows = {{4, {}, true}};
    choices.columns = {{"volume", ColumnUse::Dropped, ColumnType::Text, Role::None}};
    choices.headerRow = 1;
    const ReadTable read(prices, choices);
    BOOST_TEST((*read.kept().recipe == read.recipe()));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
