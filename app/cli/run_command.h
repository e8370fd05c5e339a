// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// Does what a sub-command says, without a display, and gives the program's exit code: 0 done, 1 failed,
/// 2 wrong usage. Must not be called for WindowOptions. Makes a QApplication only if it paints.
int runCommand(const Command& command);

/// Says what the farewell has to say, and gives its exit code.
int runFarewell(const Farewell& farewell);

} // namespace driftline
