// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

namespace driftline {

/// driftline caption: a caption for a figure, with what a survey has to disclose.
/// Gives the exit code.
int runCaption(const CaptionOptions& options);

} // namespace driftline
