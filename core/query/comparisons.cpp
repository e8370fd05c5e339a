// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/comparisons.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace driftline {

Comparisons::Pair Comparisons::pairOf(const ShiftQuestion& question, std::size_t panel) {
    return {panel, std::minmax({question.first.name, question.second.name})};
}

void Comparisons::add(const ShiftQuestion& question, const Shift& shift, std::size_t panel) {
    if (shift.p)
        m_p[pairOf(question, panel)] = *shift.p;
}

Shift Comparisons::corrected(const ShiftQuestion& question, Shift shift, std::size_t panel) const {
    const auto own = m_p.find(pairOf(question, panel));
    if (own == m_p.end())
        return shift;
    std::vector<double> all;
    for (const auto& [pair, p] : m_p)
        all.push_back(p);
    const auto index = static_cast<std::size_t>(std::distance(m_p.begin(), own));
    return correctedForSeveral(std::move(shift), all, index);
}

} // namespace driftline
