// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/figure_spec.h"

#include <string>
#include <string_view>

namespace driftline {

/// Reads a figure document of any version up to the current one: parse, migrate, validate against
/// resources/schema/figure.schema.json, read. `origin` is for messages; `package` completes dataset names
/// that name only a resource.
/// Codes: json.broken, figure.unknown-field, figure.wrong-type, figure.missing-field, figure.wrong-value,
/// figure.version, figure.unknown-theme, and those of readTheme() for a theme of its own.
Result<FigureSpec> parseFigure(std::string_view text, std::string_view origin, std::string_view package);

/// The document of a figure, current version, two-space indent, ending in a line feed. Fields that hold
/// their default are left out. parseFigure(writeFigure(spec)) is spec.
std::string writeFigure(const FigureSpec& spec);

} // namespace driftline
