// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/told_options.h"

#include "support/run_process.h"

#include <regex>
#include <sstream>
#include <stdexcept>

namespace driftline::test {
namespace {

/// "  -o,--output FILE    Write one …" has two.
std::vector<std::string> optionsIn(const std::string& help) {
    static const std::regex entry(R"(^  (-[-a-zA-Z0-9,]+))");
    static const std::regex name(R"(--?[a-zA-Z0-9][-a-zA-Z0-9]*)");
    std::vector<std::string> options;
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (!std::regex_search(line, found, entry))
            continue;
        const std::string names = found[1];
        for (auto at = std::sregex_iterator(names.begin(), names.end(), name); at != std::sregex_iterator();
             ++at)
            options.push_back(at->str());
    }
    return options;
}

std::string helpOf(std::vector<std::string> command) {
    command.emplace_back("--help");
    return runDriftline(command).output;
}

std::vector<ToldOptions> ask() {
    const std::string help = helpOf({});
    std::vector<ToldOptions> told = {{"", optionsIn(help)}};
    std::istringstream lines(help.substr(help.find("Subcommands:")));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line) && line.starts_with("  ")) {
        const std::string command = line.substr(2, line.find(' ', 2) - 2);
        if (!command.empty())
            told.push_back({command, optionsIn(helpOf({command}))});
    }
    return told;
}

} // namespace

const std::vector<ToldOptions>& toldOptions() {
    static const std::vector<ToldOptions> told = ask();
    return told;
}

} // namespace driftline::test
