// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/running_sum.h"

#include "base/decimal.h"
#include "query/measures/operands.h"
#include "query/row_provenance.h"

namespace driftline {

namespace {
void gather(DistinctTexts& all, const std::vector<std::string>& texts) {
    for (const auto& text : texts)
        all.add(text);
}
} // namespace

void RunningSum::add(const Estimate& estimate) {
    if (!m_sum) {
        m_sum = estimate;
    } else {
        auto plain = estimate;
        plain.provenance = {};
        mergeProvenance(*m_sum, plain);
        if (m_sum->value && estimate.value)
            m_sum->value = decimalSum(*m_sum->value, *estimate.value);
        else if (m_sum->value)
            makeMissing(*m_sum, estimate.missing);
    }
    gather(m_sources, estimate.provenance->sources);
    gather(m_locators, estimate.provenance->locators);
    gather(asksForReason(estimate.status) ? m_reasons : m_notes, estimate.provenance->notes);
}

Estimate RunningSum::take() {
    gather(m_reasons, m_notes.list());
    m_sum->provenance = SharedValue(Provenance{m_sources.take(), m_locators.take(), m_reasons.take()});
    return *std::move(m_sum);
}

std::map<CellKey, Estimate> taken(std::map<CellKey, RunningSum>&& sums) {
    std::map<CellKey, Estimate> out;
    for (auto& [key, sum] : sums)
        out.emplace_hint(out.end(), key, sum.take());
    return out;
}

} // namespace driftline
