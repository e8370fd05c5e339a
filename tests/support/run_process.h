// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace driftline::test {

struct ProcessOptions {
    /// Set in the environment on top of what a test has; nothing: not set at all.
    std::map<std::string, std::optional<std::string>> environment = {};
    std::filesystem::path folder = {}; ///< working folder; empty: that of the test
    std::string input = {};            ///< at most a pipe full (64 KiB); standard input ends after it
    std::chrono::seconds timeout{60};
};

struct ProcessResult {
    int exitCode = -1; ///< -1 if it did not exit by itself
    int signal = 0;    ///< that ended it
    bool timedOut = false;
    std::string output;
    std::string errors;
};

/// Runs a program to its end and collects what it says. Throws if it cannot be started.
ProcessResult runProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                         const ProcessOptions& options = {});

/// Runs driftline. No display and no wishes about Qt are handed on unless the options say so.
ProcessResult runDriftline(const std::vector<std::string>& arguments, ProcessOptions options = {});

/// Where a program of that name is on the PATH; empty if it is not installed.
std::filesystem::path installedProgram(const std::string& name);

} // namespace driftline::test
