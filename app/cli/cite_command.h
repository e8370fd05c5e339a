// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline cite: the chain of sources behind a figure, in a form for reading or for reference managers.
/// Gives the exit code.
int runCite(const CiteOptions& options);

} // namespace driftline
