// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nearest_name.h"
#include "base/text.h"
#include "figure/chart_kind.h"
#include "scene/guides.h"
#include "scene/ticks.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace driftline {

namespace {
Result<std::size_t> onlyRow(const ReferenceLine& reference, const Dataset& dataset) {
    std::vector<std::size_t> rows;
    for (const auto& [column, cell] : reference.where) {
        if (!dataset.codebook.indexOf(column))
            return fail("query.unknown-column",
                        fmt::format("The reference line {} asks for a column {} that is not there.{}",
                                    inQuotes(reference.label), inQuotes(column),
                                    suggestion(column, dataset.codebook.names())),
                        {dataset.id, 0, {}, {}});
    }
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const bool matches =
            std::all_of(reference.where.begin(), reference.where.end(), [&](const auto& condition) {
                return dataset.table.cellText(*dataset.codebook.indexOf(condition.first), row) ==
                       condition.second;
            });
        if (matches)
            rows.push_back(row);
    }
    if (rows.size() != 1)
        return fail("figure.reference-row",
                    fmt::format("The reference line {} must name exactly one row; it names {}.",
                                inQuotes(reference.label), rows.size()),
                    {dataset.id, 0, {}, {}});
    return rows.front();
}

std::string cellOf(const Dataset& dataset, Role role, std::size_t row) {
    const auto column = dataset.codebook.indexOf(role);
    return column ? dataset.table.cellText(*column, row) : std::string();
}

Datum referenceDatum(const ReferenceLine& reference, const Dataset& dataset, std::size_t row, double value,
                     const NumberStyle& numbers) {
    Datum datum;
    datum.seriesName = reference.label;
    const auto period = dataset.codebook.indexOf(Role::Period);
    const auto when = period ? dataset.table.period(*period, row) : std::nullopt;
    datum.position = when ? when->label() : "undated";
    datum.positionKey = when ? when->text() : std::string();
    datum.value = value;
    datum.valueText = valueText(value, numbers);
    datum.sources = words(cellOf(dataset, Role::Source, row));
    datum.locator = cellOf(dataset, Role::Locator, row);
    datum.note = cellOf(dataset, Role::Note, row);
    std::vector<std::string> shortTexts;
    for (const auto& name : datum.sources) {
        const auto* source = dataset.source(name);
        shortTexts.push_back(source == nullptr ? name : source->shortText());
    }
    datum.sourceText = joined(shortTexts, "; ") + (datum.locator.empty() ? "" : " " + datum.locator);
    return datum;
}

struct Event {
    Period when;
    std::string label;
    std::string detail;
};

std::vector<Event> chosenEvents(Scene& scene, const EventChoice& choice, const Dataset& dataset) {
    std::vector<Event> events;
    const auto periodColumn = dataset.codebook.indexOf(Role::Period);
    if (!periodColumn)
        return events;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const auto when = dataset.table.period(*periodColumn, row);
        if (!when)
            continue;
        const bool isChosen = choice.dates.empty() || std::find(choice.dates.begin(), choice.dates.end(),
                                                                when->text()) != choice.dates.end();
        if (!isChosen)
            continue;
        const auto sources = words(cellOf(dataset, Role::Source, row));
        addSources(scene, dataset, sources);
        const auto* source = sources.empty() ? nullptr : dataset.source(sources.front());
        const auto text = dataset.codebook.indexOf("event");
        auto detail = when->label() + ": " +
                      (text ? dataset.table.cellText(*text, row) : cellOf(dataset, Role::Label, row));
        if (source != nullptr)
            detail += " (" + source->shortText() + ")";
        events.push_back({*when, cellOf(dataset, Role::Label, row), std::move(detail)});
    }
    return events;
}
} // namespace

Result<void> addReferences(Scene& scene, const AssembledPanel& panel, int panelIndex,
                           const DatasetLookup& datasets) {
    auto& out = scene.panels[static_cast<std::size_t>(panelIndex)];
    for (const auto& reference : panel.spec->references) {
        const auto dataset = datasets(reference.dataset);
        if (!dataset)
            return tl::unexpected(dataset.error());
        const auto row = onlyRow(reference, **dataset);
        if (!row)
            return tl::unexpected(row.error());
        const auto column = (*dataset)->codebook.indexOf(Role::Value);
        const auto value = column ? (*dataset)->table.number(*column, *row) : std::nullopt;
        if (!value)
            return fail(
                "figure.reference-row",
                fmt::format("The reference line {} names a row without a value.", inQuotes(reference.label)),
                {(*dataset)->id, 0, {}, {}});
        auto datum = referenceDatum(reference, **dataset, *row, *value, panel.numbers);
        datum.panel = panelIndex;
        datum.unit = panel.answer->unit;
        datum.at = {std::numeric_limits<double>::quiet_NaN(), *value};
        addSources(scene, **dataset, datum.sources);
        const bool vertical = isHorizontal(panel.spec->chart);
        out.marks.emplace_back(Rule{RuleKind::Reference,
                                    vertical,
                                    *value,
                                    {scene.theme.ink, StrokeWeight::Reference, Dash::Dashed},
                                    reference.label,
                                    datum.valueText + ", " + datum.sourceText});
        scene.data.push_back(std::move(datum));
    }
    return {};
}

Result<void> addEvents(Scene& scene, const FigureSpec& spec, const Assembly& assembly,
                       const DatasetLookup& datasets) {
    if (spec.events.dataset.empty())
        return {};
    const auto dataset = datasets(spec.events.dataset);
    if (!dataset)
        return failWithContext(dataset.error(), "events");
    const auto events = chosenEvents(scene, spec.events, **dataset);
    for (std::size_t index = 0; index < scene.panels.size(); ++index) {
        auto& panel = scene.panels[index];
        if (panel.x.kind != AxisKind::Time)
            continue;
        const auto anchor = yearAnchorOf(*assembly.panels[index].answer->dataset);
        for (const auto& event : events) {
            const double at = event.when.position(anchor);
            if (at < panel.x.from || at > panel.x.to)
                continue;
            panel.marks.insert(panel.marks.begin(),
                               Rule{RuleKind::Event,
                                    true,
                                    at,
                                    {scene.theme.baseline, StrokeWeight::Reference, Dash::Dotted},
                                    event.label,
                                    event.detail});
        }
    }
    return {};
}

} // namespace driftline
