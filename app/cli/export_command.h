// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline export: figures as files. Goes on after a figure that fails, and then gives exit code 1.
int runExport(const ExportOptions& options);

} // namespace driftline
