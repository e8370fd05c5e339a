// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/running_sum.h"

#include "base/decimal.h"
#include "query/measures/operands.h"

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
        plain.sources.clear();
        plain.locators.clear();
        plain.notes.clear();
        mergeProvenance(*m_sum, plain);
        if (m_sum->value && estimate.value)
            m_sum->value = decimalSum(*m_sum->value, *estimate.value);
        else if (m_sum->value)
            makeMissing(*m_sum, estimate.missing);
    }
    gather(m_sources, estimate.sources);
    gather(m_locators, estimate.locators);
    gather(m_notes, estimate.notes);
}

Estimate RunningSum::take() {
    m_sum->sources = m_sources.take();
    m_sum->locators = m_locators.take();
    m_sum->notes = m_notes.take();
    return *std::move(m_sum);
}

std::map<CellKey, Estimate> taken(std::map<CellKey, RunningSum>&& sums) {
    std::map<CellKey, Estimate> out;
    for (auto& [key, sum] : sums)
        out.emplace_hint(out.end(), key, sum.take());
    return out;
}

} // namespace driftline
