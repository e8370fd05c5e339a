// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace driftline {

/// What asSeenBy() multiplies linear RGB with, by rows; the identity for normal vision. For whole pictures,
/// where colour by colour would be too slow.
using VisionMatrix = std::array<std::array<double, 3>, 3>;
VisionMatrix visionMatrix(ColourVision vision);

/// An sRGB channel as linear light from 0 to 1, and back (clamped).
double linearLight(std::uint8_t channel);
std::uint8_t encodedLight(double linear);

/// All visions, the usual one first, and what to call them: "deuteranopia", "grey".
inline constexpr std::array<ColourVision, 5> allVisions = {ColourVision::Normal, ColourVision::Deuteranopia,
                                                           ColourVision::Protanopia, ColourVision::Tritanopia,
                                                           ColourVision::Grey};
std::string_view visionName(ColourVision vision);

/// Below this CIEDE2000 distance two colours of a chart are easily taken for each other.
inline constexpr double leastColourDistance = 10;

/// Two colours of a list, by index, and how far apart they look.
struct ColourPair {
    std::size_t first = 0;
    std::size_t second = 0;
    double distance = 0;

    bool operator==(const ColourPair&) const = default;
};

/// The two that are hardest to tell apart with that vision; nothing if there are fewer than two.
std::optional<ColourPair> closestColours(const std::vector<Colour>& colours, ColourVision vision);

/// Every pair that is closer than leastColourDistance with that vision, the closest first.
std::vector<ColourPair> confusedColours(const std::vector<Colour>& colours, ColourVision vision);

} // namespace driftline
