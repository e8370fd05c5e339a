// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/input_files.h"
#include "base/result.h"
#include "storage/package_file.h"
#include "workspace/workspace.h"

#include <filesystem>
#include <vector>

namespace driftline {

/// A workspace as a Data Package (version 2.0): one tidy CSV file a dataset, one JSON file a figure and
/// template, and datapackage.json, which comes last. Reading them back gives the same workspace, and the same
/// workspace gives the same bytes. Figures of built-in data stay so: only own datasets are written. Code:
/// workspace.empty-table (a dataset without columns).
Result<std::vector<PackageFile>> packageFilesOf(const Workspace& workspace);

/// Writes the workspace to a zip archive if the name ends in ".driftline" or ".zip", otherwise to a folder.
/// datapackage.json stands first in an archive, for those that ask its first bytes what it is. On failure
/// what was there before is whole, and so it is at any byte of a kill or a power cut. A folder must be new,
/// empty or one that Driftline saved; files in it that are not the workspace's stay, or stop the save. What a
/// save that was killed left behind goes with the next one. Nothing is saved if that would replace or remove
/// a file that is `kept`. Codes: those above, export.target-is-input, file.unwritable,
/// workspace.folder-taken, workspace.unfinished (staged_save.h), zip.failed.
Result<void> savePackage(const Workspace& workspace, const std::filesystem::path& path,
                         const InputFiles& kept = {});

} // namespace driftline
