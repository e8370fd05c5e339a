// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"
#include "storage/package_files.h"

namespace driftline {

/// Reads a Frictionless Data Package, version 1 or 2 (https://datapackage.org/standard/), from its files.
/// Codes: package.no-descriptor, json.broken, package.no-resources, package.wrong-type, package.missing-file
/// …
Result<ImportedPackage> importDataPackage(const PackageFiles& files, std::string_view descriptorName,
                                          const ImportOptions& options);

/// A folder, a datapackage.json or a zip that holds one.
std::unique_ptr<Importer> dataPackageImporter();

} // namespace driftline
