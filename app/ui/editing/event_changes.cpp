// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/event_changes.h"

#include "scene/dataset_events.h"
#include "ui/editing/sentences.h"
#include "ui/theme/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
QString trEvent(const char* text) {
    return QCoreApplication::translate("Part", text);
}

const Rule* ruleOf(const PartContext& context, const FigurePart& part) {
    if (part.kind != PartKind::Event || part.panel < 0 || part.owner < 0 ||
        static_cast<std::size_t>(part.panel) >= context.scene.panels.size())
        return nullptr;
    const auto& marks = context.scene.panels[static_cast<std::size_t>(part.panel)].marks;
    const auto owner = static_cast<std::size_t>(part.owner);
    return owner < marks.size() ? std::get_if<Rule>(&marks[owner]) : nullptr;
}

/// How far from the line of a rule an event of that name is; a range may begin before the axis does.
double distanceTo(const OwnEvent& event, const Rule& rule, const SceneAxis& axis) {
    if (event.label != rule.label)
        return std::numeric_limits<double>::infinity();
    const double at =
        event.until ? std::max(axis.time.at(event.when.start), axis.from) : axis.time.at(event.when);
    return std::fabs(at - rule.at);
}

/// Leaves out one event of the dataset; of several on one date, all: they are chosen by their dates.
void leaveOut(EventChoice& choice, const std::vector<std::string>& dates, const std::string& date) {
    choice.places.erase(date);
    choice.facets.erase(date);
    choice.dates.clear();
    for (const auto& one : dates) {
        const bool isKnown = std::find(choice.dates.begin(), choice.dates.end(), one) != choice.dates.end();
        if (one != date && !isKnown)
            choice.dates.push_back(one);
    }
    if (choice.dates.empty()) { // which would mean all
        choice.dataset.clear();
        choice.categories.clear();
    }
}

std::vector<std::string> datesOf(const PartContext& context) {
    std::vector<std::string> dates;
    if (context.events != nullptr) {
        for (const auto& one : datasetEvents(context.spec.events, *context.events))
            dates.push_back(one.date);
    }
    return dates;
}

/// Puts what is changed in the place of the event; one of a dataset is then the author's own.
PartChange asOwn(const PartContext& context, const ShownEvent& event, const QString& label,
                 const OwnEvent& changed) {
    return {label, [event, changed, dates = datesOf(context)](FigureSpec& spec) -> Result<void> {
                if (event.own) {
                    spec.events.own.at(*event.own) = changed;
                } else {
                    leaveOut(spec.events, dates, event.date);
                    spec.events.own.push_back(changed);
                }
                return {};
            }};
}
} // namespace

std::optional<ShownEvent> shownEvent(const PartContext& context, const FigurePart& part) {
    const auto* rule = ruleOf(context, part);
    if (rule == nullptr)
        return {};
    const auto& axis = context.scene.panels[static_cast<std::size_t>(part.panel)].x;
    std::vector<ShownEvent> events;
    for (std::size_t i = 0; i < context.spec.events.own.size(); ++i)
        events.push_back({i, {}, context.spec.events.own[i]});
    if (context.events != nullptr) {
        for (auto& one : datasetEvents(context.spec.events, *context.events))
            events.push_back({std::nullopt, std::move(one.date), std::move(one.event)});
    }
    const auto nearest =
        std::min_element(events.begin(), events.end(), [&](const ShownEvent& a, const ShownEvent& b) {
            return distanceTo(a.event, *rule, axis) < distanceTo(b.event, *rule, axis);
        });
    const bool isThere = nearest != events.end() && std::isfinite(distanceTo(nearest->event, *rule, axis));
    return isThere ? std::optional(*nearest) : std::nullopt;
}

PartChange rewrittenEvent(const PartContext& context, const ShownEvent& event, const std::string& words) {
    auto changed = event.event;
    changed.label = words;
    return asOwn(context, event, trEvent("Change event"), changed);
}

PartChange removedEvent(const PartContext& context, const ShownEvent& event) {
    return {trEvent("Remove event"), [event, dates = datesOf(context)](FigureSpec& spec) -> Result<void> {
                if (event.own)
                    spec.events.own.erase(spec.events.own.begin() + static_cast<std::ptrdiff_t>(*event.own));
                else
                    leaveOut(spec.events, dates, event.date);
                return {};
            }};
}

PartChange limitedEvent(const ShownEvent& event, const std::string& facet) {
    return {qtText(editing_sentences::limitEventToPanel), [event, facet](FigureSpec& spec) -> Result<void> {
                if (event.own)
                    spec.events.own.at(*event.own).facet = facet;
                else if (facet.empty())
                    spec.events.facets.erase(event.date);
                else
                    spec.events.facets[event.date] = facet;
                return {};
            }};
}

PartChange placedEvent(const ShownEvent& event, const EventPlacement& place) {
    return {trEvent("Move event"), [event, place](FigureSpec& spec) -> Result<void> {
                if (event.own)
                    spec.events.own.at(*event.own).place = place;
                else if (place == EventPlacement())
                    spec.events.places.erase(event.date);
                else
                    spec.events.places[event.date] = place;
                return {};
            }};
}

} // namespace driftline
