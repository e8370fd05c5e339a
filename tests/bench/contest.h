// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/run_process.h"

#include <filesystem>
#include <string>
#include <vector>

namespace driftline::test {

/// A program that does the job. An empty program path is one that is not installed.
struct Contender {
    std::string name;
    std::filesystem::path program;
    std::vector<std::string> arguments;
    ProcessOptions options = {};
};

/// Runs the contenders in turn, `rounds` times and once before to warm up, and prints the median of each and
/// its ratio to the first one that is installed. A machine that slows down half-way slows them all. With
/// `pictures` a run it prints how many a second that is. Gives false if one of them failed.
bool runContest(const std::string& title, const std::vector<Contender>& contenders, int rounds,
                int pictures = 0);

/// The system's python3, or the one that the user prefers; empty if neither has matplotlib.
std::filesystem::path pythonWithMatplotlib();
/// Empty if R is not installed or has no ggplot2.
std::filesystem::path rWithGgplot2();

} // namespace driftline::test
