// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

// NOLINTNEXTLINE(readability-identifier-naming): the library calls itself so
namespace CLI {
class App;
}

namespace driftline {

/// One set of options a sub-command; CLI11 fills those of the one that was named.
struct CommandValues {
    WindowOptions window;
    ListOptions list;
    ExportOptions exporting;
    InspectOptions inspect;
    ConvertOptions convert;
    CheckOptions check;
    CiteOptions cite;
    CaptionOptions caption;
    DiffOptions diff;
    VerifyOptions verify;
    PresetsOptions presets;
    PreflightOptions preflight;
    ThemesOptions themes;
    GuideOptions guide;
    bool isVerbose = false;      ///< on any level
    bool wantsLibraries = false; ///< --json beside --version
};

/// The whole command line, as the program reads it and as its manual and completions tell it. The values must
/// live as long as the app, which writes to them when it parses.
void defineCommandLine(CLI::App& app, CommandValues& values);

} // namespace driftline
