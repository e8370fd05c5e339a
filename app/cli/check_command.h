// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline check: is this data package or figure valid? Exit code 1 if it is not, or if cells could not
/// be read as what their column says. What the figure check (scene/figure_check.h) finds is told and leaves a
/// figure valid.
int runCheck(const CheckOptions& options);

} // namespace driftline
