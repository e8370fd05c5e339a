// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual/manual.h"
#include "manual/sentences.h"

#include <cstdio>
#include <string>
#include <string_view>

/// Made by the build and run by it; never installed.
int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    const auto program = driftline::commandLineFacts();
    std::string text;
    if (what == "man" && argc == 3)
        text = driftline::manualPage(program, DRIFTLINE_VERSION, argv[2]);
    else if (what == "bash")
        text = driftline::bashCompletion(program);
    else if (what == "zsh")
        text = driftline::zshCompletion(program);
    else if (what == "fish")
        text = driftline::fishCompletion(program);
    if (text.empty()) {
        std::fputs(driftline::manual_sentences::usage, stderr);
        return 2;
    }
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0 ? 0
                                                                                                       : 1;
}
