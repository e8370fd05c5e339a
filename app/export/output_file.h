// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/input_files.h"
#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace driftline {

/// What a file that is written may replace, besides an earlier one with the same bytes.
enum class Replacing {
    OwnOnly, ///< for a name that the user did not give: only what says that Driftline made it
    Anything ///< for a name that the user gave, or a user who said so
};

/// Whether there is a file that says that Driftline made it: a PNG, SVG or PDF picture, or a page of the
/// guide. CSV, JSON, XLSX and zip files never do, because what people change in them leaves no trace. A file
/// that is not there, and a pipe or a device, is nobody's.
bool isMadeByDriftline(const std::filesystem::path& path);

/// Whether the bytes may be written there. Codes: export.target-is-input, export.target-exists.
Result<void> checkOutputFile(const std::filesystem::path& path, std::string_view bytes,
                             const InputFiles& inputs, Replacing replacing);

/// Writes the file whole or not at all; a pipe or a device is written to. Every file that is made for the
/// user is written by this. Codes: those of checkOutputFile() and writeFileWhole().
Result<void> writeOutputFile(const std::filesystem::path& path, std::string_view bytes,
                             const InputFiles& inputs, Replacing replacing);

} // namespace driftline
