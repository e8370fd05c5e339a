// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace driftline {

// The outputs of the workspace, changed in steps that undo names.

/// Keeps an output. One of the same figure and format that differs only in its size or look is replaced; a
/// file that another output writes gets "-2", "-3" … Gives the file's name. Codes: figure.unknown,
/// output.unsafe-file, output.too-many.
Result<std::string> saveOutput(Session& session, Output output);

/// Takes away the output that writes this file. Code: output.unknown.
Result<void> removeOutput(Session& session, const std::string& file);

} // namespace driftline
