// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme_json.h"

#include "style/json_document.h"
#include "style/schema_check.h"
#include "style/style_fields.h"

#include <nlohmann/json.hpp>

namespace driftline {

using nlohmann::json;
using nlohmann::ordered_json;

Theme trustedTheme(const json& document) {
    Theme theme;
    FieldReader reader("theme", {});
    readFields(document, theme, reader, "");
    return theme;
}

Result<Theme> readTheme(const json& document, std::string_view origin, std::string_view path) {
    auto valid = checkDocument(document, DocumentKind::Theme, Theme::currentVersion, origin);
    if (valid)
        return trustedTheme(document);
    auto error = std::move(valid.error());
    error.place.path = error.place.path == "/" && !path.empty() ? path : std::string(path) + error.place.path;
    return tl::unexpected(std::move(error));
}

Result<Theme> parseTheme(std::string_view text, std::string_view origin) {
    const auto document = parseDocument(text, origin, "theme");
    if (!document)
        return tl::unexpected(document.error());
    return readTheme(*document, origin, "");
}

ordered_json themeJson(const Theme& theme) {
    ordered_json out = {{"version", Theme::currentVersion}};
    writeFields(theme, {}, out);
    return out;
}

std::string writeTheme(const Theme& theme) {
    return themeJson(theme).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace driftline
