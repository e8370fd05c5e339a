// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace driftline {

/// Larger files are refused before they are read.
inline constexpr std::uintmax_t maxFileBytes = 512ULL * 1024 * 1024;

/// The whole file. Codes: file.missing, file.is-folder, file.too-large, file.unreadable.
Result<std::string> readFile(const std::filesystem::path& path, std::uintmax_t mostBytes = maxFileBytes);

/// Writes beside the target, syncs and renames: the target holds the old or the new bytes, never a part.
/// Pipes and character devices (/dev/stdout, /dev/null) are written to, never replaced; disks and sockets
/// are refused.
/// Codes: file.unwritable.
Result<void> writeFileWhole(const std::filesystem::path& path, std::string_view bytes);

/// Writes a file that is not there yet and syncs it. Codes: file.unwritable.
Result<void> writeNewFile(const std::filesystem::path& path, std::string_view bytes);

/// Makes what was renamed, made and removed in the folder outlive a power cut, as far as its disk can.
void syncFolder(const std::filesystem::path& folder);

/// Takes away what writeFileWhole left in the folder when its program was killed. Files that are still being
/// written, by whatever program, stay; so does everything with another name.
void removeAbandonedFiles(const std::filesystem::path& folder);

} // namespace driftline
