// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "cli/figure_origin.h"

#include <vector>

namespace driftline {

/// The figures as --each and --template want them: once for each name of a column, then in the design of the
/// template, a file or one of the workspace by its name. What does not fit is told on standard error.
/// Codes: template.unknown, those of parseTemplate(), designed() and figuresForEach(), usage.each.
Result<std::vector<FigurePtr>> asDesigned(std::vector<FigurePtr> figures, const FigureOrigin& origin,
                                          const ExportOptions& options);

/// Writes the design of the figure where --save-template says. Codes: those of templateOf() and
/// writeOutputFile(), usage.template (of several figures).
Result<void> saveDesign(const std::vector<FigurePtr>& figures, const FigureOrigin& origin,
                        const ExportOptions& options);

} // namespace driftline
