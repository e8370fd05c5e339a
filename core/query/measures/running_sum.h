// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lists.h"
#include "query/measures/definition.h"

#include <map>
#include <optional>

namespace driftline {

/// A sum of any number of estimates; one missing operand makes the sum missing.
class RunningSum {
public:
    void add(const Estimate& estimate);
    /// At least one was added.
    Estimate take();

private:
    std::optional<Estimate> m_sum;
    DistinctTexts m_sources; ///< gathered apart: lists may grow with the data
    DistinctTexts m_locators;
    DistinctTexts m_reasons; ///< notes that say why the sum is uncertain
    DistinctTexts m_notes;
};

std::map<CellKey, Estimate> taken(std::map<CellKey, RunningSum>&& sums);

} // namespace driftline
