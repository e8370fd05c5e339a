// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

using namespace driftline::test;

namespace {

// A title for the terminal's window, which some terminals can be made to type back.
constexpr auto hostile = R"({"name": "a", "title": "\u001b]0;owned\u0007\u009b31m",
    "resources": [{"name": "t", "title": "\u001b]0;owned\u0007", "data": [["year", "value"], [2020, 1], [2021, 2]]}]})";

/// What a command writes to a terminal.
ProcessResult onTerminal(const std::string& command) {
    const auto script = installedProgram("script"); // of bsdutils, which every Debian has
    BOOST_REQUIRE(!script.empty());
    return runProcess(script, {"--quiet", "--return", "--command",
                               driftlineProgram().string() + " " + command, "/dev/null"});
}

} // namespace

BOOST_AUTO_TEST_SUITE(terminal)

BOOST_AUTO_TEST_CASE(a_terminal_is_given_no_control_characters_of_a_file) {
    const TemporaryFolder folder;
    const auto file = folder.write("datapackage.json", hostile);
    const ProcessResult result = onTerminal("inspect " + file.string());
    BOOST_TEST(result.exitCode == 0, result.output);
    BOOST_TEST(contains(result.output, "owned"), result.output);
    BOOST_TEST(!contains(result.output, "\x1b"), result.output);
    BOOST_TEST(!contains(result.output, "\x07"), result.output);
    BOOST_TEST(!contains(result.output, "\xC2\x9B"), result.output);
}

BOOST_AUTO_TEST_CASE(nor_of_the_names_of_files) {
    const TemporaryFolder folder;
    const auto to = (folder / "\x1b]0;owned\x07").string();
    std::filesystem::create_directory(to);
    for (const std::string command : {"export article-alignment-gap --format svg --to '", "verify --to '"}) {
        const ProcessResult result = onTerminal(command + to + "'");
        BOOST_TEST(contains(result.output, "owned"), result.output);
        BOOST_TEST(!contains(result.output, "\x1b]"), result.output);
        BOOST_TEST(!contains(result.output, "\x07"), result.output);
    }
}

BOOST_AUTO_TEST_CASE(errors_hold_no_control_characters) {
    const ProcessResult result = runDriftline({"inspect", "/nowhere/\x1b]0;owned\x07"});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(contains(result.errors, "owned"), result.errors);
    BOOST_TEST(!contains(result.errors, "\x1b"), result.errors);
    BOOST_TEST(!contains(result.errors, "\x07"), result.errors);
}

BOOST_AUTO_TEST_SUITE_END()
