// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "import/importer_registry.h"
#include "scene/scene_json.h"
#include "support/expect_result.h"
#include "support/golden.h"
#include "support/temporary_folder.h"
#include "workspace/figure_package.h"
#include "workspace/gallery.h"
#include "workspace/save_package.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

/// Without the row numbers of findings, which are those of the table that was read.
Scene withoutRows(Scene scene) {
    Diagnostics findings;
    for (auto finding : scene.findings.items()) {
        finding.place.row = 0;
        findings.add(std::move(finding));
    }
    scene.findings = std::move(findings);
    return scene;
}

/// As text, because a Scene with a number that is not there is not equal to itself.
std::string sceneText(const Result<Scene>& scene) {
    return scene ? sceneJson(withoutRows(*scene)) : scene.error().code;
}

Result<Workspace> readBack(const Workspace& workspace) {
    const TemporaryFolder folder;
    if (auto saved = savePackage(workspace, folder / "figure.zip"); !saved)
        return tl::unexpected(saved.error());
    const auto package = builtinImporters().import(folder / "figure.zip");
    if (!package)
        return tl::unexpected(package.error());
    auto loaded = workspaceFrom(*package);
    if (!loaded)
        return tl::unexpected(loaded.error());
    return std::move(loaded->workspace);
}

FigureSpec packagedFigure(Query query) {
    query.dataset = "test/data";
    FigureSpec figure;
    figure.id = "figure";
    figure.panels.emplace_back().query = std::move(query);
    return figure;
}

DatasetLookup only(const DatasetPtr& dataset) {
    return [dataset](std::string_view /*id*/) -> Result<DatasetPtr> { return dataset; };
}

/// Whole and cut data give the same scene; returns how many rows were kept.
std::size_t rowsKept(const FigureSpec& figure, const DatasetPtr& dataset) {
    const auto workspace = figureWorkspace(figure, only(dataset));
    BOOST_REQUIRE(isOk(workspace));
    const auto expected = resolve(figure, only(dataset));
    BOOST_TEST(isOk(expected));
    BOOST_TEST(firstDifference(sceneText(expected), sceneText(resolve(figure, lookupOf(*workspace)))) == "");
    return workspace->datasets.front()->table.rows();
}

} // namespace

BOOST_AUTO_TEST_SUITE(figure_package_test)

BOOST_AUTO_TEST_CASE(every_gallery_figure_is_the_same_from_its_own_package) {
    const Gallery gallery;
    const Workspace nothing;
    const auto datasets = gallery.lookupWith(nothing);
    for (const auto& figure : gallery.figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            const auto expected = sceneText(resolve(*figure, datasets));
            const auto workspace = figureWorkspace(*figure, datasets);
            BOOST_REQUIRE(isOk(workspace));
            BOOST_TEST(firstDifference(expected, sceneText(resolve(*figure, lookupOf(*workspace)))) == "");
            const auto read = readBack(*workspace);
            BOOST_REQUIRE(isOk(read));
            BOOST_TEST((*read == *workspace));
            BOOST_TEST(firstDifference(expected, sceneText(resolve(*figure, lookupOf(*read)))) == "");
            // Cutting what is cut already finds nothing more to take away.
            BOOST_TEST((*figureWorkspace(*figure, lookupOf(*workspace)) == *workspace));
        }
    }
}

BOOST_AUTO_TEST_CASE(only_rows_and_sources_of_the_figure_stay) {
    const Gallery gallery;
    const Workspace nothing;
    const auto datasets = gallery.lookupWith(nothing);
    const auto figure = gallery.figure("article-rules-based-order");
    BOOST_REQUIRE(figure != nullptr);
    const auto workspace = figureWorkspace(*figure, datasets);
    BOOST_REQUIRE(isOk(workspace));
    BOOST_TEST(workspace->name == "article-rules-based-order");
    BOOST_TEST(workspace->figures.size() == 1U);
    BOOST_TEST(workspace->datasets.size() == figure->datasets().size());
    for (const auto& cut : workspace->datasets) {
        const auto whole = *datasets(cut->id);
        BOOST_TEST(cut->table.rows() < whole->table.rows());
        BOOST_TEST(cut->sources.size() < whole->sources.size());
        BOOST_TEST(cut->table.rows() > 0U);
        BOOST_TEST((cut->codebook == whole->codebook));
        BOOST_TEST((cut->waves == whole->waves));
        BOOST_TEST((cut->sampling == whole->sampling));
        BOOST_TEST((cut->licences == whole->licences));
        BOOST_TEST(cut->history.size() == whole->history.size() + 1);
    }
    const auto files = packageFilesOf(*workspace);
    BOOST_REQUIRE(isOk(files));
    const auto bytes = zipBytes(*files);
    BOOST_REQUIRE(isOk(bytes));
    BOOST_TEST(bytes->size() < 32U * 1024);
}

BOOST_AUTO_TEST_CASE(a_source_that_no_row_names_is_that_of_all_rows) {
    auto data = *smallData("year:period value:value\n2020 1\n2021 2\n");
    data.sources.emplace_back().name = "survey";
    const auto figure = packagedFigure({});
    const auto workspace = figureWorkspace(figure, only(std::make_shared<const Dataset>(std::move(data))));
    BOOST_REQUIRE(isOk(workspace));
    BOOST_REQUIRE(workspace->datasets.front()->sources.size() == 1U);
    BOOST_TEST(workspace->datasets.front()->sources.front().name == "survey");
}

