// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "style/theme.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace driftline {

/// Reads a theme: parse, validate against resources/schema/theme.schema.json, read. `origin` is for messages.
/// Codes: json.broken, json.too-deep, theme.unknown-field, theme.wrong-type, theme.missing-field,
/// theme.wrong-value, theme.version.
Result<Theme> parseTheme(std::string_view text, std::string_view origin);

/// The same for a theme inside another document; `path` is the JSON pointer of its place there.
Result<Theme> readTheme(const nlohmann::json& document, std::string_view origin, std::string_view path);

/// Reads a document that is known to keep to the schema; throws std::exception where it does not.
Theme trustedTheme(const nlohmann::json& document);

/// The document of a theme. Fields that hold their default are left out.
nlohmann::ordered_json themeJson(const Theme& theme);

/// The same as text, two-space indent, ending in a line feed. parseTheme(writeTheme(theme)) is theme.
std::string writeTheme(const Theme& theme);

} // namespace driftline
