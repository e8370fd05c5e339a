// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/figure_template.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace driftline {

/// A template file is at most as long as a figure file.
inline constexpr std::uintmax_t mostTemplateBytes = 4ULL * 1024 * 1024;

/// Reads a template, as resources/schema/template.schema.json describes it. `origin` is for messages.
/// Codes: json.broken, template.version, template.unknown-field, template.wrong-type, template.missing-field,
/// template.wrong-value, and those of parseFigure() for what a schema cannot say.
Result<FigureTemplate> parseTemplate(std::string_view text, std::string_view origin);

/// The document of a template, current version, two-space indent, ending in a line feed.
/// parseTemplate(writeTemplate(template)) is the template.
std::string writeTemplate(const FigureTemplate& design);

} // namespace driftline
