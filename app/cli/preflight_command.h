// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline preflight: a picture file held against a preset. Exit code 0 if it passes, 1 if a rule is
/// broken, 2 if the file cannot be read or the preset is not known.
int runPreflight(const PreflightOptions& options);

} // namespace driftline
