// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lists.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "data/lookup.h"
#include "scene/annotations.h"
#include "scene/chosen_rows.h"
#include "scene/scene_data.h"
#include "scene/sentences.h"

#include <algorithm>
#include <iterator>

namespace driftline {

namespace {
/// How strong the ground of a range is.
constexpr double rangeOpacity = 0.16;

struct Event {
    Period when;
    std::optional<Period> until; ///< of a range
    std::string label;
    std::string detail;
    std::vector<std::string> sources; ///< of a dataset's event
    std::string ownSource;            ///< of an own one
    std::string facet;                ///< the only small multiple it stands in; empty: all
    bool isDrawn = false;
    EventPlacement place = {};
};

std::string cellOf(const Dataset& dataset, std::optional<std::size_t> column, std::size_t row) {
    return column ? dataset.table.cellText(*column, row) : std::string();
}

std::vector<std::string> distinctCells(const Dataset& dataset, std::size_t column) {
    DistinctTexts cells;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row)
        cells.add(dataset.table.cellText(column, row));
    return cells.take();
}

Result<void> checkCategories(const EventChoice& choice, const Dataset& dataset) {
    if (choice.categories.empty())
        return {};
    const auto column = dataset.codebook.indexOf("category");
    if (!column)
        return fail(scene_sentences::eventsWithoutCategories(), {dataset.id, 0, {}, {}});
    const auto known = distinctCells(dataset, *column);
    const auto places = indexByName(known);
    for (const auto& category : choice.categories) {
        if (!places.contains(category))
            return fail(
                scene_sentences::eventUnknownCategory(inQuotes(category), suggestion(category, known)),
                {dataset.id, 0, "category", {}});
    }
    return {};
}

std::vector<Event> chosenEvents(const EventChoice& choice, const Dataset& dataset) {
    std::vector<Event> events;
    const auto periodColumn = dataset.codebook.indexOf(Role::Period);
    if (!periodColumn)
        return events;
    const auto labelColumn = dataset.codebook.indexOf(Role::Label);
    const auto textColumn = dataset.codebook.indexOf("event");
    const DatasetLists known(dataset);
    for (const auto row : eventRows(choice, dataset)) {
        const auto when = dataset.table.period(*periodColumn, row);
        const auto sources = words(cellOf(dataset, dataset.codebook.indexOf(Role::Source), row));
        const auto* source = sources.empty() ? nullptr : known.source(sources.front());
        auto detail = when->label() + ": " + cellOf(dataset, textColumn ? textColumn : labelColumn, row);
        if (source != nullptr)
            detail += " (" + source->shortText() + ")";
        auto& event = events.emplace_back();
        event.when = *when;
        event.label = cellOf(dataset, labelColumn, row);
        event.detail = std::move(detail);
        event.sources = sources;
        if (const auto only = choice.facets.find(when->text()); only != choice.facets.end())
            event.facet = only->second;
        if (const auto place = choice.places.find(when->text()); place != choice.places.end())
            event.place = place->second;
        // What the dataset dates from one day to another is a range.
        if (when->granularity == Granularity::Span)
            event.until = when;
    }
    return events;
}

Result<Event> ownEvent(const OwnEvent& own) {
    if (own.until && own.until->end <= own.when.start)
        return fail(scene_sentences::eventRange(inQuotes(own.label), own.until->label(), own.when.label()));
    auto detail = own.when.label() + (own.until ? " to " + own.until->label() : "") + ": " + own.label;
    if (!own.source.empty())
        detail += " (" + own.source + ")";
    return Event{own.when,   own.until, own.label, std::move(detail), {},
                 own.source, own.facet, false,     own.place};
}

Rule lineFor(const Event& event, double at, const Theme& theme) {
    return {
        RuleKind::Event, true,         at,         {theme.baseline, StrokeWeight::Reference, Dash::Dotted},
        event.label,     event.detail, event.place};
}

/// Adds the marks of an event, of which the last will lie lowest.
void addEvent(const UprightPanel& panel, Event& event, const Theme& theme, std::vector<Mark>& marks) {
    const auto& time = panel.along.time;
    if (!event.until) {
        const double at = time.at(event.when);
        if (at < panel.along.from || at > panel.along.to)
            return;
        marks.emplace_back(lineFor(event, at, theme));
        event.isDrawn = true;
        return;
    }
    const double from = std::max(time.at(event.when.start), panel.along.from);
    const double to = std::min(time.at(event.until->end), panel.along.to);
    if (from >= to)
        return;
    event.isDrawn = true;
    marks.emplace_back(lineFor(event, from, theme));
    marks.emplace_back(Band{-1,
                            theme.baseline.withOpacity(rangeOpacity),
                            {from, to},
                            {panel.values.from, panel.values.from},
                            {panel.values.to, panel.values.to}});
}

/// Puts the marks of events under those of the data: the first event lies on top of the others.
void addEvents(UprightPanel& panel, const AssembledPanel& assembled, std::vector<Event>& events,
               const LimitedToFacets& limits, const Theme& theme) {
    std::vector<Mark> marks;
    for (const auto place : limits.in(assembled))
        addEvent(panel, events[place], theme, marks);
    panel.marks.insert(panel.marks.begin(), std::make_move_iterator(marks.rbegin()),
                       std::make_move_iterator(marks.rend()));
}

/// A limit that concerns no event is most likely a date that was mistyped.
void tellIdleFacets(const EventChoice& choice, const std::vector<Event>& chosen, Diagnostics& findings) {
    for (const auto& [date, facet] : choice.facets) {
        const bool isUsed = std::any_of(chosen.begin(), chosen.end(), [&date = date](const Event& event) {
            return event.when.text() == date;
        });
        if (!isUsed)
            findings.note(scene_sentences::eventFacet(date, inQuotes(facet)));
    }
}

Result<std::vector<Event>> ownEvents(const EventChoice& choice) {
    std::vector<Event> events;
    for (const auto& own : choice.own) {
        auto event = ownEvent(own);
        if (!event)
            return tl::unexpected(std::move(event.error()));
        events.push_back(std::move(*event));
    }
    return events;
}
} // namespace

