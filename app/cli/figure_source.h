// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "scene/resolve.h"
#include "workspace/workspace.h"

#include <filesystem>

namespace driftline {

/// The datasets and figures of any file that Driftline reads: a data package, a table, or a single figure
/// document, whose datasets are then those of the gallery.
/// Codes: those of importAsChosen(), workspaceFrom() and parseFigure(); figure.choices-unused.
Result<LoadedWorkspace> loadFigureSource(const std::filesystem::path& path, const FirstChoices& choices = {},
                                         const ReadingOptions& reading = {});

/// Its findings without those that LoadedWorkspace::rejected tells as errors.
Diagnostics withoutRejected(const LoadedWorkspace& loaded);

/// What --aggregate and --where say about the first figure of a table. Codes: usage.aggregate, usage.where.
Result<FirstChoices> chosenRows(const RowOptions& options);

/// The same error with the options that are the way out, where several rows fall on one point.
Error withRowChoices(Error error, const FigureSpec& figure, const DatasetLookup& datasets);

/// Whether the file is a JSON document by its name, and no data package by its content.
bool isFigureDocument(const std::filesystem::path& path);

} // namespace driftline
