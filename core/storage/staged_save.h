// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/package_file.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// file.unwritable, for a place of a workspace: why, and how to mend it.
tl::unexpected<Error> unwritableWorkspace(const std::filesystem::path& path, std::string_view why);

/// Held while a folder is being saved to: a second save, of any program of ours on this computer, waits. It
/// is gone with its process.
class FolderTurn {
public:
    explicit FolderTurn(const std::filesystem::path& folder);
    FolderTurn(const FolderTurn&) = delete;
    FolderTurn& operator=(const FolderTurn&) = delete;
    FolderTurn(FolderTurn&&) = delete;
    FolderTurn& operator=(FolderTurn&&) = delete;
    ~FolderTurn();

private:
    int m_handle;
};

/// Finishes a save that was cut short after it was decided, and clears away one that was not. Nothing else in
/// the folder is touched. Call it in turn. Code: workspace.unfinished.
Result<void> finishPendingSave(const std::filesystem::path& folder);

/// Puts the files in their places and takes the removed ones away, for readers of ours all at one instant
/// (storage/pending_save.h). Call it in turn, with nothing pending. On failure the folder is as it was,
/// except with workspace.unfinished: then it reads as the new one, and the next save finishes. Codes:
/// file.unwritable, workspace.unfinished.
Result<void> saveStaged(const std::filesystem::path& folder, const std::vector<PackageFile>& files,
                        const std::vector<std::string>& removed);

} // namespace driftline
