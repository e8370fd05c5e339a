// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace driftline::test {

/// A command and the options that its --help shows. The window's own options have the command "".
struct ToldOptions {
    std::string command;
    std::vector<std::string> options; ///< with their dashes
};

/// What the program under test says of itself, command by command.
const std::vector<ToldOptions>& toldOptions();

} // namespace driftline::test
