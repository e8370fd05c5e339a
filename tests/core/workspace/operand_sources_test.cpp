// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "data/operand_sources.h"
#include "import/importer_registry.h"
#include "prepare/prepared_dataset.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/save_package.h"
#include "workspace/workspace.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
Source sourceOf(const std::string& name, const std::string& title) {
    Source source;
    source.name = name;
    source.title = title;
    return source;
}

/// "Exports per head" of one's own data and the population of others, and how it changed.
PreparedDataset preparedExports() {
    auto own = *smallData("year:period place:place value:value\n2020 Laos 10\n2021 Laos 12");
    own.id = "mine/exports";
    own.sources = {sourceOf("customs", "Customs")};
    auto people = *smallData("year:period place:place value:value\n2020 Laos 5\n2021 Laos 6");
    people.id = "un/people";
    people.sources = {sourceOf("wpp", "World Population Prospects")};
    const auto other = std::make_shared<const Dataset>(people);
    Preparation preparation;
    preparation.dataset = own.id;
    preparation.columns = {{"rate", {}, "value / [value from un/people]", "percent"},
                           {"change", {}, "rate - lag(rate)", "percentage points"}};
    const auto made = prepared(own, preparation, FailedStep::Refused, {},
                               [other](std::string_view) -> Result<DatasetPtr> { return other; });
    BOOST_REQUIRE(isOk(made));
    return *made;
}

std::vector<std::string> sourceTitles(const Scene& scene) {
    std::vector<std::string> titles;
    for (const auto& source : scene.sources)
        titles.push_back(source.shortText);
    return titles;
}
} // namespace

BOOST_AUTO_TEST_SUITE(operand_sources)

BOOST_AUTO_TEST_CASE(sources_of_other_data_stand_among_the_sources_and_in_the_footer) {
    const auto data = std::make_shared<const Dataset>(preparedExports().dataset);
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.value = "rate";
    const auto scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST((sourceTitles(*scene) == std::vector<std::string>{"Customs", "World Population Prospects"}));
    const auto isNamed = [&scene](const char* name) {
        return std::any_of(scene->footer.begin(), scene->footer.end(),
                           [name](const std::string& line) { return line.find(name) != std::string::npos; });
    };
    BOOST_TEST(isNamed("World Population Prospects"));
    BOOST_TEST(isNamed("Customs"));
    BOOST_TEST(scene->data[0].provenance->sources.size() == 2U);

    // What was read stands on its own source alone.
    figure.panels[0].query.value = "value";
    const auto read = resolved(figure, data);
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST((sourceTitles(*read) == std::vector<std::string>{"Customs"}));
}

BOOST_AUTO_TEST_CASE(the_sources_of_computed_numbers_come_back_with_the_package) {
    const auto made = preparedExports();
    const auto name = operandSourcesName("change");
    const auto column = made.dataset.codebook.indexOf(name);
    BOOST_REQUIRE(column.has_value());
    BOOST_TEST(made.dataset.table.cellText(*column, 1) == "un/people/wpp");
    Workspace workspace;
    workspace.datasets = {std::make_shared<const Dataset>(made.dataset)};
    workspace.preparations = {made.preparation};
    const TemporaryFolder folder;
    BOOST_REQUIRE(isOk(savePackage(workspace, folder / "mine.driftline")));
    const auto package = builtinImporters().import(folder / "mine.driftline");
    BOOST_REQUIRE(isOk(package));
    const auto read = workspaceFrom(*package);
    BOOST_REQUIRE(isOk(read));
    BOOST_REQUIRE(read->workspace.datasets.size() == 1U);
    const auto& back = *read->workspace.datasets[0];
    BOOST_TEST((back == made.dataset));
    BOOST_REQUIRE(read->workspace.preparations.size() == 1U);
    BOOST_TEST((asRead(back, read->workspace.preparations[0]) == asRead(made.dataset, made.preparation)));
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.value = "change";
    const auto scene = resolved(figure, read->workspace.datasets[0]);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST((sourceTitles(*scene) == std::vector<std::string>{"Customs", "World Population Prospects"}));
}

BOOST_AUTO_TEST_SUITE_END()
