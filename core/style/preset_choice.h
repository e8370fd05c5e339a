// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "style/preset.h"

#include <memory>
#include <string>
#include <variant>

namespace driftline {

/// The preset that a figure is made for: a built-in one by its id (empty: none), or one of the user's own
/// whole, so that the figure looks the same on another computer.
using PresetChoice = std::variant<std::string, Preset>;

/// Built-in presets by their ids, others whole.
PresetChoice choiceOf(const Preset& preset);

/// nullptr without a preset. Code: preset.unknown, with the nearest id.
Result<std::shared_ptr<const Preset>> presetFor(const PresetChoice& choice);

/// The same; nullptr for one that is not known, too.
std::shared_ptr<const Preset> knownPreset(const PresetChoice& choice);

} // namespace driftline
