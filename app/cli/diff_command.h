// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline diff: what moved between two editions of the data. Exit codes as those of diff(1): 0 they are
/// the same, 1 they differ, 2 they cannot be compared.
int runDiff(const DiffOptions& options);

} // namespace driftline
