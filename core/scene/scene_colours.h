// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour_vision.h"
#include "scene/scene.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// What stands in colour for data: series that are not context, then the shades of the legend, each name
/// once.
struct NamedColour {
    std::string name;
    Colour colour;

    bool operator==(const NamedColour&) const = default;
};
std::vector<NamedColour> dataColours(const Scene& scene);

/// The two whose colours look most alike to that vision, and how far apart they are (CIEDE2000).
struct ClosestColours {
    std::string first;
    std::string second;
    double distance = 0;

    bool operator==(const ClosestColours&) const = default;
};
/// Nothing where fewer than two are in colour.
std::optional<ClosestColours> closestColours(const Scene& scene, ColourVision vision);

/// Writes the names of series and dots in the theme's ink, for those who take no coloured words.
void writeNamesInInk(Scene& scene);

} // namespace driftline
