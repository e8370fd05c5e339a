// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/preset_json.h"

#include "base/number_text.h"
#include "base/text.h"
#include "style/json_document.h"
#include "style/json_fields.h"
#include "style/schema_check.h"
#include "style/sentences.h"
#include "style/style_names.h"
#include "style/theme_library.h"

#include <nlohmann/json.hpp>

#include <array>
#include <tuple>

namespace driftline {

namespace {
using nlohmann::json;
using nlohmann::ordered_json;

template <class T>
std::optional<T> optionalOf(const json& object, const char* field) {
    if (!object.contains(field))
        return {};
    return object[field].get<T>();
}

const json& part(const json& document, const char* field) {
    static const json nothing = json::object();
    return document.contains(field) ? document[field] : nothing;
}

void readText(const json& from, PresetText& text) {
    text.font = from.value("font", "");
    text.families = from.value("families", std::vector<std::string>());
    text.title = from.value("title", text.title);
    text.subtitle = from.value("subtitle", text.subtitle);
    text.label = from.value("label", text.label);
    text.footer = from.value("footer", text.footer);
    text.least = optionalOf<double>(from, "least");
    text.most = optionalOf<double>(from, "most");
}

void readLines(const json& from, PresetLines& lines) {
    lines.data = from.value("data", lines.data);
    lines.context = from.value("context", lines.context);
    lines.reference = from.value("reference", lines.reference);
    lines.hairline = from.value("hairline", lines.hairline);
    lines.least = optionalOf<double>(from, "least");
    lines.most = optionalOf<double>(from, "most");
}

/// The document has passed the schema, so types are right.
Preset read(const json& document) {
    Preset preset;
    preset.id = document["id"];
    preset.name = document["name"];
    preset.publisher = document.value("publisher", "");
    preset.description = document.value("description", "");
    const auto& size = document["size"];
    preset.size = {size["width"], optionalOf<double>(size, "leastWidth"),
                   optionalOf<double>(size, "mostWidth"), optionalOf<double>(size, "height"),
                   optionalOf<double>(size, "mostHeight")};
    const auto& resolution = part(document, "resolution");
    preset.resolution = {resolution.value("dpi", preset.resolution.dpi),
                         optionalOf<double>(resolution, "least"), optionalOf<double>(resolution, "most")};
    if (document.contains("pixels")) {
        const auto& pixels = document["pixels"];
        preset.pixels =
            PresetPixels{pixels["dpi"], optionalOf<int>(pixels, "leastWidth"),
                         optionalOf<int>(pixels, "mostWidth"), optionalOf<int>(pixels, "mostHeight")};
    }
    readText(part(document, "text"), preset.text);
    readLines(part(document, "lines"), preset.lines);
    if (document.contains("background"))
        preset.background = document["background"].get<std::string>();
    preset.formats = document.value("formats", std::vector<std::string>());
    preset.mostMegabytes = optionalOf<double>(document, "mostMegabytes");
    preset.unitsInAxisTitle = document.value("unitsInAxisTitle", false);
    preset.colouredText = document.value("colouredText", true);
    if (document.contains("captionPlacement"))
        preset.captionPlacement =
            names::valueOf(names::captionPlacements, document["captionPlacement"].get<std::string>());
    const auto& source = part(document, "source");
    preset.source = {source.value("address", ""), source.value("checked", ""),
                     source.value("unconfirmed", std::vector<std::string>())};
    preset.notes = document.value("notes", "");
    return preset;
}

/// Two numbers of a preset of which the first may not be above the second.
struct Order {
    std::optional<double> low;
    std::optional<double> high;
    std::string_view lowField;
    std::string_view highField;
};

std::string plain(double value) {
    return formatNumber(value, decimalsNeeded(value, 4));
}

/// What a schema cannot say: a preset must itself keep to its limits.
Result<void> checkOrder(const Preset& preset, std::string_view origin) {
    const auto& [size, resolution, text, lines] =
        std::tie(preset.size, preset.resolution, preset.text, preset.lines);
    const std::array<Order, 19> orders = {{
        {size.leastWidth, size.width, "/size/leastWidth", "/size/width"},
        {size.width, size.mostWidth, "/size/width", "/size/mostWidth"},
        {size.height, size.mostHeight, "/size/height", "/size/mostHeight"},
        {resolution.least, resolution.dpi, "/resolution/least", "/resolution/dpi"},
        {resolution.dpi, resolution.most, "/resolution/dpi", "/resolution/most"},
        {text.least, text.title, "/text/least", "/text/title"},
        {text.least, text.subtitle, "/text/least", "/text/subtitle"},
        {text.least, text.label, "/text/least", "/text/label"},
        {text.least, text.footer, "/text/least", "/text/footer"},
        {text.title, text.most, "/text/title", "/text/most"},
        {text.subtitle, text.most, "/text/subtitle", "/text/most"},
        {text.label, text.most, "/text/label", "/text/most"},
        {text.footer, text.most, "/text/footer", "/text/most"},
        {lines.least, lines.hairline, "/lines/least", "/lines/hairline"},
        {lines.least, lines.reference, "/lines/least", "/lines/reference"},
        {lines.least, lines.context, "/lines/least", "/lines/context"},
        {lines.least, lines.data, "/lines/least", "/lines/data"},
        {lines.data, lines.most, "/lines/data", "/lines/most"},
        {lines.least, lines.most, "/lines/least", "/lines/most"},
    }};
    for (const auto& [low, high, lowField, highField] : orders) {
        if (low && high && *low > *high)
            return fail(style_sentences::presetLimitExceeded(plain(*low), plain(*high), highField),
                        {std::string(origin), 0, {}, std::string(lowField)});
    }
    return {};
}

template <class T>
void putIfGiven(ordered_json& object, const char* field, const std::optional<T>& value) {
    if (value)
        object[field] = *value;
}

/// Leaves out a part in which everything is as usual.
void putPart(ordered_json& document, const char* field, ordered_json part) {
    if (!part.empty())
        document[field] = std::move(part);
}

ordered_json sizeJson(const PresetSize& size) {
    ordered_json out = {{"width", size.width}};
    putIfGiven(out, "leastWidth", size.leastWidth);
    putIfGiven(out, "mostWidth", size.mostWidth);
    putIfGiven(out, "height", size.height);
    putIfGiven(out, "mostHeight", size.mostHeight);
    return out;
}

ordered_json pixelsJson(const PresetPixels& pixels) {
    ordered_json out = {{"dpi", pixels.dpi}};
    putIfGiven(out, "leastWidth", pixels.leastWidth);
    putIfGiven(out, "mostWidth", pixels.mostWidth);
    putIfGiven(out, "mostHeight", pixels.mostHeight);
    return out;
}

ordered_json textJson(const PresetText& text) {
    const PresetText usual;
    auto out = ordered_json::object();
    putUnlessUsual(out, "font", text.font, usual.font);
    putUnlessUsual(out, "families", text.families, usual.families);
    putUnlessUsual(out, "title", text.title, usual.title);
    putUnlessUsual(out, "subtitle", text.subtitle, usual.subtitle);
    putUnlessUsual(out, "label", text.label, usual.label);
    putUnlessUsual(out, "footer", text.footer, usual.footer);
    putIfGiven(out, "least", text.least);
    putIfGiven(out, "most", text.most);
    return out;
}

ordered_json linesJson(const PresetLines& lines) {
    const PresetLines usual;
    auto out = ordered_json::object();
    putUnlessUsual(out, "data", lines.data, usual.data);
    putUnlessUsual(out, "context", lines.context, usual.context);
    putUnlessUsual(out, "reference", lines.reference, usual.reference);
    putUnlessUsual(out, "hairline", lines.hairline, usual.hairline);
    putIfGiven(out, "least", lines.least);
    putIfGiven(out, "most", lines.most);
    return out;
}
} // namespace

Result<Preset> parsePreset(std::string_view text, std::string_view origin) {
    const auto document = parseDocument(text, origin, "preset");
    if (!document)
        return tl::unexpected(document.error());
    const auto version = document->is_object() ? document->value("version", json()) : json();
    if (version.is_number_integer() && version > Preset::currentVersion)
        return fail(style_sentences::presetVersion(version.dump(), Preset::currentVersion),
                    {std::string(origin), 0, {}, "/version"});
    if (auto valid = checkAgainstSchema(*document, DocumentKind::Preset, origin); !valid)
        return tl::unexpected(std::move(valid.error()));
    auto preset = read(*document);
    if (preset.background && builtinTheme(*preset.background) == nullptr)
        return fail(style_sentences::presetChoiceUnknown(inQuotes(*preset.background),
                                                         joined(builtinThemeIds(), ", ")),
                    {std::string(origin), 0, {}, "/background"});
    if (auto checked = checkOrder(preset, origin); !checked)
        return tl::unexpected(std::move(checked.error()));
    return preset;
}

std::string writePreset(const Preset& preset) {
    const Preset usual;
    ordered_json out = {{"version", Preset::currentVersion}, {"id", preset.id}, {"name", preset.name}};
    putUnlessUsual(out, "publisher", preset.publisher, usual.publisher);
    putUnlessUsual(out, "description", preset.description, usual.description);
    out["size"] = sizeJson(preset.size);
    ordered_json resolution = {{"dpi", preset.resolution.dpi}};
    putIfGiven(resolution, "least", preset.resolution.least);
    putIfGiven(resolution, "most", preset.resolution.most);
    out["resolution"] = std::move(resolution);
    if (preset.pixels)
        out["pixels"] = pixelsJson(*preset.pixels);
    putPart(out, "text", textJson(preset.text));
    putPart(out, "lines", linesJson(preset.lines));
    putIfGiven(out, "background", preset.background);
    putUnlessUsual(out, "formats", preset.formats, usual.formats);
    putIfGiven(out, "mostMegabytes", preset.mostMegabytes);
    putUnlessUsual(out, "unitsInAxisTitle", preset.unitsInAxisTitle, usual.unitsInAxisTitle);
    putUnlessUsual(out, "colouredText", preset.colouredText, usual.colouredText);
    if (preset.captionPlacement)
        out["captionPlacement"] = names::nameOf(names::captionPlacements, *preset.captionPlacement);
    auto source = ordered_json::object();
    putUnlessUsual(source, "address", preset.source.address, usual.source.address);
    putUnlessUsual(source, "checked", preset.source.checked, usual.source.checked);
    putUnlessUsual(source, "unconfirmed", preset.source.unconfirmed, usual.source.unconfirmed);
    putPart(out, "source", std::move(source));
    putUnlessUsual(out, "notes", preset.notes, usual.notes);
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace driftline
