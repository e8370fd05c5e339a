// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "support/expect_result.h"
#include "workspace/workspace.h"

using namespace driftline;
using namespace driftline::test;

namespace {
ImportedPackage packageOf(std::string_view figure) {
    ImportedPackage package;
    package.name = "test";
    package.datasets = {smallData("year:period value:value\n2020 1\n2021 2")};
    if (!figure.empty())
        package.figures = {{"figures/a.json", std::string(figure)}};
    return package;
}

constexpr auto good = R"({"version": 1, "id": "a", "text": {"title": "T"},
 "panels": [{"query": {"dataset": "data"}, "chart": {"kind": "line"}}]})";
} // namespace

BOOST_AUTO_TEST_SUITE(workspace)

BOOST_AUTO_TEST_CASE(figures_of_a_package_are_read) {
    const auto loaded = workspaceFrom(packageOf(good));
    BOOST_REQUIRE(isOk(loaded));
    BOOST_TEST(loaded->workspace.figure("a") != nullptr);
    BOOST_TEST(loaded->workspace.dataset("test/data") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_broken_figure_is_left_out_alone) {
    auto package = packageOf("{}");
    package.figures.push_back({"figures/b.json", good});
    package.isWorkspace = true;
    const auto loaded = workspaceFrom(package);
    BOOST_REQUIRE(isOk(loaded));
    BOOST_TEST(loaded->workspace.figures.size() == 1U);
    BOOST_REQUIRE(loaded->rejected.size() == 1U);
    BOOST_TEST(loaded->rejected[0].code == "figure.missing-field");
    BOOST_TEST(loaded->rejected[0].place.file == "figures/a.json");
    BOOST_TEST(loaded->findings.count("figure.missing-field") == 1U);
    // Saved in place, the package would lose the file.
    BOOST_TEST(!loaded->isWorkspace);
}

BOOST_AUTO_TEST_CASE(choices_that_no_first_figure_takes_are_refused) {
    BOOST_TEST(failsWith(workspaceFrom(packageOf(good), {Aggregate::Mean, {}}), "figure.choices-unused"));
}

BOOST_AUTO_TEST_CASE(a_package_without_figures_gets_a_first_one) {
    const auto loaded = workspaceFrom(packageOf({}));
    BOOST_REQUIRE(isOk(loaded));
    BOOST_REQUIRE(loaded->workspace.figures.size() == 1U);
    BOOST_TEST(loaded->workspace.figures[0].group == "own");
}

BOOST_AUTO_TEST_CASE(of_two_figures_of_one_id_the_second_is_left_out) {
    auto package = packageOf(good);
    package.figures.push_back(package.figures[0]);
    const auto loaded = workspaceFrom(package);
    BOOST_REQUIRE(isOk(loaded));
    BOOST_TEST(loaded->workspace.figures.size() == 1U);
    BOOST_REQUIRE(loaded->rejected.size() == 1U);
    BOOST_TEST(loaded->rejected[0].code == "figure.duplicate-id");
}

BOOST_AUTO_TEST_CASE(merging_keeps_everything_and_renames_what_is_taken) {
    const auto one = workspaceFrom(packageOf(good))->workspace;
    const auto both = merged(one, one);
    BOOST_REQUIRE(both.datasets.size() == 2U);
    BOOST_TEST(both.datasets[1]->id == "test/data-2");
    BOOST_TEST(both.figures[1].id == "a-2");
    BOOST_TEST(both.figures[1].panels[0].query.dataset == "test/data-2");
    BOOST_TEST(both.figures[0].panels[0].query.dataset == "test/data");
    BOOST_TEST((merged(Workspace{}, one) == one));
}

BOOST_AUTO_TEST_CASE(formulas_templates_and_events_go_on_naming_their_own_data) {
    auto one = workspaceFrom(packageOf(good))->workspace;
    auto people = *one.datasets[0];
    people.id = "test/data-2"; // the id that the first one would get
    one.datasets.push_back(std::make_shared<const Dataset>(people));
    one.figures[0].events.dataset = "test/data";
    one.templates.push_back({"Design", {}, {}});
    one.templates[0].design.events.dataset = "test/data-2";
    one.preparations.push_back({"test/data", {}, 1, 1, {}, {}, {}});
    one.preparations[0].columns = {
        {"a", {}, R"(2 * [value from test/data-2 where x = "from test/data-2"] + [value from owid/gdp])", {}},
        {"b", {}, "[value from test/data]/value", {}}};
    const auto both = merged(one, one);
    BOOST_REQUIRE(both.datasets.size() == 4U);
    BOOST_TEST(both.datasets[2]->id == "test/data-3");
    BOOST_TEST(both.datasets[3]->id == "test/data-2-2");
    BOOST_TEST(both.figures[1].panels[0].query.dataset == "test/data-3");
    BOOST_TEST(both.figures[1].events.dataset == "test/data-3");
    BOOST_REQUIRE(both.templates.size() == 2U);
    BOOST_TEST(both.templates[0].design.events.dataset == "test/data-2");
    BOOST_TEST(both.templates[1].design.events.dataset == "test/data-2-2");
    BOOST_REQUIRE(both.preparations.size() == 2U);
    BOOST_TEST((both.preparations[0] == one.preparations[0]));
    BOOST_TEST(both.preparations[1].dataset == "test/data-3");
    const auto& columns = both.preparations[1].columns;
    BOOST_TEST(columns[0].formula ==
               R"(2 * [value from test/data-2-2 where x = "from test/data-2"] + [value from owid/gdp])");
    BOOST_TEST(columns[1].formula == "[value from test/data-3]/value");

    // Beside built-in data of the same id.
    const auto isBuiltIn = [](const std::string& id) { return id == "test/data-2"; };
    const auto beside = withFreeIds(one, isBuiltIn, [](const std::string&) { return false; });
    BOOST_TEST(beside.preparations[0].columns[0].formula ==
               R"(2 * [value from test/data-2-2 where x = "from test/data-2"] + [value from owid/gdp])");
    BOOST_TEST(beside.templates[0].design.events.dataset == "test/data-2-2");
}

BOOST_AUTO_TEST_CASE(outputs_are_read_of_workspaces_alone) {
    auto package = packageOf(good);
    package.isWorkspace = true;
    package.outputs = {"datapackage.json", R"([{"figure": "a", "file": "a.png", "width": "89mm"}])"};
    const auto loaded = workspaceFrom(package);
    BOOST_REQUIRE(isOk(loaded));
    BOOST_REQUIRE(loaded->workspace.outputs.size() == 1U);
    BOOST_TEST(loaded->workspace.outputs[0].file == "a.png");
    package.outputs->json = R"([{"figure": "a", "file": "../a.png"}])";
    BOOST_TEST(
        failsWith(workspaceFrom(package), "output.unsafe-file", "datapackage.json, at /outputs/0/file"));
}

BOOST_AUTO_TEST_CASE(outputs_follow_their_figures_when_ids_change) {
    auto one = workspaceFrom(packageOf(good))->workspace;
    one.outputs = {{"a", "a.png", {}, {}, {}, {}, {}, false, true},
                   {"built-in", "b.png", {}, {}, {}, {}, {}, false, true}};
    const auto both = merged(one, one);
    BOOST_REQUIRE(both.outputs.size() == 4U);
    BOOST_TEST(both.outputs[2].figure == "a-2");
    BOOST_TEST(both.outputs[2].file == "a-2.png");
    BOOST_TEST(both.outputs[3].figure == "built-in");
    BOOST_TEST(both.outputs[3].file == "b-2.png");
    BOOST_TEST((merged(Workspace{}, one) == one));

    const auto nobody = [](const std::string&) { return false; };
    const auto renamed = withFreeIds(one, nobody, [](const std::string& id) { return id == "a"; });
    BOOST_TEST(renamed.outputs[0].figure == "a-2");
    BOOST_TEST(renamed.outputs[0].file == "a.png");
    BOOST_TEST(renamed.outputs[1].figure == "built-in");
    BOOST_TEST((renamed != one));
}

BOOST_AUTO_TEST_SUITE_END()
