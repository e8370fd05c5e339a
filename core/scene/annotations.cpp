// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/annotations.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "scene/rows_asked.h"
#include "scene/scene_data.h"
#include "scene/ticks.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace driftline {

namespace {
Result<std::size_t> onlyRow(const ReferenceLine& reference, const Dataset& dataset) {
    for (const auto& [column, cell] : reference.where) {
        if (!dataset.codebook.indexOf(column))
            return fail("query.unknown-column",
                        fmt::format("The reference line {} asks for a column {} that is not there.{}",
                                    inQuotes(reference.label), inQuotes(column),
                                    suggestion(column, dataset.codebook.names())),
                        {dataset.id, 0, {}, {}});
    }
    const auto rows = referenceRows(reference, dataset);
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
    datum.words.edit().seriesName = reference.label;
    const auto period = dataset.codebook.indexOf(Role::Period);
    const auto when = period ? dataset.table.period(*period, row) : std::nullopt;
    datum.period = when;
    datum.value = value;
    datum.words.edit().numbers = numbers;
    auto& provenance = datum.provenance.edit();
    provenance.sources = words(cellOf(dataset, Role::Source, row));
    provenance.locator = cellOf(dataset, Role::Locator, row);
    provenance.note = cellOf(dataset, Role::Note, row);
    std::vector<std::string> shortTexts;
    for (const auto& name : provenance.sources) {
        const auto* source = dataset.source(name);
        shortTexts.push_back(source == nullptr ? name : source->shortText());
    }
    provenance.sourceText =
        joined(shortTexts, "; ") + (provenance.locator.empty() ? "" : " " + provenance.locator.text());
    return datum;
}

/// Only scatter charts have numbers along both axes.
bool standsAlongX(const AssembledPanel& panel, LineAxis axis) {
    return panel.pairs != nullptr && axis == LineAxis::X;
}

const NumberStyle& numbersAlong(const AssembledPanel& panel, LineAxis axis) {
    return standsAlongX(panel, axis) ? panel.pairs->xNumbers : panel.numbers;
}

const std::string& unitAlong(const AssembledPanel& panel, LineAxis axis) {
    return standsAlongX(panel, axis) ? panel.pairs->pairs.x.unit : panel.answer->unit;
}

Rule referenceRule(const Theme& theme, bool isUpright, double value, const std::string& label,
                   std::string detail) {
    return {RuleKind::Reference, isUpright, value, {theme.ink, StrokeWeight::Reference, Dash::Dashed}, label,
            std::move(detail)};
}

Rule ownLine(SceneData& numbers, const AssembledPanel& panel, int panelIndex, const OwnLine& line,
             const Theme& theme) {
    addOwnSource(numbers, line.source, "line " + inQuotes(line.label));
    Datum datum;
    datum.panel = panelIndex;
    datum.at = {std::numeric_limits<double>::quiet_NaN(), line.value};
    datum.value = line.value;
    auto& called = datum.words.edit();
    called.seriesName = line.label;
    called.numbers = numbersAlong(panel, line.axis);
    called.unit = unitAlong(panel, line.axis);
    auto& provenance = datum.provenance.edit();
    provenance.sourceText = line.source;
    if (!line.source.empty())
        provenance.sources = {line.source};
    provenance.note = "given by the author of the figure";
    auto rule = referenceRule(theme, standsAlongX(panel, line.axis), line.value, line.label,
                              datum.valueText() + (line.source.empty() ? "" : ", " + line.source));
    numbers.data.push_back(std::move(datum));
    return rule;
}
} // namespace

void addOwnSource(SceneData& numbers, const std::string& source, const std::string& whatFor) {
    if (source.empty()) {
        numbers.findings.warn("figure.no-source", "The " + whatFor + " does not say where it comes from.", {},
                              "Give it a source, as every other fact has one.");
        return;
    }
    const auto isKnown = std::any_of(numbers.sources.begin(), numbers.sources.end(),
                                     [&source](const SceneSource& known) { return known.name == source; });
    if (!isKnown)
        numbers.sources.push_back({source, source, source, {}, "author", {}, "This figure"});
}

Result<std::vector<Rule>> addReferences(SceneData& numbers, const AssembledPanel& panel, int panelIndex,
                                        const FigureContext& context) {
    std::vector<Rule> rules;
    for (const auto& reference : panel.spec->references) {
        if (!standsIn(reference.facet, panel))
            continue;
        const auto dataset = context.datasets(reference.dataset);
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
        auto datum = referenceDatum(reference, **dataset, *row, *value, numbersAlong(panel, reference.axis));
        datum.panel = panelIndex;
        datum.words.edit().unit = unitAlong(panel, reference.axis);
        datum.at = {std::numeric_limits<double>::quiet_NaN(), *value};
        addSources(numbers, **dataset, datum.provenance->sources);
        rules.push_back(referenceRule(context.theme, standsAlongX(panel, reference.axis), *value,
                                      reference.label,
                                      datum.valueText() + ", " + datum.provenance->sourceText.text()));
        numbers.data.push_back(std::move(datum));
    }
    for (const auto& line : panel.spec->lines) {
        if (standsIn(line.facet, panel))
            rules.push_back(ownLine(numbers, panel, panelIndex, line, context.theme));
    }
    return rules;
}

} // namespace driftline
