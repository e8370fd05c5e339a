// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/installation.h"
#include "packaging/told_options.h"
#include "support/places.h"
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline::test;

namespace {

/// The page as it is read, without the marks of bold and italic.
std::string shownPage() {
    const auto man = installedProgram("man");
    BOOST_REQUIRE(!man.empty());
    const ProcessResult result = runProcess(
        man, {"-E", "UTF-8", "-l", madeFile("driftline.1").string()},
        {.environment = {{"LC_ALL", "C.UTF-8"}, {"MANWIDTH", "100"}, {"MAN_KEEP_FORMATTING", std::nullopt}}});
    BOOST_TEST(result.exitCode == 0, result.errors);
    return result.output;
}

/// From its heading to that of the next command.
std::string sectionOf(const std::string& page, const std::string& command) {
    const std::size_t commands = page.find("\nCOMMANDS\n");
    if (command.empty())
        return page.substr(0, commands);
    const std::string heading = "\n   driftline ";
    const std::size_t start = page.find(heading + command + " ", commands);
    BOOST_REQUIRE_MESSAGE(start != std::string::npos, command);
    return page.substr(start, page.find(heading, start + 1) - start);
}

} // namespace

BOOST_AUTO_TEST_SUITE(manual_page)

BOOST_AUTO_TEST_CASE(man_has_no_warnings) {
    const ProcessResult result =
        runProcess(installedProgram("man"),
                   {"--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", madeFile("driftline.1").string()},
                   {.environment = {{"LC_ALL", "C.UTF-8"}, {"MANROFFSEQ", ""}, {"MANWIDTH", "80"}}});
    BOOST_TEST(result.exitCode == 0);
    BOOST_TEST(result.errors == "");
}

BOOST_AUTO_TEST_CASE(mandoc_has_no_complaints) {
    const auto mandoc = installedProgram("mandoc");
    if (mandoc.empty()) {
        BOOST_TEST_MESSAGE("mandoc is not installed");
        return;
    }
    const ProcessResult result = runProcess(mandoc, {"-T", "lint", madeFile("driftline.1").string()});
    BOOST_TEST(result.exitCode == 0);
    BOOST_TEST(result.output + result.errors == "");
}

BOOST_AUTO_TEST_CASE(every_option_of_the_help_is_told) {
    BOOST_TEST(toldOptions().size() > 10U);
    const std::string page = shownPage();
    for (const auto& [command, options] : toldOptions()) {
        BOOST_TEST_CONTEXT(command) {
            BOOST_TEST(!options.empty());
            const std::string section = sectionOf(page, command);
            for (const std::string& option : options)
                BOOST_TEST(section.find(" " + option) != std::string::npos, option);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_installed_page_is_the_made_one) {
    const Installation installation;
    const ProcessResult result =
        runProcess(installedProgram("gzip"),
                   {"--decompress", "--stdout", (installation / "share/man/man1/driftline.1.gz").string()});
    BOOST_TEST((result.output == fileBytes(madeFile("driftline.1"))));
}

BOOST_AUTO_TEST_SUITE_END()
