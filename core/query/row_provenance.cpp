// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/row_provenance.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/lookup.h"
#include "data/named_sources.h"
#include "data/operand_sources.h"

#include <algorithm>

namespace driftline {

namespace {
const TextCells* roleCells(const Dataset& dataset, Role role) {
    const auto column = dataset.codebook.indexOf(role);
    return column ? std::get_if<TextCells>(&dataset.table.column(*column)) : nullptr;
}
} // namespace

bool asksForReason(StatusSet status) {
    return status.isUncertain() || status.has(Status::Break);
}

const SharedTexts* RowProvenance::Texts::at(std::size_t row) const {
    const auto code = cells == nullptr ? TextCells::none : cells->codes[row];
    return code == TextCells::none ? nullptr : &of[static_cast<std::size_t>(code)];
}

SharedTexts RowProvenance::Texts::joined(std::span<const std::size_t> rows) const {
    if (rows.size() == 1) {
        const auto* texts = at(rows.front());
        return texts == nullptr ? SharedTexts() : *texts;
    }
    DistinctTexts all;
    for (const auto row : rows) {
        if (const auto* texts = at(row)) {
            for (const auto& text : *texts)
                all.add(text);
        }
    }
    return all.take();
}

RowProvenance::Texts RowProvenance::textsOf(const Dataset& dataset, Role role) {
    Texts texts{roleCells(dataset, role), {}};
    if (texts.cells == nullptr)
        return texts;
    const DatasetLists sources(dataset);
    texts.of.reserve(texts.cells->dictionary.size());
    for (const auto& cell : texts.cells->dictionary) {
        DistinctTexts names;
        names.add(role == Role::Note ? withSourcesNamed(cell, sources) : cell);
        texts.of.emplace_back(names.take());
    }
    return texts;
}

RowProvenance::Texts RowProvenance::sourceTextsOf(const TextCells* cells) {
    Texts texts{cells, {}};
    if (cells == nullptr)
        return texts;
    texts.of.reserve(cells->dictionary.size());
    for (const auto& cell : cells->dictionary) {
        DistinctTexts names;
        for (const auto& name : words(cell))
            names.add(name);
        texts.of.emplace_back(names.take());
    }
    return texts;
}

RowProvenance::RowProvenance(const Dataset& dataset, std::size_t value, RowRemarks remarks)
    : m_sources(sourceTextsOf(roleCells(dataset, Role::Source)))
    , m_derivation(dataset.codebook.variables[value].derivation)
    , m_statusCells(roleCells(dataset, Role::Status)) {
    if (remarks == RowRemarks::Told) {
        m_locators = textsOf(dataset, Role::Locator);
        m_notes = textsOf(dataset, Role::Note);
        m_derivations = textsOf(dataset, Role::Derivation);
    }
    if (m_statusCells != nullptr) {
        for (const auto& cell : m_statusCells->dictionary)
            m_statuses.push_back(readStatus(cell).statuses);
    }
    if (const auto column = operandSourcesColumn(dataset.codebook, value))
        m_operandSources = sourceTextsOf(std::get_if<TextCells>(&dataset.table.column(*column)));
    if (dataset.codebook.indexOf(Role::Source))
        return;
    const auto ofOthers = indexByName(operandSources(dataset));
    std::vector<std::string> own;
    for (const auto& source : dataset.sources) {
        if (!ofOthers.contains(source.name))
            own.push_back(source.name);
    }
    if (own.size() == 1)
        m_onlySource = std::move(own);
}

StatusSet RowProvenance::statusAt(std::size_t row) const {
    const auto code = m_statusCells == nullptr ? TextCells::none : m_statusCells->codes[row];
    return code == TextCells::none ? StatusSet() : m_statuses[static_cast<std::size_t>(code)];
}

SharedTexts RowProvenance::notesOf(std::span<const std::size_t> rows) const {
    if (rows.size() < 2 || m_notes.cells == nullptr)
        return m_notes.joined(rows);
    std::vector<std::size_t> ordered(rows.begin(), rows.end());
    std::stable_partition(ordered.begin(), ordered.end(),
                          [this](std::size_t row) { return asksForReason(statusAt(row)); });
    return m_notes.joined(ordered);
}

SharedText RowProvenance::derivationOf(std::span<const std::size_t> rows) const {
    const auto ofRows = m_derivations.joined(rows);
    if (ofRows.empty())
        return m_derivation;
    constexpr std::size_t most = 3; // of a sum over many, the rest are in the table
    std::vector<std::string> parts = {
        ofRows.begin(), ofRows.begin() + static_cast<std::ptrdiff_t>(std::min(ofRows.size(), most))};
    if (!m_derivation.empty())
        parts.insert(parts.begin(), m_derivation.text());
    return SharedText(joined(parts, "; "));
}

SharedTexts RowProvenance::sourcesOf(std::span<const std::size_t> rows) const {
    auto sources = m_sources.cells == nullptr ? m_onlySource : m_sources.joined(rows);
    const auto ofOthers = m_operandSources.joined(rows);
    if (ofOthers.empty())
        return sources;
    DistinctTexts all;
    for (const SharedTexts* names : {&std::as_const(sources), &ofOthers}) {
        for (const auto& name : *names)
            all.add(name);
    }
    return all.take();
}

void RowProvenance::addTo(Estimate& estimate, std::span<const std::size_t> rows) {
    for (const auto row : rows)
        estimate.status |= statusAt(row);
    if (!m_derivation.empty())
        estimate.status |= Status::Derived;
    estimate.derivation = derivationOf(rows);
    Provenance found{sourcesOf(rows), m_locators.joined(rows), notesOf(rows)};
    if (found == Provenance())
        return;
    if (found != *m_last)
        m_last = SharedValue(std::move(found));
    estimate.provenance = m_last;
}

} // namespace driftline
