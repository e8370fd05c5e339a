// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_json.h"

#include "figure/dataset_names.h"
#include "figure/figure_fields.h"
#include "figure/sentences.h"
#include "style/json_document.h"
#include "style/preset_json.h"
#include "style/schema_check.h"
#include "style/theme_json.h"
#include "style/theme_library.h"

namespace driftline {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {
struct PresetWriter {
    ordered_json operator()(const std::string& id) const { return id; }
    ordered_json operator()(const Preset& preset) const {
        return ordered_json::parse(writePreset(preset), nullptr, false);
    }
};

struct ThemeWriter {
    ordered_json operator()(const std::string& id) const { return id; }
    ordered_json operator()(const Theme& theme) const { return themeJson(theme); }
};
} // namespace

void readValue(const json& from, PresetChoice& to, FieldReader& reader, const std::string& path) {
    if (from.is_string()) {
        to = from.get<std::string>();
    } else if (auto own = parsePreset(from.dump(), reader.origin())) {
        to = *std::move(own);
    } else {
        own.error().place.path.insert(0, path);
        reader.report(std::move(own.error()));
    }
}

ordered_json writeValue(const PresetChoice& from) {
    return std::visit(PresetWriter{}, from);
}

void readValue(const json& from, ThemeChoice& to, FieldReader& reader, const std::string& path) {
    if (from.is_string()) {
        to = from.get<std::string>();
        if (const auto theme = themeFor(to); !theme)
            reader.report(figure_sentences::unknownTheme(theme.error().message), path);
    } else if (auto own = readTheme(from, reader.origin(), path)) {
        to = *std::move(own);
    } else {
        reader.report(std::move(own.error()));
    }
}

ordered_json writeValue(const ThemeChoice& from) {
    return std::visit(ThemeWriter{}, from);
}

OutputSize usualOf(const OutputSize& output) {
    auto usual = usualOutput(output.preset);
    usual.preset = {};
    return usual;
}

FigureSpec usualOf(const FigureSpec& spec) {
    FigureSpec usual;
    usual.group = "own";
    usual.captionPlacement = usualCaption(spec.output.preset);
    return usual;
}

namespace figure_fields {

void startFromPreset(OutputSize& output, FieldReader& /*reader*/, const std::string& /*path*/) {
    output = usualOutput(output.preset);
}

void startFromOutput(FigureSpec& spec, FieldReader& /*reader*/, const std::string& /*path*/) {
    spec.captionPlacement = usualCaption(spec.output.preset);
}

} // namespace figure_fields

Result<FigureSpec> parseFigure(std::string_view text, std::string_view origin, std::string_view package) {
    const auto document = parseDocument(text, origin, "figure");
    if (!document)
        return tl::unexpected(document.error());
    // A later format has its step here: one function a version, each turning version n into n + 1.
    if (auto valid = checkDocument(*document, DocumentKind::Figure, FigureSpec::currentVersion, origin);
        !valid)
        return tl::unexpected(std::move(valid.error()));
    auto spec = usualOf(FigureSpec());
    FieldReader reader("figure", origin);
    readFields(*document, spec, reader, "");
    if (const auto& wrong = reader.error())
        return tl::unexpected(*wrong);
    // A name without a package is one of the figure's own package.
    for (auto* name : datasetNames(spec)) {
        if (!package.empty() && name->find('/') == std::string::npos)
            *name = std::string(package) + "/" + *name;
    }
    return spec;
}

std::string writeFigure(const FigureSpec& spec) {
    ordered_json out = {{"version", FigureSpec::currentVersion}};
    writeFields(spec, usualOf(spec), out);
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace driftline
