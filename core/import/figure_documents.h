// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/package_descriptor.h"

namespace driftline {

/// What a property of a package lists, its `figures` or `templates`: objects inside the descriptor and names
/// of JSON files. A file that is not there is told (package.missing-figure). Codes: package.remote-path,
/// package.unsafe-path.
Result<std::vector<FigureDocument>> readDocuments(const JsonObject& root, const std::string& property,
                                                  const PackageLocation& location,
                                                  std::string_view descriptorName);

} // namespace driftline