BOOST_AUTO_TEST_CASE(the_order_of_first_appearance_stays) {
    // Without the first row, A would be named before B and the series would change their places.
    const auto data = smallData("year:period place:series value:value\n"
                                "2019 B 9\n"
                                "2019 C 8\n"
                                "2020 A 1\n"
                                "2020 B 2\n"
                                "2021 A 3\n"
                                "2021 B 4\n");
    Query query;
    query.filters = {PeriodFilter{Period::parse("2020"), {}}};
    BOOST_TEST(rowsKept(packagedFigure(query), data) == 5U);
    query.filters = {PeriodFilter{{}, Period::parse("2019")}};
    BOOST_TEST(rowsKept(packagedFigure(query), data) == 2U);
}

BOOST_AUTO_TEST_CASE(cells_that_the_figure_names_stay) {
    const auto data = smallData("year:period place:series value:value\n"
                                "2019 C 8\n"
                                "2019 C 7\n"
                                "2020 A 1\n"
                                "2021 A 3\n");
    Query query;
    query.filters = {PeriodFilter{Period::parse("2020"), {}}, TextFilter{"place", {"A", "C"}}};
    BOOST_TEST(rowsKept(packagedFigure(query), data) == 3U);
}

BOOST_AUTO_TEST_CASE(the_whole_of_a_share_stays) {
    const auto data = smallData("year:period place:series value:value\n"
                                "2020 World 10\n"
                                "2020 A 1\n"
                                "2020 B 2\n"
                                "2021 A 3\n"
                                "2021 B 4\n");
    Query query;
    query.filters = {TextFilter{"place", {"A"}}, PeriodFilter{{}, Period::parse("2020")}};
    query.measure = ShareMeasure{"place", "World"};
    BOOST_TEST(rowsKept(packagedFigure(query), data) == 3U);
    query.measure = ShareMeasure{"place", ""};
    BOOST_TEST(rowsKept(packagedFigure(query), data) == 3U);
    query.measure = GapMeasure{"place", "A", "B"};
    BOOST_TEST(rowsKept(packagedFigure(query), data) == 3U);
}

BOOST_AUTO_TEST_CASE(rows_that_are_told_about_but_not_drawn_stay) {
    const auto data = smallData("year:period place:series value:value status:status\n"
                                "2019 A 5 .\n"
                                "2020 A 1 .\n"
                                "2020 A 900 implausible\n"
                                ". A 3 .\n");
    Query query;
    query.filters = {PeriodFilter{Period::parse("2020"), {}}};
    BOOST_TEST(rowsKept(packagedFigure(query), data) == 3U);
}

BOOST_AUTO_TEST_CASE(the_row_of_a_reference_line_and_the_chosen_events_stay) {
    const auto data = smallData("year:period place:series value:value category:category event:label\n"
                                "2018 B 9 . .\n"
                                "2019 B 5 vote .\n"
                                "2020 A 1 visit Summit\n"
                                "2021 A 3 . .\n");
    Query query;
    query.filters = {TextFilter{"place", {"A"}}};
    auto figure = packagedFigure(query);
    BOOST_TEST(rowsKept(figure, data) == 2U);
    figure.panels.front().references = {{"Before", "test/data", {{"year", "2018"}}}};
    BOOST_TEST(rowsKept(figure, data) == 3U);
    figure.events.dataset = "test/data";
    figure.events.dates = {"2020"};
    figure.events.categories = {"visit", "vote"}; // a category without an event must go on being known
    BOOST_TEST(rowsKept(figure, data) == 4U);
}

BOOST_AUTO_TEST_CASE(panels_that_share_a_dataset_share_its_rows) {
    const auto data = smallData("year:period place:series value:value\n"
                                "2019 A 5\n"
                                "2019 B 1\n"
                                "2019 C 3\n");
    Query query;
    query.filters = {TextFilter{"place", {"A"}}};
    auto figure = packagedFigure(query);
    query.filters = {TextFilter{"place", {"C"}}};
    figure.panels.push_back(packagedFigure(query).panels.front());
    BOOST_TEST(rowsKept(figure, data) == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_an_error) {
    const auto data = smallData("year:period place:series value:value\n2019 A 5\n");
    Query query;
    query.filters = {TextFilter{"place", {"Z"}}};
    BOOST_TEST(
        failsWith(figureWorkspace(packagedFigure(query), only(data)), "query.unknown-value", "figure"));
    const Workspace nothing;
    BOOST_TEST(
        failsWith(figureWorkspace(packagedFigure({}), lookupOf(nothing)), "dataset.unknown", "test/data"));
}

BOOST_AUTO_TEST_CASE(a_ranking_keeps_the_periods_that_it_speaks_of) {
    const auto data = smallData("year:period place:place flow:indicator value:value\n"
                                "2020 Laos in 8\n2020 Peru in 1\n2020 Mali in 2\n2023 Laos in 3\n"
                                "2023 Peru in 7\n2020 Laos out 5");
    Query query;
    query.x = "place";
    query.filters = {TextFilter{"flow", {"in"}}, PeriodFilter{Period::ofYear(2023), Period::ofYear(2023)}};
    auto figure = packagedFigure(query);
    figure.panels[0].chart = BarChart{};
    BOOST_TEST(rowsKept(figure, data) == 2U);
    figure.panels[0].ranking.by = RankBy::Change;
    figure.panels[0].ranking.since = Period::ofYear(2020);
    BOOST_TEST(rowsKept(figure, data) == 5U);
}

BOOST_AUTO_TEST_SUITE_END()
