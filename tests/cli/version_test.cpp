// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(version)

BOOST_AUTO_TEST_CASE(the_libraries_are_told_as_json) {
    const ProcessResult result = runDriftline({"--version", "--json"});
    BOOST_TEST(result.exitCode == 0);
    BOOST_TEST(result.errors == "");
    BOOST_TEST(runDriftline({"--json", "--version"}).output == result.output);
    const auto facts = nlohmann::json::parse(result.output);
    BOOST_TEST("driftline " + facts.at("version").get<std::string>() + "\n" ==
               runDriftline({"--version"}).output);
    BOOST_TEST(!facts.at("compiler").get<std::string>().empty());
    BOOST_TEST(!facts.at("buildType").get<std::string>().empty());
    for (const auto* library : {"Qt", "Qt (built with)", "QCustomPlot", "Boost", "fmt", "nlohmann-json",
                                "libzip", "libdeflate", "qpdf", "libxlsxwriter"}) {
        const auto version = facts.at("libraries").at(library).get<std::string>();
        BOOST_TEST_CONTEXT(library) {
            const bool isNumber =
                !version.empty() && version.find_first_not_of("0123456789.") == std::string::npos;
            BOOST_TEST(isNumber, version);
        }
    }
}

BOOST_AUTO_TEST_CASE(plain_version_is_one_line) {
    const ProcessResult result = runDriftline({"--version"});
    BOOST_TEST(result.output.find('{') == std::string::npos);
    BOOST_TEST(result.output.find('\n') == result.output.size() - 1);
}

BOOST_AUTO_TEST_CASE(json_alone_is_wrong_usage) {
    const ProcessResult result = runDriftline({"--json"});
    BOOST_TEST(result.exitCode == 2);
    BOOST_TEST(result.errors.ends_with("[usage.missing]\n"), result.errors);
}

BOOST_AUTO_TEST_SUITE_END()
