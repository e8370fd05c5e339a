// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme_json.h"

#include "style/json_document.h"
#include "style/json_fields.h"
#include "style/schema_check.h"
#include "style/sentences.h"
#include "style/style_names.h"

#include <nlohmann/json.hpp>

namespace driftline {

namespace {
using nlohmann::json;
using nlohmann::ordered_json;

Colour colourOf(const json& object, const char* field) {
    return Colour::parse(object.at(field).get<std::string>()).value_or(Colour());
}

SeriesStyle styleOf(const json& from) {
    return {colourOf(from, "colour"), names::valueOf(names::dashes, from.value("dash", "solid")),
            names::valueOf(names::markers, from.value("marker", "circle"))};
}

Palette paletteOf(const json& from) {
    Palette palette;
    palette.samePlaces = from.value("samePlaces", true);
    if (const auto answers = from.find("answers"); answers != from.end()) {
        palette.firstAnswer = colourOf(*answers, "first");
        palette.lastAnswer = colourOf(*answers, "last");
    }
    palette.unitedStates = styleOf(from.at("unitedStates"));
    palette.china = styleOf(from.at("china"));
    for (const auto& style : from.at("others"))
        palette.others.push_back(styleOf(style));
    return palette;
}

ordered_json styleJson(const SeriesStyle& style) {
    ordered_json out = {{"colour", style.colour.text()}};
    if (style.dash != Dash::Solid)
        out["dash"] = names::nameOf(names::dashes, style.dash);
    if (style.marker != Marker::Circle)
        out["marker"] = names::nameOf(names::markers, style.marker);
    return out;
}

ordered_json paletteJson(const Palette& palette) {
    ordered_json out = ordered_json::object();
    putUnlessUsual(out, "samePlaces", palette.samePlaces, true);
    out["unitedStates"] = styleJson(palette.unitedStates);
    out["china"] = styleJson(palette.china);
    out["others"] = ordered_json::array();
    for (const auto& style : palette.others)
        out["others"].push_back(styleJson(style));
    const Palette usual;
    if (palette.firstAnswer != usual.firstAnswer || palette.lastAnswer != usual.lastAnswer)
        out["answers"] = {{"first", palette.firstAnswer.text()}, {"last", palette.lastAnswer.text()}};
    return out;
}

Result<void> checkVersion(const json& document, std::string_view origin) {
    const auto version = document.is_object() ? document.value("version", json()) : json();
    if (version.is_number_integer() && version > Theme::currentVersion)
        return fail(style_sentences::themeVersion(version.dump(), Theme::currentVersion),
                    {std::string(origin), 0, {}, "/version"});
    return {};
}
} // namespace

Theme trustedTheme(const json& document) {
    Theme theme;
    theme.id = document.at("id");
    theme.name = document.at("name");
    theme.description = document.value("description", "");
    const auto& colours = document.at("colours");
    theme.background = colourOf(colours, "background");
    theme.ink = colourOf(colours, "ink");
    theme.muted = colourOf(colours, "muted");
    theme.grid = colourOf(colours, "grid");
    theme.baseline = colourOf(colours, "baseline");
    theme.context = colourOf(colours, "context");
    if (const auto opacity = document.find("opacity"); opacity != document.end()) {
        theme.fillOpacity = opacity->value("fill", theme.fillOpacity);
        theme.bandOpacity = opacity->value("band", theme.bandOpacity);
    }
    theme.palette = paletteOf(document.at("palette"));
    if (const auto drawing = document.find("drawing"); drawing != document.end()) {
        theme.gridLines = drawing->value("grid", theme.gridLines);
        theme.lineWeight = drawing->value("lines", theme.lineWeight);
        theme.markerWeight = drawing->value("markers", theme.markerWeight);
        theme.outlinedBars = drawing->value("barOutlines", theme.outlinedBars);
    }
    return theme;
}

Result<Theme> readTheme(const json& document, std::string_view origin, std::string_view path) {
    auto current = checkVersion(document, origin);
    if (current)
        current = checkAgainstSchema(document, DocumentKind::Theme, origin);
    if (current)
        return trustedTheme(document);
    auto error = std::move(current.error());
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
    const Theme usual;
    ordered_json out = {{"version", Theme::currentVersion}, {"id", theme.id}, {"name", theme.name}};
    putUnlessUsual(out, "description", theme.description, usual.description);
    out["colours"] = {{"background", theme.background.text()}, {"ink", theme.ink.text()},
                      {"muted", theme.muted.text()},           {"grid", theme.grid.text()},
                      {"baseline", theme.baseline.text()},     {"context", theme.context.text()}};
    ordered_json opacity = ordered_json::object();
    putUnlessUsual(opacity, "fill", theme.fillOpacity, usual.fillOpacity);
    putUnlessUsual(opacity, "band", theme.bandOpacity, usual.bandOpacity);
    if (!opacity.empty())
        out["opacity"] = std::move(opacity);
    out["palette"] = paletteJson(theme.palette);
    ordered_json drawing = ordered_json::object();
    putUnlessUsual(drawing, "grid", theme.gridLines, usual.gridLines);
    putUnlessUsual(drawing, "lines", theme.lineWeight, usual.lineWeight);
    putUnlessUsual(drawing, "markers", theme.markerWeight, usual.markerWeight);
    putUnlessUsual(drawing, "barOutlines", theme.outlinedBars, usual.outlinedBars);
    if (!drawing.empty())
        out["drawing"] = std::move(drawing);
    return out;
}

std::string writeTheme(const Theme& theme) {
    return themeJson(theme).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace driftline
