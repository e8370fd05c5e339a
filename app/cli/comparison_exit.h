// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

namespace driftline {

/// Exit codes of commands that compare, those of diff(1).
inline constexpr int exitSame = 0;
inline constexpr int exitDiffers = 1;
inline constexpr int exitTrouble = 2;

/// Tells why nothing could be compared.
inline int trouble(const Error& error) {
    writeToStandardError(errorLine(error));
    return exitTrouble;
}

} // namespace driftline
