// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <map>
#include <string>
#include <string_view>

namespace driftline::test {

/// Imports a package that exists only here. `files` holds datapackage.json too; places name it "pack/…".
Result<ImportedPackage> importFiles(const std::map<std::string, std::string>& files,
                                    const ImportOptions& options = {});

/// A package of one table `t` in t.csv, with this schema, and whatever else is given for the resource
/// (", \"bytes\": 3") and for the package.
Result<ImportedPackage> importTable(const std::string& schema, const std::string& csv,
                                    const std::string& resourceExtra = {},
                                    const std::string& packageExtra = {});

/// The first finding with that code; a failed check and an empty one if there is none.
Diagnostic finding(const Diagnostics& findings, std::string_view code);

/// The codes of all warnings, joined by blanks.
std::string warnings(const Diagnostics& findings);

} // namespace driftline::test
