// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nearest_name.h"
#include "base/text.h"
#include "scene/guides.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// How strong the ground of a range is.
constexpr double rangeOpacity = 0.16;

struct Event {
    Period when;
    std::optional<Period> until; ///< of a range
    std::string label;
    std::string detail;
};

std::string cellOf(const Dataset& dataset, std::optional<std::size_t> column, std::size_t row) {
    return column ? dataset.table.cellText(*column, row) : std::string();
}

bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::vector<std::string> distinctCells(const Dataset& dataset, std::size_t column) {
    std::vector<std::string> cells;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        auto cell = dataset.table.cellText(column, row);
        if (!cell.empty() && !contains(cells, cell))
            cells.push_back(std::move(cell));
    }
    return cells;
}

Result<void> checkCategories(const EventChoice& choice, const Dataset& dataset) {
    if (choice.categories.empty())
        return {};
    const auto column = dataset.codebook.indexOf("category");
    if (!column)
        return fail("figure.event-category",
                    "Events are to be chosen by category, but their dataset has no column “category”. Choose "
                    "them by date.",
                    {dataset.id, 0, {}, {}});
    const auto known = distinctCells(dataset, *column);
    for (const auto& category : choice.categories) {
        if (!contains(known, category))
            return fail("figure.event-category",
                        fmt::format("No event is of the category {}.{}", inQuotes(category),
                                    suggestion(category, known)),
                        {dataset.id, 0, "category", {}});
    }
    return {};
}

std::vector<Event> chosenEvents(Scene& scene, const EventChoice& choice, const Dataset& dataset) {
    std::vector<Event> events;
    const auto periodColumn = dataset.codebook.indexOf(Role::Period);
    if (!periodColumn)
        return events;
    const auto labelColumn = dataset.codebook.indexOf(Role::Label);
    const auto textColumn = dataset.codebook.indexOf("event");
    const auto categoryColumn = dataset.codebook.indexOf("category");
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const auto when = dataset.table.period(*periodColumn, row);
        if (!when || (!choice.dates.empty() && !contains(choice.dates, when->text())))
            continue;
        if (!choice.categories.empty() && !contains(choice.categories, cellOf(dataset, categoryColumn, row)))
            continue;
        const auto sources = words(cellOf(dataset, dataset.codebook.indexOf(Role::Source), row));
        addSources(scene, dataset, sources);
        const auto* source = sources.empty() ? nullptr : dataset.source(sources.front());
        auto detail = when->label() + ": " + cellOf(dataset, textColumn ? textColumn : labelColumn, row);
        if (source != nullptr)
            detail += " (" + source->shortText() + ")";
        events.push_back({*when, {}, cellOf(dataset, labelColumn, row), std::move(detail)});
        // What the dataset dates from one day to another is a range.
        if (when->granularity == Granularity::Span)
            events.back().until = when;
    }
    return events;
}

Result<Event> ownEvent(Scene& scene, const OwnEvent& own) {
    if (own.until && own.until->end <= own.when.start)
        return fail("figure.event-range",
                    fmt::format("The event {} ends in {}, before it begins in {}.", inQuotes(own.label),
                                own.until->label(), own.when.label()));
    addOwnSource(scene, own.source, "event " + inQuotes(own.label));
    auto detail = own.when.label() + (own.until ? " to " + own.until->label() : "") + ": " + own.label;
    if (!own.source.empty())
        detail += " (" + own.source + ")";
    return Event{own.when, own.until, own.label, std::move(detail)};
}

/// One figure has one calendar, or an event would stand at two places under the same axis. Where survey waves
/// share it with totals of years, the waves decide: they are the ones that can come before or after an event.
YearAnchor anchorOf(const Assembly& assembly) {
    const bool hasWaves =
        std::any_of(assembly.answers.begin(), assembly.answers.end(), [](const Estimates& answer) {
            return yearAnchorOf(*answer.dataset) == YearAnchor::Start;
        });
    return hasWaves ? YearAnchor::Start : YearAnchor::Middle;
}

Rule lineFor(const Event& event, double at, const Theme& theme) {
    return {RuleKind::Event, true,        at, {theme.baseline, StrokeWeight::Reference, Dash::Dotted},
            event.label,     event.detail};
}

void addEvent(ScenePanel& panel, const Event& event, YearAnchor anchor, const Theme& theme) {
    if (!event.until) {
        const double at = event.when.position(anchor);
        if (at >= panel.x.from && at <= panel.x.to)
            panel.marks.insert(panel.marks.begin(), lineFor(event, at, theme));
        return;
    }
    const double from = std::max(axisPosition(event.when.start, anchor), panel.x.from);
    const double to = std::min(axisPosition(event.until->end, anchor), panel.x.to);
    if (from >= to)
        return;
    panel.marks.insert(panel.marks.begin(), lineFor(event, from, theme));
    panel.marks.insert(panel.marks.begin(), Band{-1,
                                                 theme.baseline.withOpacity(rangeOpacity),
                                                 {from, to},
                                                 {panel.y.from, panel.y.from},
                                                 {panel.y.to, panel.y.to}});
}
} // namespace

Result<void> addEvents(Scene& scene, const FigureSpec& spec, const Assembly& assembly,
                       const DatasetLookup& datasets) {
    std::vector<Event> events;
    if (!spec.events.dataset.empty()) {
        const auto dataset = datasets(spec.events.dataset);
        if (!dataset)
            return failWithContext(dataset.error(), "events");
        if (auto checked = checkCategories(spec.events, **dataset); !checked)
            return checked;
        events = chosenEvents(scene, spec.events, **dataset);
    }
    for (const auto& own : spec.events.own) {
        auto event = ownEvent(scene, own);
        if (!event)
            return tl::unexpected(std::move(event.error()));
        events.push_back(std::move(*event));
    }
    bool hasTime = false;
    const auto anchor = anchorOf(assembly);
    for (auto& panel : scene.panels) {
        if (panel.x.kind != AxisKind::Time)
            continue;
        hasTime = true;
        for (const auto& event : events)
            addEvent(panel, event, anchor, scene.theme);
    }
    if (!events.empty() && !hasTime)
        scene.findings.note("figure.events-not-drawn",
                            "Events are not drawn, because no panel has time from left to right.", {},
                            "Choose a line, area or dot chart over time, or take the events out.");
    return {};
}

} // namespace driftline
