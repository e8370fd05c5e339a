// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/presets_command.h"

#include "base/number_text.h"
#include "cli/console.h"
#include "cli/sentences.h"
#include "export/own_folders.h"
#include "style/preset_json.h"
#include "style/preset_library.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace driftline {
namespace {

using Json = nlohmann::ordered_json;

std::string plain(double value) {
    return formatNumber(value, decimalsNeeded(value, 1));
}

std::string heightText(const PresetSize& size) {
    if (size.height)
        return plain(*size.height) + " mm";
    return size.mostHeight ? fmt::format("≤ {} mm", plain(*size.mostHeight)) : std::string("free");
}

/// "5–7 pt", or the sizes it is drawn with where nothing limits them.
std::string textSizes(const PresetText& text) {
    if (text.least && text.most)
        return fmt::format("{}–{} pt", plain(*text.least), plain(*text.most));
    if (text.least)
        return fmt::format("≥ {} pt", plain(*text.least));
    return fmt::format("{}–{} pt", plain(text.footer), plain(text.title));
}

std::string sourceText(const Preset& preset) {
    if (preset.source.address.empty())
        return preset.publisher.empty() ? "convention" : preset.publisher;
    return fmt::format("{} ({}{})", preset.source.address, preset.source.checked,
                       preset.source.unconfirmed.empty() ? "" : cli_sentences::inPart);
}

std::string textOf(const std::vector<Preset>& presets) {
    std::vector<std::vector<std::string>> rows = {{"preset", "width", "height", "text", "dpi", "source"}};
    for (const Preset& preset : presets)
        rows.push_back({preset.id, plain(preset.size.width) + " mm", heightText(preset.size),
                        textSizes(preset.text), plain(preset.resolution.dpi), sourceText(preset)});
    return aligned(rows, "") + cli_sentences::inPartExplained;
}

std::string jsonOf(const std::vector<Preset>& presets) {
    Json list = Json::array();
    for (const Preset& preset : presets)
        list.push_back(Json::parse(writePreset(preset)));
    return Json({{"presets", list}}).dump(2) + "\n";
}

} // namespace

int runPresets(const PresetsOptions& options) {
    std::vector<Preset> presets = builtinPresets();
    const OwnPresets own = presetsIn(ownPresetFolder());
    writeToStandardError(findingLines(own.findings, Severity::Warning, "driftline: "));
    presets.insert(presets.end(), own.presets.begin(), own.presets.end());
    if (options.ids)
        return finishWith(idLines(presets));
    return finishWith(options.json ? jsonOf(presets) : textOf(presets));
}

} // namespace driftline
