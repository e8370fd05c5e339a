// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <optional>

namespace driftline {

/// Formats that are known by their first bytes and not read: what the file is, and how its table can be
/// opened nevertheless. Nothing for any other file. Code: import.refused-format.
std::optional<Error> refusalOf(const ImportTarget& target);

} // namespace driftline
