// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace driftline::test;
using Json = nlohmann::json;

namespace {
constexpr auto pictureCall =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="89mm" height="50mm" viewBox="0 0 89 50">
<title>Exports</title><desc>Line chart of exports by year.</desc>
<text x="5" y="5" font-size="2.4" font-family="Arial">Exports (US$ billion)</text>
<text x="5" y="45" font-size="2.4" font-family="Arial">Source: IMF.</text>
<path d="M5 30L80 10" stroke="#0072B2" stroke-width="0.4" fill="none"/></svg>)";
} // namespace

BOOST_AUTO_TEST_SUITE(preflight_command)

BOOST_AUTO_TEST_CASE(a_picture_that_passes_gives_zero) {
    const TemporaryFolder folder;
    const auto file = folder.write("a.svg", pictureCall);
    const ProcessResult result = runDriftline({"preflight", file.string(), "--preset", "nature-single"});
    BOOST_TEST(result.exitCode == 0, result.output);
    BOOST_TEST(result.errors == "");
    BOOST_TEST(result.output.find("for Nature, single column") != std::string::npos);
    BOOST_TEST(result.output.find("6.8 pt") != std::string::npos, result.output);
    BOOST_TEST(result.output.find("\npasses: 0 failures, 2 warnings") != std::string::npos, result.output);
}

BOOST_AUTO_TEST_CASE(a_broken_rule_gives_one_with_its_remedy) {
    const TemporaryFolder folder;
    const auto file = folder.write("a.svg", pictureCall);
    const ProcessResult result = runDriftline({"preflight", file.string(), "--preset", "plos-single"});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.output.find("does not pass: 1 failure,") != std::string::npos, result.output);
    BOOST_TEST(result.output.find("[preflight.text-least]") != std::string::npos, result.output);
    const ProcessResult json =
        runDriftline({"preflight", file.string(), "--preset", "plos-single", "--json"});
    BOOST_TEST(json.exitCode == 1);
    const Json read = Json::parse(json.output);
    BOOST_TEST(read.at("file") == file.string());
    BOOST_TEST(read.at("passes") == false);
    BOOST_TEST(read.at("items").size() > 10U);
}

BOOST_AUTO_TEST_CASE(what_driftline_exports_can_be_checked) {
    const TemporaryFolder folder;
    runDriftline({"export", "article-forced-alignment", "--preset", "plos-single", "-o", "a.png"},
                 {.folder = folder.path()});
    const ProcessResult result =
        runDriftline({"preflight", "a.png", "--preset", "plos-single"}, {.folder = folder.path()});
    BOOST_TEST(result.exitCode == 0, result.output);
    BOOST_TEST(runDriftline({"preflight", "a.png", "--preset", "nature-single"}, {.folder = folder.path()})
                   .exitCode == 1);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_gives_two) {
    const TemporaryFolder folder;
    const auto text = folder.write("a.png", "no picture");
    const auto good = folder.write("a.svg", pictureCall);
    const auto code = [](const std::vector<std::string>& arguments, const std::string& ending) {
        const ProcessResult result = runDriftline(arguments);
        BOOST_TEST(result.exitCode == 2);
        BOOST_TEST(result.output == "");
        BOOST_TEST(result.errors.ends_with(ending + "\n"), result.errors);
    };
    code({"preflight", text.string(), "--preset", "plos-single"}, "[preflight.foreign]");
    code({"preflight", (folder / "none.pdf").string(), "--preset", "plos-single"}, "[file.missing]");
    code({"preflight", folder.path().string(), "--preset", "plos-single"}, "[file.is-folder]");
    code({"preflight", good.string(), "--preset", "plos-singel"}, "[preset.unknown]");
    code({"preflight", good.string()}, "[usage.missing]");
}

BOOST_AUTO_TEST_SUITE_END()
