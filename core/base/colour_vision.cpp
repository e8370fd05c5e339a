// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour_vision.h"

#include "base/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
std::vector<ColourPair> allPairs(const std::vector<Colour>& colours, ColourVision vision) {
    std::vector<Colour> seen;
    seen.reserve(colours.size());
    for (const auto colour : colours)
        seen.push_back(asSeenBy(colour, vision));
    std::vector<ColourPair> pairs;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t j = i + 1; j < seen.size(); ++j)
            pairs.push_back({i, j, colourDifference(seen[i], seen[j])});
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const ColourPair& a, const ColourPair& b) { return a.distance < b.distance; });
    return pairs;
}
} // namespace

std::string_view visionName(ColourVision vision) {
    switch (vision) {
    case ColourVision::Normal:
        break;
    case ColourVision::Deuteranopia:
        return "deuteranopia";
    case ColourVision::Protanopia:
        return "protanopia";
    case ColourVision::Tritanopia:
        return "tritanopia";
    case ColourVision::Grey:
        return "grey";
    }
    return base_sentences::normalVision;
}

std::optional<ColourPair> closestColours(const std::vector<Colour>& colours, ColourVision vision) {
    const auto pairs = allPairs(colours, vision);
    if (pairs.empty())
        return {};
    return pairs.front();
}

std::vector<ColourPair> confusedColours(const std::vector<Colour>& colours, ColourVision vision) {
    auto pairs = allPairs(colours, vision);
    pairs.erase(std::find_if(pairs.begin(), pairs.end(),
                             [](const ColourPair& pair) { return pair.distance >= leastColourDistance; }),
                pairs.end());
    return pairs;
}

} // namespace driftline
