// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "import/csv_dialect.h"
#include "import/dataset_metadata.h"
#include "import/importer.h"
#include "import/json_object.h"
#include "import/table_schema.h"
#include "storage/package_files.h"

#include <cstdint>

namespace driftline {

/// What datapackage.json says of one resource.
struct ResourceSpec {
    std::string name; ///< unique within the package
    std::string title;
    std::string description;
    std::string pointer;
    bool isTable = false;
    std::vector<std::string> paths;               ///< safe names from the root of the package files
    const nlohmann::ordered_json* data = nullptr; ///< inline; points into the parsed descriptor
    std::optional<CsvDialect> dialect;            ///< not set: not stated
    std::string encoding;
    std::optional<TableSchema> schema;
    std::optional<DatasetMetadata> metadata; ///< set if Driftline wrote it
    Sampling sampling;
    std::vector<Source> sources;
    std::vector<Licence> licences;
    std::optional<std::uint64_t> bytes;
    std::string hash;
};

/// The format of saved workspaces, in the property `workspaceVersion` of the descriptor.
inline constexpr int newestWorkspace = 1;

struct PackageSpec {
    bool isWorkspace = false; ///< saved by Driftline
    std::string name;
    std::string title;
    std::string description;
    std::string version;
    std::vector<Contributor> contributors;
    std::vector<Licence> licences;
    std::vector<Source> sources;
    std::vector<ResourceSpec> resources;
};

/// Where the descriptor and the files of a package are.
struct PackageLocation {
    const PackageFiles& files;
    std::string folder;     ///< of the descriptor: empty, or ending with "/"
    std::string descriptor; ///< for places in messages
};

/// `root` is the whole descriptor and must outlive the result.
/// Codes: workspace.version, dataset.duplicate-id, package.no-resources, package.wrong-type,
/// package.remote-path, package.unsafe-path, package.dialect …
Result<PackageSpec> readPackageSpec(const JsonObject& root, const PackageLocation& location);

/// A path as a package writes it, as a name among its files. Codes: package.remote-path, package.unsafe-path.
Result<std::string> packagePath(std::string_view written, const PackageLocation& location,
                                const Place& place);

} // namespace driftline
