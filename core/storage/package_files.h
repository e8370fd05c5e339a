// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace driftline {

/// The files of a data package, wherever they lie. Names are relative, with "/" between folders; a name
/// that is absolute or climbs out with ".." is refused (package.unsafe-path).
class PackageFiles {
public:
    virtual ~PackageFiles() = default;
    virtual Result<std::string> read(std::string_view name) const = 0;
    virtual bool contains(std::string_view name) const = 0;
    /// For places in messages: "survey.zip/answers.csv".
    virtual std::string shownName(std::string_view name) const = 0;
};

/// A folder on disk, as the last save meant it, even one that was cut short (storage/pending_save.h).
std::unique_ptr<PackageFiles> folderFiles(std::filesystem::path folder);

/// A zip archive, checked before anything is unpacked: names, number of entries, sizes and compression
/// ratio. Codes: zip.damaged, zip.unsafe-path, zip.too-large, zip.encrypted.
Result<std::unique_ptr<PackageFiles>> zipFiles(const std::filesystem::path& archive);

/// The same for an archive in memory; `shown` names it in messages.
Result<std::unique_ptr<PackageFiles>> zipFilesIn(std::string bytes, const std::string& shown);

/// Files that are part of the program. The views must outlive the object.
std::unique_ptr<PackageFiles> memoryFiles(std::string shownRoot,
                                          std::map<std::string, std::string_view, std::less<>> files);

/// The same file names for all three, without "." and with ".." refused.
Result<std::string> safeRelativeName(std::string_view name);

} // namespace driftline
