// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace driftline {

/// How the window begins.
struct WindowStart {
    bool quitAfterFirstPaint = false; ///< for measuring how fast the first figure appears
};

/// Runs the program with its window until it is closed; opens the files first. Gives the exit code.
int runWindow(int& argc, char** argv, const std::vector<std::string>& files, const WindowStart& start = {});

} // namespace driftline
