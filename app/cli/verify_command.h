// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline verify: makes pictures again and tells which are no longer what is on disk, and why. Exit code:
/// 0 all are the same, 1 some are not, 2 something could not be read.
int runVerify(const VerifyOptions& options);

} // namespace driftline
