// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/preset_json.h"

#include "base/number_text.h"
#include "base/text.h"
#include "style/json_document.h"
#include "style/schema_check.h"
#include "style/sentences.h"
#include "style/style_fields.h"
#include "style/theme_library.h"

#include <nlohmann/json.hpp>

#include <array>
#include <tuple>

namespace driftline {

namespace {
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
} // namespace

Result<Preset> parsePreset(std::string_view text, std::string_view origin) {
    const auto document = parseDocument(text, origin, "preset");
    if (!document)
        return tl::unexpected(document.error());
    if (auto valid = checkDocument(*document, DocumentKind::Preset, Preset::currentVersion, origin); !valid)
        return tl::unexpected(std::move(valid.error()));
    Preset preset;
    FieldReader reader("preset", origin);
    readFields(*document, preset, reader, "");
    if (preset.background && builtinTheme(*preset.background) == nullptr)
        return fail(style_sentences::presetChoiceUnknown(inQuotes(*preset.background),
                                                         joined(builtinThemeIds(), ", ")),
                    {std::string(origin), 0, {}, "/background"});
    if (auto checked = checkOrder(preset, origin); !checked)
        return tl::unexpected(std::move(checked.error()));
    return preset;
}

std::string writePreset(const Preset& preset) {
    nlohmann::ordered_json out = {{"version", Preset::currentVersion}};
    writeFields(preset, {}, out);
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace driftline
