// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/installation.h"
#include "packaging/told_options.h"
#include "support/places.h"
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace driftline::test;

namespace {

std::set<std::string> linesOf(const std::string& text) {
    std::set<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        // fish tells a description after a tab.
        if (const std::string word = line.substr(0, line.find('\t')); !word.empty())
            lines.insert(word);
    }
    return lines;
}

std::set<std::string> idsOf(const std::string& command) {
    return linesOf(runDriftline({command, "--ids"}).output);
}

/// A user who has nothing, with two files and a folder at hand.
struct Shells {
    Shells() {
        folder.write("my theme.json", "{}");
        folder.write("data.csv", "a");
        folder.write("out/old.png", "");
    }

    std::set<std::string> said(const std::string& shell, std::vector<std::string> arguments) const {
        const ProcessResult result = runProcess(
            installedProgram(shell), arguments,
            {.environment = {{"HOME", home.path().string()},
                             {"XDG_CONFIG_HOME", home.path().string()},
                             {"XDG_DATA_HOME", home.path().string()},
                             {"LC_ALL", "C.UTF-8"},
                             {"PATH", driftlineProgram().parent_path().string() + ":/usr/bin:/bin"}},
             .folder = folder.path()});
        BOOST_TEST(result.exitCode == 0, result.errors);
        BOOST_TEST(result.errors == "");
        return linesOf(result.output);
    }

    /// What bash offers for the last of the words.
    std::set<std::string> bash(std::vector<std::string> words) const {
        words.insert(words.begin(),
                     {"--norc", "-c",
                      "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _driftline \"$1\"; "
                      "printf '%s\\n' \"${COMPREPLY[@]}\"",
                      madeFile("driftline.bash").string(), driftlineProgram().string()});
        return said("bash", words);
    }

    std::set<std::string> fish(const std::string& line) const {
        return said("fish",
                    {"--no-config", "-c",
                     "source " + madeFile("driftline.fish").string() + "; complete -C '" + line + "'"});
    }

    TemporaryFolder home;
    TemporaryFolder folder;
};

bool has(const std::set<std::string>& offered, const std::set<std::string>& wanted) {
    return std::includes(offered.begin(), offered.end(), wanted.begin(), wanted.end());
}

const std::set<std::string> files = {"data.csv", "my theme.json", "out"};

} // namespace

BOOST_FIXTURE_TEST_SUITE(completions, Shells)

BOOST_AUTO_TEST_CASE(every_shell_can_read_its_file) {
    for (const char* shell : {"bash", "zsh", "fish"}) {
        const auto program = installedProgram(shell);
        if (program.empty()) {
            BOOST_TEST_MESSAGE(shell << " is not installed");
            continue;
        }
        const ProcessResult result =
            runProcess(program, {"-n", madeFile(std::string("driftline.") + shell).string()});
        BOOST_TEST(result.exitCode == 0, shell);
        BOOST_TEST(result.errors == "");
    }
}

BOOST_AUTO_TEST_CASE(every_option_of_the_help_is_offered_by_bash) {
    std::set<std::string> commands;
    for (const auto& [command, options] : toldOptions()) {
        const auto offered = command.empty() ? bash({"-"}) : bash({command, "-"});
        BOOST_TEST((offered == std::set<std::string>(options.begin(), options.end())), command);
        if (!command.empty())
            commands.insert(command);
    }
    BOOST_TEST((bash({""}) == [&] {
        auto all = commands;
        all.insert(files.begin(), files.end());
        return all;
    }()));
}

BOOST_AUTO_TEST_CASE(bash_offers_what_a_value_can_be) {
    const auto figures = idsOf("list");
    const auto themes = idsOf("themes");
    const auto presets = idsOf("presets");
    BOOST_TEST((figures.size() > 10U && themes.size() > 3U && presets.size() > 3U));
    BOOST_TEST((bash({"export", ""}) == figures));
    BOOST_TEST((bash({"cite", "article-forced"}) == std::set<std::string>{"article-forced-alignment"}));
    BOOST_TEST((bash({"export", "a", "--preset", "nature-s"}) == std::set<std::string>{"nature-single"}));
    BOOST_TEST((bash({"export", "a", "--to", ""}) == std::set<std::string>{"out"}));
    BOOST_TEST((bash({"inspect", ""}) == files));
    BOOST_TEST((bash({"cite", "--format", ""}) == std::set<std::string>{"text", "bibtex", "ris", "csl"}));
    BOOST_TEST((bash({"export", "a", "--width", ""}) == std::set<std::string>()));
    auto themesAndFiles = themes;
    themesAndFiles.insert(files.begin(), files.end());
    BOOST_TEST((bash({"export", "a", "--theme", ""}) == themesAndFiles));
    // As bash cuts --theme=mo.
    BOOST_TEST((bash({"export", "--theme", "=", "mo"}) == std::set<std::string>{"mono"}));
}

BOOST_AUTO_TEST_CASE(formats_that_are_offered_are_known) {
    for (const std::string& format : bash({"export", "--format", ""}))
        BOOST_TEST(runDriftline({"export", "article-forced-alignment", "--format", format, "--to",
                                 (folder / "formats").string()})
                           .exitCode == 0,
                   format);
    for (const std::string& format : bash({"cite", "--format", ""}))
        BOOST_TEST(runDriftline({"cite", "article-forced-alignment", "--format", format}).exitCode == 0,
                   format);
}

BOOST_AUTO_TEST_CASE(every_option_of_the_help_stands_in_the_other_files) {
    const std::string zsh = fileBytes(madeFile("driftline.zsh"));
    const std::string fishFile = fileBytes(madeFile("driftline.fish"));
    for (const auto& [command, options] : toldOptions()) {
        BOOST_TEST(zsh.find(command) != std::string::npos);
        for (const std::string& option : options) {
            BOOST_TEST(zsh.find("'" + option) != std::string::npos, option);
            const bool isLong = option.starts_with("--");
            BOOST_TEST(fishFile.find((isLong ? " -l " : " -s ") + option.substr(isLong ? 2 : 1)) !=
                           std::string::npos,
                       option);
        }
    }
}

BOOST_AUTO_TEST_CASE(fish_offers_the_same) {
    if (installedProgram("fish").empty()) {
        BOOST_TEST_MESSAGE("fish is not installed");
        return;
    }
    for (const auto& [command, options] : toldOptions()) {
        std::set<std::string> wanted;
        for (const std::string& option : options) {
            if (option.starts_with("--"))
                wanted.insert(option);
        }
        const auto offered = fish("driftline " + command + (command.empty() ? "--" : " --"));
        BOOST_TEST((offered == wanted), command);
    }
    BOOST_TEST((fish("driftline export ") == idsOf("list")));
    BOOST_TEST(has(fish("driftline export --theme "), idsOf("themes")));
    BOOST_TEST((fish("driftline cite --format ") == std::set<std::string>{"text", "bibtex", "ris", "csl"}));
}

BOOST_AUTO_TEST_SUITE_END()
