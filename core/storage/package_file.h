// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/input_files.h"
#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// One file of a package, by its name inside.
struct PackageFile {
    std::string name;
    std::string bytes;

    bool operator==(const PackageFile&) const = default;
};

/// Whether the name asks for a zip archive.
bool isZipName(const std::filesystem::path& path);

/// An archive of the files in the given order, with the same bytes for the same files. Code: zip.failed.
Result<std::string> zipBytes(const std::vector<PackageFile>& files);

/// Writes the files into a folder, all at one instant (staged_save.h), unless that would replace or remove a
/// `kept` file. Codes: export.target-is-input, file.unwritable, workspace.folder-taken, workspace.unfinished.
Result<void> writePackageFolder(const std::filesystem::path& folder, const std::vector<PackageFile>& files,
                                const InputFiles& kept = {});

} // namespace driftline
