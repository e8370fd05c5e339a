// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/event_words.h"

#include "render/event_rows.h"
#include "render/text_wrap.h"
#include "render/word_styles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

namespace driftline {

namespace {
/// A name longer than this share of the room is wrapped; the next shares are for names that do not find a
/// place with it.
constexpr std::array<double, 4> mostOfRoom = {0.5, 0.4, 0.3, 0.22};
/// Between names side by side, in ems.
constexpr double between = 0.6;

struct NamedEvent {
    const Rule* rule = nullptr;
    QStringList lines;
};

struct EventPlan {
    std::vector<NamedEvent> events;
    EventRows rows;
};

const Rule* asNamedLine(const Mark& mark, const ScenePanel& panel) {
    const auto* rule = std::get_if<Rule>(&mark);
    // Lines at numbers along x are named in the plot, as those along y are.
    return rule != nullptr && rule->vertical && !rule->label.empty() && !panel.isScatter() ? rule : nullptr;
}

/// The plan with names wrapped at this share of the room.
EventPlan planWrapped(const std::vector<const Rule*>& rules, double share, const PlotMap& map,
                      const RoomAbove& room, const Medium& medium, const TextMeasurer& measurer) {
    EventPlan plan;
    std::vector<EventLabel> labels;
    const auto style = labelStyle(medium);
    for (const auto* rule : rules) {
        NamedEvent event{rule, wrapEvenly(QString::fromStdString(rule->label), style,
                                          share * (room.right - room.left), measurer)};
        labels.push_back({map.toX(rule->at), widthOf(event.lines, style, measurer),
                          static_cast<int>(event.lines.size()), rule->place});
        plan.events.push_back(std::move(event));
    }
    plan.rows = placeEvents(labels, room.left, room.right, between * medium.label, room.taken);
    return plan;
}

EventPlan planEvents(const Scene& scene, int panel, const PlotMap& map, const RoomAbove& room,
                     const Medium& medium, const TextMeasurer& measurer) {
    auto rules = namedLines(scene, panel);
    std::erase_if(rules, [&map](const Rule* rule) { return !map.view.x.holds(rule->at); });
    const auto style = labelStyle(medium);
    double widestWord = 0;
    for (const auto* rule : rules) {
        for (const auto& word : QString::fromStdString(rule->label).split(u' '))
            widestWord = std::max(widestWord, measurer.width(word, style));
    }
    auto best = planWrapped(rules, mostOfRoom.front(), map, room, medium, measurer);
    // Names that block each other's lines get out of each other's way when they are narrower.
    for (std::size_t i = 1; i < mostOfRoom.size() && best.rows.crossings > 0; ++i) {
        if (mostOfRoom[i] * (room.right - room.left) < widestWord)
            break; // words are not cut for it
        auto narrower = planWrapped(rules, mostOfRoom[i], map, room, medium, measurer);
        if (narrower.rows.crossings < best.rows.crossings)
            best = std::move(narrower);
    }
    return best;
}
} // namespace

std::vector<const Rule*> namedLines(const Scene& scene, int panel) {
    std::vector<const Rule*> lines;
    const auto& here = scene.panels[static_cast<std::size_t>(panel)];
    for (const auto& mark : here.marks) {
        if (const auto* rule = asNamedLine(mark, here))
            lines.push_back(rule);
    }
    // Panels stand below each other on one scale: a line that crosses several is named in the first. Most
    // have no lines of their own, so of many panels few are looked at.
    for (int earlier = 0; earlier < panel && !lines.empty(); ++earlier) {
        const auto& before = scene.panels[static_cast<std::size_t>(earlier)];
        std::set<std::pair<double, std::string_view>> named;
        for (const auto& mark : before.marks) {
            if (const auto* rule = asNamedLine(mark, before))
                named.emplace(rule->at, rule->label);
        }
        std::erase_if(lines, [&named](const Rule* rule) { return named.contains({rule->at, rule->label}); });
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Rule* a, const Rule* b) { return a->at < b->at; });
    return lines;
}

int eventRows(const Scene& scene, int panel, const PlotMap& map, const RoomAbove& room, const Medium& medium,
              const TextMeasurer& measurer) {
    return planEvents(scene, panel, map, room, medium, measurer).rows.rows;
}

double eventRowBottom(const PanelFrame& frame, double em, int row) {
    const double lowest = frame.plot.top() - topGap * em - frame.valueRoom;
    return lowest - row * wordRow * em - (wordRow - 1) / 2 * em;
}

int eventRowAt(const PanelFrame& frame, double em, double bottom) {
    const double above = eventRowBottom(frame, em, 0) - bottom;
    return std::max(0, static_cast<int>(std::lround(above / (wordRow * em))));
}

void addEventWords(FigureWords& words, const Scene& scene, int panel, const PlotMap& map,
                   const RoomAbove& room, const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const auto plan = planEvents(scene, panel, map, room, medium, measurer);
    const double row = wordRow * style.size;
    for (std::size_t i = 0; i < plan.events.size(); ++i) {
        const auto& event = plan.events[i];
        const auto& place = plan.rows.places[i];
        const auto lineCount = static_cast<int>(event.lines.size());
        const double top = room.bottom - (place.row + lineCount) * row;
        const double lineEnd = place.beside ? top : room.bottom - place.row * row;
        const double x = map.toX(event.rule->at);
        words.leaders.push_back(
            {QPointF(x, map.plot.top()), QPointF(x, lineEnd), event.rule->stroke.colour, true, -1});
        const auto& marks = scene.panels[static_cast<std::size_t>(panel)].marks;
        const auto owner = std::find_if(marks.begin(), marks.end(), [&event](const Mark& mark) {
            return std::get_if<Rule>(&mark) == event.rule;
        });
        double y = top + (row - style.size) / 2;
        for (const auto& line : event.lines) {
            words.texts.push_back({WordRole::EventLabel, line, style, scene.theme.muted,
                                   QRectF(place.left, y, measurer.width(line, style), style.size), -1, true,
                                   static_cast<int>(owner - marks.begin())});
            y += row;
        }
    }
}

} // namespace driftline
