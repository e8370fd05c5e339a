// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/preset_library.h"

#include "base/embedded_file.h"
#include "base/file_io.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "style/document_folder.h"
#include "style/preset_choice.h"
#include "style/preset_json.h"
#include "style/sentences.h"

#include <algorithm>
#include <span>
#include <system_error>

namespace driftline {

std::span<const EmbeddedFile> presetFiles();

namespace {
namespace fs = std::filesystem;

const Preset* withId(const std::vector<Preset>& presets, std::string_view id) {
    const auto found =
        std::find_if(presets.begin(), presets.end(), [id](const Preset& preset) { return preset.id == id; });
    return found == presets.end() ? nullptr : &*found;
}

std::vector<Preset> readBuiltin() {
    std::vector<Preset> presets;
    for (const auto& file : presetFiles()) {
        // A built-in preset that cannot be read would be a bug; the tests read every one.
        if (auto preset = parsePreset(file.text(), file.name))
            presets.push_back(*std::move(preset));
    }
    std::sort(presets.begin(), presets.end(), [](const Preset& a, const Preset& b) { return a.id < b.id; });
    return presets;
}

Result<Preset> readPreset(const fs::path& path) {
    const auto text = readDocument(path);
    if (!text)
        return tl::unexpected(text.error());
    return parsePreset(*text, path.string());
}

void warn(Diagnostics& findings, const Error& error) {
    findings.warn(error.code, error.message, error.place);
}

tl::unexpected<Error> taken(std::string_view id, Place place = {}) {
    return fail(style_sentences::presetIdTaken(inQuotes(id)), std::move(place));
}

tl::unexpected<Error> unknown(std::string_view name, const std::vector<Preset>& own) {
    std::vector<std::string> ids;
    for (const auto* presets : {&builtinPresets(), &own}) {
        for (const auto& preset : *presets)
            ids.push_back(preset.id);
    }
    const auto nearest = nearestName(name, ids);
    return fail(style_sentences::presetUnknown(
        inQuotes(name),
        nearest.empty() ? style_sentences::seeAllPresets : style_sentences::didYouMean(inQuotes(nearest))));
}
} // namespace

const std::vector<Preset>& builtinPresets() {
    static const std::vector<Preset> presets = readBuiltin();
    return presets;
}

OwnPresets presetsIn(const fs::path& folder) {
    OwnPresets own;
    if (folder.empty())
        return own;
    for (const auto& path : documentsIn(folder)) {
        auto preset = readPreset(path);
        if (preset &&
            (withId(builtinPresets(), preset->id) != nullptr || withId(own.presets, preset->id) != nullptr))
            preset = taken(preset->id, {path.string(), 0, {}, "/id"});
        if (preset)
            own.presets.push_back(*std::move(preset));
        else
            warn(own.findings, preset.error());
    }
    std::stable_sort(own.presets.begin(), own.presets.end(),
                     [](const Preset& a, const Preset& b) { return a.name < b.name; });
    return own;
}

Result<Preset> presetNamed(std::string_view name, const fs::path& folder) {
    if (const auto* preset = withId(builtinPresets(), name))
        return *preset;
    const auto own = presetsIn(folder);
    if (const auto* preset = withId(own.presets, name))
        return *preset;
    if (name.ends_with(documentEnding))
        return readPreset(fs::path(name));
    return unknown(name, own.presets);
}

PresetChoice choiceOf(const Preset& preset) {
    const auto* builtin = withId(builtinPresets(), preset.id);
    return builtin != nullptr && *builtin == preset ? PresetChoice(preset.id) : PresetChoice(preset);
}

Result<std::shared_ptr<const Preset>> presetFor(const PresetChoice& choice) {
    if (const auto* own = std::get_if<Preset>(&choice))
        return std::make_shared<const Preset>(*own);
    const auto& id = std::get<std::string>(choice);
    if (id.empty())
        return std::shared_ptr<const Preset>();
    if (const auto* preset = withId(builtinPresets(), id))
        return std::shared_ptr<const Preset>(std::shared_ptr<const void>(), preset); // lives as long as we
    return unknown(id, {});
}

std::shared_ptr<const Preset> knownPreset(const PresetChoice& choice) {
    return presetFor(choice).value_or(nullptr);
}

Result<Preset> savePreset(Preset preset, std::string_view name, const fs::path& folder) {
    preset.name = trimmed(name);
    preset.id = slug(preset.name);
    if (preset.id.empty())
        return fail(style_sentences::presetNoName());
    if (withId(builtinPresets(), preset.id) != nullptr)
        return taken(preset.id);
    const auto text = writePreset(preset);
    // What could not be read again must not be written.
    if (auto readBack = parsePreset(text, preset.name); !readBack)
        return readBack;
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem)
        return fail(style_sentences::presetFolderUnwritable(problem.message()), {folder.string(), 0, {}, {}});
    const auto path = folder / (preset.id + std::string(documentEnding));
    // The name follows from the title, so what is there may be something else.
    if (const auto there = readPreset(path);
        (there && there->id != preset.id) || (!there && there.error().code != "file.missing"))
        return fail(style_sentences::presetFileTaken(), {path.string(), 0, {}, {}});
    if (auto written = writeFileWhole(path, text); !written)
        return tl::unexpected(std::move(written.error()));
    return preset;
}

Result<void> removePreset(std::string_view id, const fs::path& folder) {
    const auto own = presetsIn(folder);
    if (withId(own.presets, id) == nullptr)
        return unknown(id, own.presets);
    // The file may be named otherwise than its preset.
    for (const auto& path : documentsIn(folder)) {
        const auto preset = readPreset(path);
        std::error_code problem;
        if (preset && preset->id == id && !fs::remove(path, problem))
            return fail(style_sentences::presetNotRemovable(problem.message()), {path.string(), 0, {}, {}});
    }
    return {};
}

} // namespace driftline
