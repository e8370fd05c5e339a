// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/resource_reader.h"

namespace driftline {

/// Which resources are read: those asked for, all tables if nothing is, and whatever their foreign keys need.
/// One mark for each resource. Code: package.no-such-resource.
Result<std::vector<bool>> neededResources(const PackageSpec& package,
                                          const std::optional<std::vector<std::string>>& wanted);

/// Follows the foreign keys of every table: labels and wordings become categories, survey rounds become
/// waves, and keys that lead nowhere are told (key.unresolved, key.unknown-resource).
void applyForeignKeys(std::vector<LoadedTable>& tables, const PackageSpec& package,
                      const ImportOptions& options, const std::string& descriptor, Diagnostics& findings);

} // namespace driftline
