// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace driftline::test;
using Json = nlohmann::json;

namespace {
constexpr auto themedFigure = "article-rules-based-order";

/// The user's own theme, made of a built-in one as a user would.
std::string institute() {
    const Json listed = Json::parse(runDriftline({"themes", "--json"}).output);
    for (Json theme : listed.at("themes")) {
        if (theme.at("id") != "slide")
            continue;
        theme["id"] = "institute";
        theme["name"] = "Institute";
        theme["colours"]["background"] = "#F0F4E8";
        return theme.dump();
    }
    BOOST_FAIL("there is no theme to start from");
    return {};
}

ProcessOptions withSettings(const TemporaryFolder& folder) {
    return {.environment = {{"XDG_CONFIG_HOME", (folder / "config").string()}}, .folder = folder.path()};
}
} // namespace

BOOST_AUTO_TEST_SUITE(themes)

BOOST_AUTO_TEST_CASE(themes_are_listed_the_usual_one_first) {
    const ProcessResult result = runDriftline({"themes"});
    BOOST_TEST(result.exitCode == 0);
    BOOST_TEST(result.errors == "");
    for (const char* id : {"paper", "dark", "mono", "screen", "slide"})
        BOOST_TEST(result.output.find(std::string("\n") + id + " ") != std::string::npos, id);
    const Json json = Json::parse(runDriftline({"themes", "--json"}).output);
    BOOST_TEST(json.at("themes").size() == 5U);
    BOOST_TEST(json.at("themes").at(0).at("id") == "paper");
    BOOST_TEST(json.at("themes").at(0).at("palette").at("unitedStates").at("colour") == "#0072B2");
}

BOOST_AUTO_TEST_CASE(a_figure_is_exported_in_another_theme) {
    const auto bytes = [](const std::vector<std::string>& more) {
        std::vector<std::string> arguments = {"export", themedFigure, "--width", "57mm", "-o", "-"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const ProcessResult result = runDriftline(arguments);
        BOOST_TEST(result.exitCode == 0, result.errors);
        return result.output;
    };
    BOOST_TEST((bytes({}) == bytes({"--theme", "paper"})));
    BOOST_TEST((bytes({}) != bytes({"--theme", "mono"})));
    const Json json = Json::parse(bytes({"--theme", "dark", "--format", "json"}));
    BOOST_TEST(json.at("theme") == "dark");
    // What is asked for on the command line comes before the background of a preset.
    const std::string svg = runDriftline({"export", themedFigure, "--preset", "plos-single", "--theme",
                                          "dark", "--format", "svg", "-o", "-"})
                                .output;
    BOOST_TEST(svg.find("1b1f26") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_picture_in_an_own_theme_is_the_same_on_a_computer_without_it) {
    const TemporaryFolder folder;
    folder.write("config/driftline/themes/any.json", institute());
    const ProcessOptions options = withSettings(folder);
    BOOST_TEST(runDriftline({"themes"}, options).output.find("institute") != std::string::npos);
    for (const std::string name : {"institute", "config/driftline/themes/any.json"}) {
        const ProcessResult result =
            runDriftline({"export", themedFigure, "--theme", name, "-o", "a.png"}, options);
        BOOST_TEST_REQUIRE(result.exitCode == 0, result.errors);
        // Without the settings: the picture carries its themedFigure, and the themedFigure its theme.
        BOOST_TEST_REQUIRE(
            runDriftline({"export", "--from", "a.png", "-o", "b.png"}, {.folder = folder.path()}).exitCode ==
            0);
        BOOST_TEST((fileBytes(folder / "a.png") == fileBytes(folder / "b.png")), name);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_told) {
    const ProcessResult unknown = runDriftline({"export", "--all", "--theme", "drak"});
    BOOST_TEST(unknown.exitCode == 2);
    BOOST_TEST(unknown.errors.find("Did you mean “dark”? [theme.unknown]") != std::string::npos,
               unknown.errors);
    const TemporaryFolder folder;
    folder.write("config/driftline/themes/broken.json", "{");
    Json faint = Json::parse(institute());
    faint["colours"]["muted"] = "#D8D8D8";
    folder.write("config/driftline/themes/faint.json", faint.dump());
    const ProcessResult list = runDriftline({"themes"}, withSettings(folder));
    BOOST_TEST(list.exitCode == 0);
    BOOST_TEST(list.errors.find("broken.json") != std::string::npos, list.errors);
    BOOST_TEST(list.errors.find("[theme.faint-words]") != std::string::npos, list.errors);
}

BOOST_AUTO_TEST_SUITE_END()
