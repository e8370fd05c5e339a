// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/run_outputs.h"
#include "workspace/output.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace driftline {

/// Where outputs find their figures. What it gives must be safe to use on any thread.
struct OutputSource {
    std::function<Result<std::shared_ptr<const FigureSpec>>(const std::string& id)> figure;
    std::function<DatasetLookup(const FigureSpec& figure)> datasets;
    std::function<std::vector<std::string>(const FigureSpec& figure)> authors;
};

/// The format that a file's name asks for by its ending. Code: export.unknown-format.
Result<ExportFormat> formatOfName(std::string_view name);

/// What it takes to write the output into the folder. What is wrong with it is in OutputJob::refused: codes
/// of `source.figure`, export.unknown-format, preset.unknown, output.unsafe-file.
OutputJob jobFor(const Output& output, const OutputSource& source, const std::filesystem::path& folder);

/// These settings of an export, to be kept in a workspace. The file is named after the figure.
Output outputFor(const std::string& figure, ExportFormat format, const PictureRequest& request,
                 const PictureOptions& options);

} // namespace driftline
