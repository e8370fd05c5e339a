// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/png_file.h"
#include "support/places.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace driftline::test;
using Json = nlohmann::json;

namespace {
constexpr auto ownPreset = R"({"version": 1, "id": "our-report", "name": "Our report",
 "size": {"width": 120}, "resolution": {"dpi": 200}})";
} // namespace

BOOST_AUTO_TEST_SUITE(presets)

BOOST_AUTO_TEST_CASE(presets_are_listed_with_their_sources) {
    const ProcessResult result = runDriftline({"presets"});
    BOOST_TEST(result.exitCode == 0);
    BOOST_TEST(result.errors == "");
    for (const char* words : {"nature-single", "89 mm", "5–7 pt", "≤ 170 mm",
                              "research-figure-guide.nature.com", "social-card", "slide-16x9"})
        BOOST_TEST(result.output.find(words) != std::string::npos, words);
    const Json json = Json::parse(runDriftline({"presets", "--json"}).output);
    BOOST_TEST(json.at("presets").size() == 18U);
    BOOST_TEST(json.at("presets").at(0).at("source").at("unconfirmed").size() > 0U);
}

BOOST_AUTO_TEST_CASE(a_figure_is_exported_for_a_journal) {
    const TemporaryFolder folder;
    const ProcessResult result =
        runDriftline({"export", "article-forced-alignment", "--preset", "nature-single", "-o", "a.png"},
                     {.folder = folder.path()});
    BOOST_TEST_REQUIRE(result.exitCode == 0, result.errors);
    BOOST_TEST(readPng(fileBytes(folder / "a.png")).width == 1577U);
    runDriftline({"export", "article-forced-alignment", "--preset", "nature-single", "--width", "60mm",
                  "--dpi", "100", "-o", "b.png"},
                 {.folder = folder.path()});
    BOOST_TEST(readPng(fileBytes(folder / "b.png")).width == 236U);
}

BOOST_AUTO_TEST_CASE(an_own_preset_is_found_by_its_id_or_its_file) {
    const TemporaryFolder folder;
    folder.write("config/driftline/presets/our-report.json", ownPreset);
    folder.write("config/driftline/presets/broken.json", "{");
    const ProcessOptions options{.environment = {{"XDG_CONFIG_HOME", (folder / "config").string()}},
                                 .folder = folder.path()};
    const ProcessResult list = runDriftline({"presets"}, options);
    BOOST_TEST(list.output.find("our-report") != std::string::npos);
    BOOST_TEST(list.errors.find("[json.broken]") != std::string::npos, list.errors);
    for (const std::string name : {"our-report", "config/driftline/presets/our-report.json"}) {
        const ProcessResult result =
            runDriftline({"export", "article-forced-alignment", "--preset", name, "-o", "a.png"}, options);
        BOOST_TEST_REQUIRE(result.exitCode == 0, result.errors);
        BOOST_TEST(readPng(fileBytes(folder / "a.png")).width == 945U);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_told) {
    const ProcessResult unknown = runDriftline({"export", "--all", "--preset", "nature-singel"});
    BOOST_TEST(unknown.exitCode == 2);
    BOOST_TEST(unknown.errors.find("Did you mean “nature-single”? [preset.unknown]") != std::string::npos,
               unknown.errors);
    const ProcessResult small = runDriftline(
        {"export", "survey-influence", "--preset", "social-card", "--height", "20mm", "-o", "-"});
    BOOST_TEST(small.exitCode == 1);
    BOOST_TEST(small.output == "");
    BOOST_TEST(small.errors.find("[size.content]") != std::string::npos, small.errors);
}

BOOST_AUTO_TEST_CASE(values_that_have_no_room_refuse_no_figure_and_are_told) {
    const TemporaryFolder folder;
    for (const std::string figure : {"survey-influence", "survey-distrust"}) {
        for (const std::string preset : {"slide-16x9", "social-card"}) {
            const ProcessResult made = runDriftline(
                {"export", figure, "--preset", preset, "-o", (folder / (figure + preset + ".png")).string()});
            BOOST_TEST(made.exitCode == 0, figure + " " + preset + ": " + made.errors);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
