// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline convert: a table of any format as one tidy table. What was found in reading it goes to standard
/// error. Gives the exit code.
int runConvert(const ConvertOptions& options);

} // namespace driftline
