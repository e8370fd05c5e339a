// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/reader_marks.h"

#include <algorithm>
#include <utility>

namespace driftline {

ReaderMarks::ReaderMarks(std::shared_ptr<const Scene> of)
    : scene(std::move(of))
    , index(scene ? HitIndex(*scene) : HitIndex()) {}

ReaderMarks ReaderMarks::carriedTo(std::shared_ptr<const Scene> next) const {
    ReaderMarks out(std::move(next));
    if (!scene || !out.scene || scene->id != out.scene->id)
        return out;
    if (focus >= 0) {
        const auto& wanted = scene->series[static_cast<std::size_t>(focus)].name;
        const auto& there = out.scene->series;
        const auto same = std::find_if(there.begin(), there.end(),
                                       [&wanted](const SceneSeries& one) { return one.name == wanted; });
        out.focus = same == there.end() ? -1 : static_cast<int>(same - there.begin());
    }
    const auto& data = out.scene->data;
    for (const auto& pin : pins) {
        // A pin that means no one number is found again by the first at its place.
        const int number = pin.datum >= 0 ? pin.datum : index.at(pin).data.front();
        const auto& was = scene->data[static_cast<std::size_t>(number)];
        const auto same = std::find_if(data.begin(), data.end(), [&was](const Datum& one) {
            return one.words->panelName == was.words->panelName &&
                   one.words->seriesName == was.words->seriesName && one.position() == was.position() &&
                   one.panel == was.panel;
        });
        const auto datum = static_cast<int>(same - data.begin());
        const auto place = same == data.end() ? std::nullopt : out.index.placeOf(same->panel, datum);
        if (place)
            out.pins.push_back({same->panel, *place, datum});
    }
    return out;
}

} // namespace driftline
