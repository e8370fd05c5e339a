// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <memory>

namespace driftline {

/// Comma, semicolon or tab separated text without a schema: encoding, delimiter, number marks, types and
/// roles are decided from the file, and every decision is told in the findings and in Dataset::history.
std::unique_ptr<Importer> csvImporter();

} // namespace driftline
