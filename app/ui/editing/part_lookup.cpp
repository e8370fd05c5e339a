// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/part_lookup.h"

namespace driftline {

std::optional<Written> noteOf(const PartContext& context, const FigurePart& part) {
    const auto* mark = markOf<TextMark>(context, part);
    const auto panel = specPanelOf(context, part.panel);
    if (mark == nullptr || !panel)
        return {};
    const auto& notes = context.spec.panels[*panel].notes;
    const double value = valueOf(panelOf(context, part), mark->at);
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const TextNote& note) {
        return note.text == mark->text && note.value == value;
    });
    return found == notes.end()
               ? std::nullopt
               : std::optional(Written{*panel, static_cast<std::size_t>(found - notes.begin())});
}

std::optional<std::size_t> specPanelOf(const PartContext& context, int panel) {
    const auto count = context.spec.panels.size();
    if (panel < 0 || static_cast<std::size_t>(panel) >= context.scene.panels.size())
        return {};
    if (count == 1)
        return 0;
    return context.scene.panels.size() == count ? std::optional(static_cast<std::size_t>(panel))
                                                : std::nullopt;
}

} // namespace driftline
