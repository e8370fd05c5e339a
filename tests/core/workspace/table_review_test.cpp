// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/edition_lines.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "workspace/dataset_use.h"
#include "workspace/save_package.h"
#include "workspace/table_review.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr std::string_view reviewedCsv =
    "country,year,value\nLaos,2020,1\nLaos,2021,2\nBurma,2020,3\nBurma,2021,4\n";

TableReview reviewOf(const std::filesystem::path& path, const ImportChoices& choices = {}) {
    const auto importers = builtinImporters();
    auto cells = readCells(importers, path, choices, {});
    BOOST_REQUIRE(isOk(cells));
    auto review = reviewTable(*cells, path, choices, ReviewChart::Drawn, {});
    BOOST_REQUIRE(isOk(review));
    return std::move(*review);
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_review)

BOOST_AUTO_TEST_CASE(a_clear_table_is_drawn_and_asks_nothing) {
    const TemporaryFolder folder;
    const auto review = reviewOf(folder.write("prices.csv", reviewedCsv));
    BOOST_TEST(!review.asksForReview());
    BOOST_REQUIRE(review.chart != nullptr);
    BOOST_REQUIRE(review.recipe() != nullptr);
    BOOST_TEST(review.recipe()->columns.size() == 3U);
    BOOST_TEST(review.grid()->rows() == 5U);
    BOOST_TEST(review.loaded->inputs.contains(folder / "prices.csv"));
}

BOOST_AUTO_TEST_CASE(dates_of_two_meanings_are_a_question) {
    const TemporaryFolder folder;
    const auto path = folder.write(
        "days.csv", "date,place,value\n01/02/2024,Laos,1\n03/04/2024,Laos,2\n05/07/2024,Laos,4\n");
    BOOST_TEST(reviewOf(path).asksForReview());
    ImportChoices choices;
    choices.dayOrder = DayOrder::DayFirst;
    const auto decided = reviewOf(path, choices);
    BOOST_TEST(!decided.asksForReview());
    BOOST_TEST(decided.loaded->workspace.datasets.front()->table.cellText(0, 0) == "2024-02-01");
}

BOOST_AUTO_TEST_CASE(text_that_is_no_table_still_shows_its_cells) {
    const TemporaryFolder folder;
    const auto review = reviewOf(folder.write("notes.csv", "one,two\nthree,four\nfive,six\n"));
    BOOST_TEST(review.asksForReview());
    BOOST_TEST(review.problem.has_value());
    BOOST_REQUIRE(review.grid() != nullptr);
    BOOST_TEST(review.grid()->cell(1, 1) == "four");
}

BOOST_AUTO_TEST_CASE(a_data_package_has_nothing_to_review) {
    const TemporaryFolder folder;
    Workspace workspace;
    workspace.name = "mine";
    BOOST_REQUIRE(isOk(savePackage(workspace, folder / "mine.driftline")));
    const auto importers = builtinImporters();
    BOOST_TEST(failsWith(readCells(importers, folder / "mine.driftline", {}, {}), "import.no-cells"));
}

BOOST_AUTO_TEST_CASE(a_saved_workspace_remembers_how_its_tables_were_read) {
    const TemporaryFolder folder;
    ImportChoices choices;
    choices.columns = {{"country", ColumnUse::Key, ColumnType::Text, Role::Series}};
    auto workspace = reviewOf(folder.write("raw/prices.csv", reviewedCsv), choices).loaded->workspace;
    for (const auto* name : {"work", "work.driftline"}) {
        BOOST_TEST_CONTEXT(name) {
            BOOST_REQUIRE(isOk(savePackage(workspace, folder / name)));
            const auto package = builtinImporters().import(folder / name);
            BOOST_REQUIRE(isOk(package));
            const auto loaded = workspaceFrom(*package);
            BOOST_REQUIRE(isOk(loaded));
            BOOST_TEST((loaded->workspace == workspace));
            BOOST_REQUIRE(loaded->workspace.origin("prices/prices") != nullptr);
            BOOST_TEST(loaded->workspace.origin("prices/prices")->file ==
                       (folder / "raw/prices.csv").string());
        }
    }
    // The folders above it are nobody's business.
    const auto descriptor = fileBytes(folder / "work/datapackage.json");
    BOOST_TEST(contains(descriptor, "\"raw/prices.csv\""));
    BOOST_TEST(!contains(descriptor, folder.path().string()));
}

