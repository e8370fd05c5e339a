// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

namespace driftline {

/// What is to be read: the bytes of a file inside another one, or the file at the path.
/// Codes: those of readFile().
Result<std::string> bytesOf(const ImportTarget& target);

} // namespace driftline
