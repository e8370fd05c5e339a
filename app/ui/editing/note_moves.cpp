// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/chart_traits.h"
#include "ui/editing/part_lookup.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
constexpr double stepsOfAxis = 50;

double rounded(double value, double step) {
    const double decimals = -std::floor(std::log10(step));
    const double unit = std::pow(10, std::fabs(decimals)); // whole, so that 0.57 is written as it is
    return decimals > 0 ? std::round(value * unit) / unit : std::round(value / unit) * unit;
}

/// The places that the data of a panel have along its axis, ascending, with what they are called in a file.
std::vector<std::pair<double, std::string>> placesOf(const PartContext& context, const FigurePart& part) {
    const auto& panel = panelOf(context, part);
    std::vector<std::pair<double, std::string>> places;
    for (const auto& datum : context.scene.data) {
        if (datum.panel == part.panel && std::isfinite(placeOf(panel, datum.at)))
            places.emplace_back(placeOf(panel, datum.at), datum.positionKey());
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end(),
                             [](const auto& a, const auto& b) { return a.second == b.second; }),
                 places.end());
    return places;
}

std::size_t nearestPlace(const std::vector<std::pair<double, std::string>>& places, double at) {
    const auto nearest = std::min_element(places.begin(), places.end(), [at](const auto& a, const auto& b) {
        return std::fabs(a.first - at) < std::fabs(b.first - at);
    });
    return static_cast<std::size_t>(nearest - places.begin());
}
} // namespace

std::optional<NotePlace> notePlace(const PartContext& context, const FigurePart& part, ScenePoint to) {
    const auto note = part.kind == PartKind::Note ? noteOf(context, part) : std::nullopt;
    if (!note)
        return {};
    const auto& chart = context.spec.panels[note->panel].chart;
    const auto places = placesOf(context, part);
    if (places.empty() || wavesOf(chart) || traitsOf(chart).rowsAreSeries)
        return {};
    const auto& panel = panelOf(context, part);
    const auto& axis = panel.isSideways() ? panel.x : panel.y;
    const auto& [at, key] = places[nearestPlace(places, placeOf(panel, to))];
    const double value =
        std::clamp(rounded(valueOf(panel, to), (axis.to - axis.from) / stepsOfAxis), axis.from, axis.to);
    return NotePlace{key, value, panel.isSideways() ? ScenePoint{value, at} : ScenePoint{at, value}};
}

std::optional<PartChange> movedNote(const PartContext& context, const FigurePart& part, ScenePoint to) {
    const auto place = notePlace(context, part, to);
    const auto note = noteOf(context, part);
    if (!place || !note)
        return {};
    return PartChange{
        QCoreApplication::translate("Part", "Move note"),
        [where = *note, at = place->at, value = place->value](FigureSpec& spec) -> Result<void> {
            auto& moved = spec.panels[where.panel].notes[where.index];
            moved.at = at;
            moved.value = value;
            return {};
        }};
}

std::optional<PartChange> steppedNote(const PartContext& context, const FigurePart& part, int places,
                                      int values) {
    const auto* mark = markOf<TextMark>(context, part);
    const auto there = placesOf(context, part);
    if (mark == nullptr || there.empty())
        return {};
    const auto& panel = panelOf(context, part);
    const auto& axis = panel.isSideways() ? panel.x : panel.y;
    const auto last = static_cast<int>(there.size()) - 1;
    const auto now = static_cast<int>(nearestPlace(there, placeOf(panel, mark->at)));
    const double place = there[static_cast<std::size_t>(std::clamp(now + places, 0, last))].first;
    const double value = valueOf(panel, mark->at) + values * (axis.to - axis.from) / stepsOfAxis;
    return movedNote(context, part, panel.isSideways() ? ScenePoint{value, place} : ScenePoint{place, value});
}

} // namespace driftline
