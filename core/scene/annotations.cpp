// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/annotations.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "scene/sentences.h"
#include "scene/ticks.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace driftline {

namespace {
Result<std::size_t> onlyRow(const ReferenceLine& reference, const Dataset& dataset,
                            const std::vector<std::size_t>& rows) {
    for (const auto& [column, cell] : reference.where) {
        if (!dataset.codebook.indexOf(column))
            return fail(scene_sentences::referenceUnknownColumn(inQuotes(reference.label), inQuotes(column),
                                                                suggestion(column, dataset.codebook.names())),
                        {dataset.id, 0, {}, {}});
    }
    if (rows.size() != 1)
        return fail(scene_sentences::referenceRows(inQuotes(reference.label), rows.size()),
                    {dataset.id, 0, {}, {}});
    return rows.front();
}

std::string cellOf(const Dataset& dataset, Role role, std::size_t row) {
    const auto column = dataset.codebook.indexOf(role);
    return column ? dataset.table.cellText(*column, row) : std::string();
}

Datum referenceDatum(const ReferenceLine& reference, const Dataset& dataset, const DatasetLists& lists,
                     std::size_t row, double value, const NumberStyle& numbers) {
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
        const auto* source = lists.source(name);
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
} // namespace

std::vector<std::size_t> LimitedToFacets::in(const AssembledPanel& panel) const {
    std::vector<std::size_t> places;
    if (panel.facet.empty()) {
        places.resize(m_count);
        std::iota(places.begin(), places.end(), std::size_t{0});
        return places;
    }
    const auto& unlimited = onlyIn({});
    const auto& limited = onlyIn(panel.facet);
    places.reserve(unlimited.size() + limited.size());
    std::merge(unlimited.begin(), unlimited.end(), limited.begin(), limited.end(),
               std::back_inserter(places));
    return places;
}

const std::vector<std::size_t>& LimitedToFacets::onlyIn(const std::string& facet) const {
    static const std::vector<std::size_t> none;
    const auto found = m_places.find(facet);
    return found == m_places.end() ? none : found->second;
}

void ReferenceWriter::begin(const Panel& spec) {
    if (m_spec == &spec)
        return;
    m_spec = &spec;
    m_references.emplace(spec.references);
    m_lines.emplace(spec.lines);
    m_named.clear();
}

Result<const ReferenceWriter::Named*> ReferenceWriter::named(const std::string& dataset) {
    if (const auto known = m_named.find(dataset); known != m_named.end())
        return &known->second;
    const auto found = m_context.datasets(dataset);
    if (!found)
        return tl::unexpected(found.error());
    Named named(*found, ReferenceRows(m_spec->references, dataset, **found));
    return &m_named.emplace(dataset, std::move(named)).first->second;
}

Result<Rule> ReferenceWriter::rowLine(const AssembledPanel& panel, int panelIndex,
                                      const ReferenceLine& reference) {
    const auto found = named(reference.dataset);
    if (!found)
        return tl::unexpected(found.error());
    const auto& dataset = *(*found)->dataset;
    const auto row = onlyRow(reference, dataset, (*found)->rows.of(reference));
    if (!row)
        return tl::unexpected(row.error());
    const auto column = dataset.codebook.indexOf(Role::Value);
    const auto value = column ? dataset.table.number(*column, *row) : std::nullopt;
    if (!value)
        return fail(scene_sentences::referenceWithoutValue(inQuotes(reference.label)),
                    {dataset.id, 0, {}, {}});
    auto datum = referenceDatum(reference, dataset, (*found)->lists, *row, *value,
                                numbersAlong(panel, reference.axis));
    datum.panel = panelIndex;
    datum.words.edit().unit = unitAlong(panel, reference.axis);
    datum.at = {std::numeric_limits<double>::quiet_NaN(), *value};
    m_sources.add(dataset, (*found)->lists, datum.provenance->sources);
    auto rule = referenceRule(m_context.theme, standsAlongX(panel, reference.axis), *value, reference.label,
                              datum.valueText() + ", " + datum.provenance->sourceText.text());
    m_numbers->data.push_back(std::move(datum));
    return rule;
}

Rule ReferenceWriter::ownLine(const AssembledPanel& panel, int panelIndex, const OwnLine& line) {
    m_sources.addOwn(line.source, "line " + inQuotes(line.label));
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
    provenance.note = scene_sentences::givenByTheAuthor;
    auto rule = referenceRule(m_context.theme, standsAlongX(panel, line.axis), line.value, line.label,
                              datum.valueText() + (line.source.empty() ? "" : ", " + line.source));
    m_numbers->data.push_back(std::move(datum));
    return rule;
}

Result<std::vector<Rule>> ReferenceWriter::rulesOf(const AssembledPanel& panel, int panelIndex) {
    begin(*panel.spec);
    std::vector<Rule> rules;
    for (const auto place : m_references->in(panel)) {
        auto rule = rowLine(panel, panelIndex, panel.spec->references[place]);
        if (!rule)
            return tl::unexpected(std::move(rule.error()));
        rules.push_back(*std::move(rule));
    }
    for (const auto place : m_lines->in(panel))
        rules.push_back(ownLine(panel, panelIndex, panel.spec->lines[place]));
    return rules;
}

} // namespace driftline
