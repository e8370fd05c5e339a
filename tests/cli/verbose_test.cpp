// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_process.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

using namespace driftline::test;

namespace {

constexpr auto csv = "year,country,value\n2020,Laos,1\n2021,Laos,2\n";

} // namespace

BOOST_AUTO_TEST_SUITE(verbose)

BOOST_AUTO_TEST_CASE(nothing_is_told_unless_it_is_asked_for) {
    BOOST_TEST(runDriftline({"list"}).errors == "");
}

BOOST_AUTO_TEST_CASE(the_answer_stays_the_same_and_standard_error_tells_why) {
    const TemporaryFolder folder;
    const auto file = folder.write("prices.csv", csv).string();
    const ProcessResult quiet = runDriftline({"inspect", file});
    for (const auto& arguments : {std::vector<std::string>{"inspect", file, "--verbose"},
                                  std::vector<std::string>{"--verbose", "inspect", file}}) {
        const ProcessResult result = runDriftline(arguments);
        BOOST_TEST(result.exitCode == 0);
        BOOST_TEST(result.output == quiet.output);
        BOOST_TEST(contains(result.errors, "driftline: import: " + file + ": is it CSV? yes"), result.errors);
        BOOST_TEST(contains(result.errors, "read as CSV: 1 datasets"), result.errors);
    }
}

BOOST_AUTO_TEST_CASE(an_export_tells_its_phases_its_font_and_what_it_wrote) {
    const TemporaryFolder folder;
    const auto file = (folder / "a.png").string();
    const ProcessResult result =
        runDriftline({"export", "article-forced-alignment", "-o", file, "--verbose"});
    BOOST_TEST(result.exitCode == 0);
    for (const std::string words :
         {"driftline: import: ", "driftline: query: ", "driftline: scene: figure article-forced-alignment: ",
          "driftline: export: figures are set in ", "driftline: export: wrote "})
        BOOST_TEST(contains(result.errors, words), words << " in " << result.errors);
    BOOST_TEST(contains(result.errors, file));
    BOOST_TEST(contains(result.errors, " ms\n"));
}

BOOST_AUTO_TEST_CASE(categories_can_be_left_out) {
    const ProcessResult result =
        runDriftline({"export", "article-forced-alignment", "--format", "csv", "-o", "-", "--verbose"},
                     {.environment = {{"QT_LOGGING_RULES", "driftline.scene=false"}}});
    BOOST_TEST(!contains(result.errors, "driftline: scene: "), result.errors);
    BOOST_TEST(contains(result.errors, "driftline: query: "), result.errors);
}

BOOST_AUTO_TEST_CASE(every_command_knows_it) {
    for (const std::string command : {"list", "export", "inspect", "check", "cite", "caption", "diff",
                                      "verify", "presets", "preflight", "themes"})
        BOOST_TEST(contains(runDriftline({command, "--help"}).output, "--verbose"), command);
    BOOST_TEST(contains(runDriftline({"--help"}).output, "--verbose"));
}

BOOST_AUTO_TEST_SUITE_END()