BOOST_AUTO_TEST_CASE(a_recipe_that_was_spoilt_costs_no_data) {
    const TemporaryFolder folder;
    const auto workspace = reviewOf(folder.write("prices.csv", reviewedCsv)).loaded->workspace;
    BOOST_REQUIRE(isOk(savePackage(workspace, folder / "work")));
    auto text = fileBytes(folder / "work/datapackage.json");
    const auto at = text.find("\"columns\": [");
    BOOST_REQUIRE(at != std::string::npos);
    text.replace(at, 12, "\"columns\": [7,");
    folder.write("work/datapackage.json", text);
    const auto package = builtinImporters().import(folder / "work");
    BOOST_REQUIRE(isOk(package));
    BOOST_TEST(package->findings.count("workspace.recipe-unreadable") == 1U);
    BOOST_TEST(package->origins.empty());
    BOOST_TEST((*package->datasets.front() == *workspace.datasets.front()));
}

BOOST_AUTO_TEST_CASE(an_origin_goes_with_its_dataset_under_another_id) {
    const TemporaryFolder folder;
    const auto workspace = reviewOf(folder.write("prices.csv", reviewedCsv)).loaded->workspace;
    const auto both = merged(workspace, workspace);
    BOOST_REQUIRE(both.origins.size() == 2U);
    BOOST_TEST(both.origins[1].dataset == both.datasets[1]->id);
    const auto renamed = withFreeIds(
        workspace, [](const std::string& id) { return id == "prices/prices"; },
        [](const std::string&) { return false; });
    BOOST_TEST(renamed.origins.front().dataset == "prices/prices-2");
}

BOOST_AUTO_TEST_CASE(what_moved_between_editions_is_said_in_sentences) {
    const TemporaryFolder folder;
    const auto before = reviewOf(folder.write("prices.csv", reviewedCsv)).loaded->workspace.datasets.front();
    const auto after =
        reviewOf(folder.write("prices.csv", "country,year,value,note\nLaos,2020,1,a\nLaos,2021,5,b\n"
                                            "Burma,2020,3,c\nBurma,2022,4,d\nBurma,2023,4,e\n"))
            .loaded->workspace.datasets.front();
    const auto lines = editionLines(diffDatasets(*before, *after));
    BOOST_REQUIRE(lines.size() >= 3U);
    BOOST_TEST(lines.front() == "1 column is new: “note”.");
    BOOST_TEST(lines[1] == "2 rows are new.");
    BOOST_TEST(lines[2] == "1 row is missing.");
    BOOST_TEST(editionLines(diffDatasets(*before, *before)).empty());
    const auto details = editionDetails(diffDatasets(*before, *after), *before, *after);
    const auto says = [&details](const char* line) {
        return std::find(details.begin(), details.end(), line) != details.end();
    };
    BOOST_TEST(says("New in “year”: 2022 and 2023."));
    BOOST_TEST(says("Laos, 2021: “value” was 2 and is 5."));
}

BOOST_AUTO_TEST_CASE(figures_that_read_a_dataset_are_found) {
    const TemporaryFolder folder;
    const auto workspace = reviewOf(folder.write("prices.csv", reviewedCsv)).loaded->workspace;
    BOOST_REQUIRE(figuresReading(workspace, "prices/prices").size() == 1U);
    BOOST_TEST(figuresReading(workspace, "prices/others").empty());
    BOOST_REQUIRE(datasetsOf(workspace.figures.front(), workspace).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
