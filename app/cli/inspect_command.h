// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline inspect: what an importer makes of a file. Gives the exit code.
int runInspect(const InspectOptions& options);

} // namespace driftline
