// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"
#include "support/run_process.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace driftline::test;

namespace {

struct Wrong {
    std::vector<std::string> arguments;
    std::string code;
    std::string words;
};

std::ostream& operator<<(std::ostream& out, const Wrong& wrong) {
    for (const std::string& argument : wrong.arguments)
        out << argument << ' ';
    return out;
}

const std::vector<Wrong> wrongUses = {
    {{"exprot"}, "usage.unknown-command", "Did you mean “export”?"},
    {{"--jsn"}, "usage.unknown-option", "“--jsn”"},
    {{"list", "extra"}, "usage.unexpected", "“extra”"},
    {{"list", "--json", "--ids"}, "usage.wrong", "excludes"},
    {{"list", "--jsn"}, "usage.unknown-option", "Did you mean “--json”?"},
    {{"inspect"}, "usage.missing", "needs a FILE"},
    {{"check"}, "usage.missing", "needs a FILE"},
    {{"check", "a", "b"}, "usage.unexpected", "“b”"},
    {{"preflight"}, "usage.missing", "needs a FILE"},
    {{"preflight", "a.png"}, "usage.missing", "--preset"},
    {{"export"}, "usage.missing", "--all"},
    {{"export", "--widht", "89mm", "a"}, "usage.unknown-option", "Did you mean “--width”?"},
    {{"export", "a", "--width"}, "usage.needs-value", "--width needs a value"},
    {{"export", "a", "--all"}, "usage.conflict", "not both"},
    {{"export", "--all", "-o", "f.png"}, "usage.conflict", "--to FOLDER"},
    {{"export", "a", "b", "-o", "f.png"}, "usage.conflict", "--to FOLDER"},
    {{"export", "a", "-o", "f.png", "--to", "d"}, "usage.conflict", "not both"},
    {{"a.csv", "list"}, "usage.unexpected", "before the command"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(usage)

BOOST_DATA_TEST_CASE(wrong_usage_is_told_in_one_sentence, boost::unit_test::data::make(wrongUses)) {
    const ProcessResult result = runDriftline(sample.arguments);
    BOOST_TEST(result.exitCode == 2);
    BOOST_TEST(result.output == "");
    BOOST_TEST(result.errors.starts_with("driftline: "));
    BOOST_TEST(result.errors.ends_with(" [" + sample.code + "]\n"), result.errors);
    BOOST_TEST(result.errors.find(sample.words) != std::string::npos, result.errors);
    BOOST_TEST(result.errors.find('\n') == result.errors.size() - 1, result.errors);
}

BOOST_AUTO_TEST_CASE(help_is_there_on_every_level) {
    for (const std::string command :
         {"", "list", "export", "inspect", "check", "presets", "preflight", "themes"}) {
        for (const std::string help : {"--help", "-h"}) {
            const ProcessResult result =
                runDriftline(command.empty() ? std::vector{help} : std::vector{command, help});
            BOOST_TEST_CONTEXT(command << ' ' << help) {
                BOOST_TEST(result.exitCode == 0);
                BOOST_TEST(result.errors == "");
                const std::string name = command.empty() ? "driftline" : "driftline " + command;
                BOOST_TEST(result.output.find("Usage: " + name) != std::string::npos, result.output);
            }
        }
    }
    const std::string help = runDriftline({"export", "--help"}).output;
    for (const char* option :
         {"--all", "--from", "--output", "--to", "--format", "--width", "--height", "--dpi", "--preset"})
        BOOST_TEST(help.find(option) != std::string::npos, option);
}

BOOST_AUTO_TEST_CASE(version_is_told) {
    const ProcessResult result = runDriftline({"--version"});
    BOOST_TEST(result.exitCode == 0);
    BOOST_TEST(result.output.starts_with("driftline 0."));
}

BOOST_AUTO_TEST_CASE(window_without_a_display_is_a_sentence_and_no_crash) {
    const ProcessResult result = runDriftline({});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.errors.ends_with("[window.no-display]\n"), result.errors);
    BOOST_TEST(result.errors.find("driftline export --all") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_full_standard_output_is_a_failure) {
    if (!std::filesystem::exists("/dev/full"))
        return;
    const ProcessResult result = runProcess("/bin/sh", {"-c", "\"$0\" list > /dev/full", driftlineProgram()});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.errors.ends_with("[file.unwritable]\n"), result.errors);
}

BOOST_AUTO_TEST_SUITE_END()