Result<void> addEvents(UprightFigure& figure, const FigureContext& context) {
    const auto& choice = context.spec.events;
    auto events = ownEvents(choice);
    if (!events)
        return tl::unexpected(std::move(events.error()));
    DatasetPtr dataset;
    if (!choice.dataset.empty()) {
        const auto found = context.datasets(choice.dataset);
        if (!found)
            return failWithContext(found.error(), "events");
        dataset = *found;
        if (auto checked = checkCategories(choice, *dataset); !checked)
            return checked;
        const auto chosen = chosenEvents(choice, *dataset);
        tellIdleFacets(choice, chosen, figure.numbers.findings);
        events->insert(events->begin(), chosen.begin(), chosen.end());
    }
    const LimitedToFacets limits(*events);
    bool hasTime = false;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        if (figure.panels[i].along.kind != AxisKind::Time)
            continue;
        hasTime = true;
        addEvents(figure.panels[i], figure.arranged.panels[i], *events, limits, context.theme);
    }
    // Only what is seen is cited. The events of the dataset stand before the author's own.
    DistinctTexts sources;
    for (const auto& event : *events) {
        if (event.isDrawn) {
            for (const auto& name : event.sources)
                sources.add(name);
        }
    }
    KnownSources known(figure.numbers);
    if (dataset != nullptr)
        known.add(*dataset, DatasetLists(*dataset), sources.list());
    for (const auto& event : *events) {
        if (event.isDrawn && event.sources.empty())
            known.addOwn(event.ownSource, "event " + inQuotes(event.label));
    }
    if (!events->empty() && !hasTime)
        figure.numbers.findings.note(scene_sentences::eventsNotDrawn());
    return {};
}

} // namespace driftline
