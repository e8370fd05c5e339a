// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_spec.h"

#include "base/lists.h"
#include "figure/dataset_names.h"

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

/// Of a figure that may or may not be changed.
template <class AnyString, class AnySpec>
std::vector<AnyString*> datasetNamesOf(AnySpec& spec) {
    std::vector<AnyString*> all;
    for (auto& panel : spec.panels) {
        for (auto* query : panel.queries())
            all.push_back(&query->dataset);
        for (auto& reference : panel.references)
            all.push_back(&reference.dataset);
    }
    if (!spec.events.dataset.empty())
        all.push_back(&spec.events.dataset);
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
    for (const auto* name : datasetNamesOf<const std::string>(*this))
        addDistinct(names, *name);
    return names;
}

std::vector<std::string*> datasetNames(FigureSpec& spec) {
    return datasetNamesOf<std::string>(spec);
}

} // namespace driftline
