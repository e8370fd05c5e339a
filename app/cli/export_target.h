// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "export/figure_export.h"

#include <optional>

namespace driftline {

/// What the command line asks of the files, whichever figure is in them.
struct ExportTarget {
    ExportFormat format = ExportFormat::Png;
    PictureRequest request;
    PictureOptions options;
    std::optional<ThemeChoice> theme; ///< nothing: the figure's own
};

/// Everything about the files that can be judged without a figure.
/// Codes: export.unknown-format, export.unknown-text, export.unknown-caption, size.not-a-length, size.dpi,
/// and those of presetNamed() and themeNamed().
Result<ExportTarget> chosenTarget(const ExportOptions& options);

} // namespace driftline
