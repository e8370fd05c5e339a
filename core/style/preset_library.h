// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "style/preset.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Those of resources/presets, compiled in, by id.
const std::vector<Preset>& builtinPresets();

/// The presets of a folder, by name. Files that are no presets, or whose id is a built-in one or one that
/// was read before, are told as findings and left out. A folder that is not there has none.
struct OwnPresets {
    std::vector<Preset> presets;
    Diagnostics findings; ///< codes of parsePreset(), and preset.id-taken
};
OwnPresets presetsIn(const std::filesystem::path& folder);

/// By id: built in, or in the user's folder (which may be empty: none). Else, if the name ends in .json, from
/// that file. Codes: preset.unknown, with the nearest id; those of readFile() and parsePreset().
Result<Preset> presetNamed(std::string_view name, const std::filesystem::path& folder = {});

/// Saves a preset of the user's under this name, as FOLDER/ID.json, whole or not at all; the id is made of
/// the name, and a preset of the same id is replaced. The folder is made if need be. Gives the preset as
/// saved. Codes: preset.no-name, preset.id-taken (a built-in one has it, or
/// something else lies in the file), file.unwritable.
Result<Preset> savePreset(Preset preset, std::string_view name, const std::filesystem::path& folder);

/// Codes: preset.unknown, file.unwritable.
Result<void> removePreset(std::string_view id, const std::filesystem::path& folder);

} // namespace driftline
