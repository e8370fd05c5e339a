// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/package_descriptor.h"

namespace driftline {

struct LoadedTable {
    const ResourceSpec* spec = nullptr;
    Dataset dataset;
    RawTable origin; ///< row numbers and files for places; its cells are gone
};

/// Reads, types and checks the table of one resource. Codes: package.missing-file, package.fields-differ, and
/// those of readCsv(), decodeText() and PackageFiles; findings: package.bytes-differ, package.hash-differs,
/// package.hash-unchecked, and those of buildTable() and table_checks.
Result<LoadedTable> readResource(const ResourceSpec& spec, const PackageSpec& package,
                                 const PackageLocation& location, const ImportOptions& options,
                                 Diagnostics& findings);

} // namespace driftline
