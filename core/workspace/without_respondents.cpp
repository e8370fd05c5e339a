// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/without_respondents.h"

#include "query/respondents.h"
#include "scene/chosen_rows.h"
#include "workspace/drawn_numbers.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
/// A line at the answer of one respondent keeps its value, not the row.
void replaceReferences(Panel& panel, const Dataset& dataset) {
    const auto column = dataset.codebook.indexOf(Role::Value);
    const ReferenceRows found(panel.references, dataset.id, dataset);
    std::erase_if(panel.references, [&](const ReferenceLine& reference) {
        if (reference.dataset != dataset.id)
            return false;
        const auto& rows = found.of(reference);
        const auto value =
            column && rows.size() == 1 ? dataset.table.number(*column, rows.front()) : std::nullopt;
        if (value)
            panel.lines.push_back({reference.label, *value, dataset.title, reference.facet, reference.axis});
        return true;
    });
}
} // namespace

WithoutRespondents::WithoutRespondents(FigureSpec figure, const DatasetLookup& datasets)
    : m_figure(std::move(figure))
    , m_datasets(datasets) {}

Result<void> WithoutRespondents::replaceRows() {
    if (auto found = findPrivate(); !found)
        return found;
    for (auto& panel : m_figure.panels) {
        for (const auto& [id, dataset] : m_private)
            replaceReferences(panel, *dataset);
        // A ranking that compares with another period has nothing to compare with.
        if (m_private.contains(panel.query.dataset) && panel.ranking.by == RankBy::Change)
            panel.ranking.by = RankBy::Value;
        for (auto* query : panel.queries()) {
            if (auto replaced = replaceRows(*query); !replaced)
                return replaced;
        }
    }
    // An event takes its whole row along.
    if (m_private.contains(m_figure.events.dataset))
        m_figure.events = {};
    return {};
}

Result<DatasetPtr> WithoutRespondents::dataset(std::string_view id) const {
    for (const auto& numbers : m_drawn) {
        if (numbers->id == id)
            return numbers;
    }
    return m_datasets(id);
}

Result<void> WithoutRespondents::findPrivate() {
    for (const auto& panel : std::as_const(m_figure.panels)) {
        for (const auto* query : panel.queries()) {
            const auto dataset = m_datasets(query->dataset);
            if (!dataset)
                return tl::unexpected(dataset.error());
            if (readsRespondents(*query, **dataset))
                m_private.emplace(query->dataset, *dataset);
        }
    }
    return {};
}

Result<void> WithoutRespondents::replaceRows(Query& query) {
    const auto found = m_private.find(query.dataset);
    if (found == m_private.end())
        return {};
    const auto& dataset = found->second;
    const auto id = freeId(dataset->id + "-numbers", [this](const std::string& taken) {
        return std::any_of(m_drawn.begin(), m_drawn.end(),
                           [&taken](const auto& drawn) { return drawn->id == taken; });
    });
    auto numbers = drawnNumbers(query, dataset, id);
    if (!numbers)
        return tl::unexpected(std::move(numbers.error()));
    m_drawn.push_back(std::make_shared<const Dataset>(std::move(numbers->dataset)));
    query = std::move(numbers->query);
    return {};
}

} // namespace driftline
