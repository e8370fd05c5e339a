// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline list: the built-in figures and datasets. Gives the exit code.
int runList(const ListOptions& options);

} // namespace driftline
