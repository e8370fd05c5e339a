// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline themes: those built in and the user's own. Gives the exit code.
int runThemes(const ThemesOptions& options);

} // namespace driftline
