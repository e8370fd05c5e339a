// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace driftline {

/// What a workspace was on disk at one time, to tell whether somebody else has written it since. Files that
/// were only touched, or written again with the same bytes, are the same.
struct PackageStamp {
    std::string status;  ///< size and time of every file: quick to compare
    std::string content; ///< sha-256 of everything; empty: nothing is there

    bool isThere() const { return !content.empty(); }
    bool operator==(const PackageStamp&) const = default;
};

/// Of a zip archive or a package folder. Reads all of it.
PackageStamp stampOf(const std::filesystem::path& package);

/// Whether the package is what it was. Reads it only if sizes or times differ; then `known` gets the new
/// ones.
bool isUnchanged(const std::filesystem::path& package, PackageStamp& known);

} // namespace driftline
