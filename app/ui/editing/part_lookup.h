// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editing/part_changes.h"

#include <algorithm>
#include <optional>

namespace driftline {

/// The panel of the picture that a part is in.
inline const ScenePanel& panelOf(const PartContext& context, const FigurePart& part) {
    return context.scene.panels[static_cast<std::size_t>(part.panel)];
}

/// The mark that a part names; nullptr if it names none of that kind.
template <class Kind>
const Kind* markOf(const PartContext& context, const FigurePart& part) {
    if (part.panel < 0 || static_cast<std::size_t>(part.panel) >= context.scene.panels.size() ||
        part.owner < 0)
        return nullptr;
    const auto& marks = panelOf(context, part).marks;
    const auto owner = static_cast<std::size_t>(part.owner);
    return owner < marks.size() ? std::get_if<Kind>(&marks[owner]) : nullptr;
}

/// Along the value axis, and along the other one.
inline double valueOf(const ScenePanel& panel, ScenePoint at) {
    return panel.isSideways() ? at.x : at.y;
}
inline double placeOf(const ScenePanel& panel, ScenePoint at) {
    return panel.isSideways() ? at.y : at.x;
}

/// A text that stands in the figure, and how to reach it there.
struct Written {
    std::size_t panel = 0;
    std::size_t index = 0;
};

/// Nothing if it is no note of a panel of the figure.
std::optional<Written> noteOf(const PartContext& context, const FigurePart& part);

/// The labelled lines of a panel: the author's own, and those that stand in a dataset.
template <class Lines>
std::optional<Written> lineOf(const PartContext& context, const FigurePart& part, Lines Panel::*lines) {
    const auto* rule = markOf<Rule>(context, part);
    const auto panel = specPanelOf(context, part.panel);
    if (rule == nullptr || !panel)
        return {};
    const auto& all = context.spec.panels[*panel].*lines;
    const auto found =
        std::find_if(all.begin(), all.end(), [rule](const auto& line) { return line.label == rule->label; });
    return found == all.end() ? std::nullopt
                              : std::optional(Written{*panel, static_cast<std::size_t>(found - all.begin())});
}

} // namespace driftline
