// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_panels.h"

#include "figure/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
Result<void> needsPanel(const FigureSpec& spec, std::size_t place) {
    if (place < spec.panels.size())
        return {};
    return fail(figure_sentences::noPanel(spec.panels.size(), place + 1));
}

Result<void> needsRoom(const FigureSpec& spec) {
    if (spec.panels.size() < mostPanels)
        return {};
    return fail(figure_sentences::tooManyPanels(mostPanels));
}
} // namespace

Result<void> addPanel(FigureSpec& spec, Panel panel) {
    if (auto room = needsRoom(spec); !room)
        return room;
    if (spec.panels.size() == 1 && spec.panels.front().title.empty())
        spec.panels.front().title = spec.listName();
    spec.panels.push_back(std::move(panel));
    return {};
}

Result<void> duplicatePanel(FigureSpec& spec, std::size_t place) {
    if (auto there = needsPanel(spec, place); !there)
        return there;
    if (auto room = needsRoom(spec); !room)
        return room;
    auto copy = spec.panels[place];
    spec.panels.insert(spec.panels.begin() + static_cast<std::ptrdiff_t>(place) + 1, std::move(copy));
    return {};
}

Result<void> removePanel(FigureSpec& spec, std::size_t place) {
    if (auto there = needsPanel(spec, place); !there)
        return there;
    if (spec.panels.size() == 1)
        return fail(figure_sentences::lastPanel());
    spec.panels.erase(spec.panels.begin() + static_cast<std::ptrdiff_t>(place));
    if (spec.panels.size() == 1 && spec.panels.front().title == spec.listName())
        spec.panels.front().title.clear();
    return {};
}

Result<std::size_t> movePanel(FigureSpec& spec, std::size_t place, int by) {
    if (auto there = needsPanel(spec, place); !there)
        return tl::unexpected(there.error());
    const auto last = static_cast<std::ptrdiff_t>(spec.panels.size()) - 1;
    const auto from = static_cast<std::ptrdiff_t>(place);
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
    auto moved = std::move(spec.panels[place]);
    spec.panels.erase(spec.panels.begin() + from);
    spec.panels.insert(spec.panels.begin() + to, std::move(moved));
    return static_cast<std::size_t>(to);
}

} // namespace driftline
