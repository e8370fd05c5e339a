// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace driftline::test {

/// Starts a program, waits until it has written a line, lets it run for so long, and kills it with SIGKILL.
/// Gives what went wrong: it said nothing, or it ended by itself.
std::string runAndKill(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       std::chrono::microseconds after);

/// Starts a window and kills it with SIGKILL as soon as it has put unsaved work into the folder; false if it
/// does not.
bool keepsUnsavedWork(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                      const std::filesystem::path& recoveryFolder,
                      const std::map<std::string, std::string>& environment);

} // namespace driftline::test
