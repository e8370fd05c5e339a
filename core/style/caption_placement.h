// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace driftline {

/// Where a figure's title, subtitle, source and notes stand.
enum class CaptionPlacement {
    Inside,  ///< in the picture
    Separate ///< in a text beside it, as journals take them; several panels have letters to be named by
};

namespace names {
/// As figures, presets and outputs write it.
inline constexpr std::array<std::pair<CaptionPlacement, std::string_view>, 2> captionPlacements = {{
    {CaptionPlacement::Inside, "inside"},
    {CaptionPlacement::Separate, "separate"},
}};
} // namespace names

/// The placement that the word stands for; nothing for another word.
constexpr std::optional<CaptionPlacement> captionPlacementNamed(std::string_view name) {
    for (const auto& [placement, word] : names::captionPlacements) {
        if (word == name)
            return placement;
    }
    return {};
}

} // namespace driftline
