// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "style/preset.h"

#include <string>
#include <string_view>

namespace driftline {

/// Reads a preset: parse, validate against resources/schema/preset.schema.json, hold its numbers against each
/// other. `origin` is for messages.
/// Codes: json.broken, json.too-deep, preset.unknown-field, preset.wrong-type, preset.missing-field,
/// preset.wrong-value, preset.version.
Result<Preset> parsePreset(std::string_view text, std::string_view origin);

/// The document of a preset, two-space indent, ending in a line feed. Fields that hold their default are left
/// out. parsePreset(writePreset(preset)) is preset.
std::string writePreset(const Preset& preset);

} // namespace driftline
