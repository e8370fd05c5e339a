// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_spec.h"

#include <algorithm>

namespace driftline {

namespace {
/// Of a panel that may or may not be changed.
template <class AnyQuery, class AnyPanel>
std::vector<AnyQuery*> queriesOf(AnyPanel& panel) {
    std::vector<AnyQuery*> all = {&panel.query};
    if (panel.pairing) {
        all.push_back(&panel.pairing->x);
        if (panel.pairing->size)
            all.push_back(&*panel.pairing->size);
    }
    return all;
}
} // namespace

std::vector<const Query*> Panel::queries() const {
    return queriesOf<const Query>(*this);
}

std::vector<Query*> Panel::queries() {
    return queriesOf<Query>(*this);
}

OutputSize usualOutput(const PresetChoice& preset) {
    OutputSize usual;
    if (const auto known = knownPreset(preset)) {
        usual.widthMm = known->size.width;
        usual.heightMm = known->size.height;
        usual.dpi = known->resolution.dpi;
    }
    usual.preset = preset;
    return usual;
}

CaptionPlacement usualCaption(const PresetChoice& preset) {
    const auto known = knownPreset(preset);
    return known ? known->captionPlacement.value_or(CaptionPlacement::Inside) : CaptionPlacement::Inside;
}

std::vector<std::string> FigureSpec::datasets() const {
    std::vector<std::string> names;
    const auto add = [&names](const std::string& name) {
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    for (const auto& panel : panels) {
        for (const auto* query : panel.queries())
            add(query->dataset);
        for (const auto& reference : panel.references)
            add(reference.dataset);
    }
    add(events.dataset);
    return names;
}

} // namespace driftline
