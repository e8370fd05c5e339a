// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <filesystem>

namespace driftline {

/// The datasets and figures of any file that Driftline reads: a data package, a table, or a single figure
/// document, whose datasets are then those of the gallery.
/// Codes: those of ImporterRegistry::import(), workspaceFrom() and parseFigure().
Result<LoadedWorkspace> loadFigureSource(const std::filesystem::path& path);

/// Whether the file is a JSON document by its name, and no data package by its content.
bool isFigureDocument(const std::filesystem::path& path);

} // namespace driftline
