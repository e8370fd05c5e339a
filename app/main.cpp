// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/guide_command.h"
#include "cli/memory_use.h"
#include "cli/run_command.h"
#include "cli/sentences.h"
#include "cli/verbose.h"
#include "ui/help/window_pictures.h"
#include "ui/window/run_window.h"

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Qt ends a program that finds no display, without a word on what to do instead.
bool displayIsThere() {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && !std::string_view(value).empty())
            return true;
    }
    return false;
}

int openWindow(const driftline::WindowOptions& options, int& argc, char** argv) {
    if (!displayIsThere())
        return driftline::failWith(driftline::fail(driftline::cli_sentences::noDisplay()).value());
    return driftline::runWindow(argc, argv, options.files,
                                {.quitAfterFirstPaint = options.quitAfterFirstPaint});
}

} // namespace

int main(int argc, char** argv) {
    driftline::returnLargeBlocks();
    const auto asked = driftline::parseCommandLine(std::vector<std::string>(argv + 1, argv + argc));
    if (!asked)
        return driftline::runFarewell(asked.error());
    if (asked->isVerbose)
        driftline::tellWhatIsDone();
    if (const auto* window = std::get_if<driftline::WindowOptions>(&asked->command))
        return openWindow(*window, argc, argv);
    if (const auto* guide = std::get_if<driftline::GuideOptions>(&asked->command))
        return driftline::runGuide(*guide, driftline::windowPictures);
    return driftline::runCommand(asked->command);
}
