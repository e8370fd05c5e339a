// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/alt_text.h"

#include "figure/chart_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

namespace driftline {

namespace {
/// A picture with more lines than this is told by its title and a count; a list would tire.
constexpr std::size_t mostTold = 14;

std::string kindOf(const FigureSpec& spec) {
    auto name = chartKindName(spec.panels.front().chart);
    name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

/// One sentence about one line: from, to, highest and lowest.
std::string told(const std::string& name, const std::vector<const Datum*>& data) {
    const auto byValue = [](const Datum* a, const Datum* b) { return *a->value < *b->value; };
    const auto [lowest, highest] = std::minmax_element(data.begin(), data.end(), byValue);
    if (data.size() == 1)
        return fmt::format("{}: {} ({}).", name, data.front()->valueText, data.front()->position);
    auto text = fmt::format("{}: {} ({}) to {} ({})", name, data.front()->valueText, data.front()->position,
                            data.back()->valueText, data.back()->position);
    const auto isEnd = [&data](const Datum* datum) { return datum == data.front() || datum == data.back(); };
    if (!isEnd(*highest))
        text += fmt::format(", highest {} ({})", (*highest)->valueText, (*highest)->position);
    if (!isEnd(*lowest))
        text += fmt::format(", lowest {} ({})", (*lowest)->valueText, (*lowest)->position);
    return text + ".";
}
} // namespace

std::string altTextFor(const FigureSpec& spec, const Scene& scene) {
    if (!spec.text.alt.what.empty())
        return spec.text.alt.what;
    std::map<std::pair<int, std::string>, std::vector<const Datum*>> lines;
    for (const auto& datum : scene.data) {
        if (datum.value)
            lines[{datum.panel, datum.seriesName}].push_back(&datum);
    }
    auto text = kindOf(spec);
    if (scene.isSmallMultiples())
        text += fmt::format(", {} panels", scene.panels.size());
    text += ". " + scene.title + ". " + scene.subtitle;
    if (!text.ends_with('.'))
        text += '.';
    if (lines.size() > mostTold)
        return text + fmt::format(" {} series with {} values in all.", lines.size(), scene.data.size());
    for (const auto& [key, data] : lines) {
        const auto& panel = data.front()->panelName;
        text += " " + told(panel.empty() ? key.second : panel + ", " + key.second, data);
    }
    return text;
}

} // namespace driftline
