// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/known_facts.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
/// More than a figure has panels with questions of their own.
constexpr std::size_t mostKnown = 12;
} // namespace

Result<PanelFacts> KnownFacts::of(const Panel& panel, const DatasetPtr& dataset) {
    const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const Known& one) {
        return one.dataset == dataset && one.query == panel.query;
    });
    if (known != m_known.end())
        return known->facts;
    auto facts = factsOf(panel, dataset);
    if (!facts)
        return facts;
    m_known.push_front({panel.query, dataset, *facts});
    if (m_known.size() > mostKnown)
        m_known.pop_back();
    return facts;
}

} // namespace driftline
