// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene_colours.h"

#include <algorithm>

namespace driftline {

std::vector<NamedColour> dataColours(const Scene& scene) {
    std::vector<NamedColour> named;
    const auto add = [&named](const std::string& name, Colour colour) {
        const bool isKnown =
            std::any_of(named.begin(), named.end(), [&](const NamedColour& one) { return one.name == name; });
        if (!isKnown)
            named.push_back({name, colour});
    };
    for (const auto& series : scene.series) {
        if (!series.context)
            add(series.name, series.style.colour);
    }
    for (const auto& key : scene.keys)
        add(key.name, key.colour);
    return named;
}

std::optional<ClosestColours> closestColours(const Scene& scene, ColourVision vision) {
    const auto named = dataColours(scene);
    std::vector<Colour> colours;
    colours.reserve(named.size());
    for (const auto& one : named)
        colours.push_back(one.colour.over(scene.theme.background));
    const auto pair = closestColours(colours, vision);
    if (!pair)
        return {};
    return ClosestColours{named[pair->first].name, named[pair->second].name, pair->distance};
}

void writeNamesInInk(Scene& scene) {
    for (auto& panel : scene.panels) {
        for (auto& label : panel.labels)
            label.colour = scene.theme.ink;
        for (auto& mark : panel.marks) {
            if (auto* text = std::get_if<TextMark>(&mark);
                text != nullptr && (text->isOptional || text->isName))
                text->colour = scene.theme.ink;
        }
    }
}

} // namespace driftline
