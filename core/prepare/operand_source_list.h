// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Gathers which sources of other datasets the rows of one rest on (data/operand_sources.h).
class OperandSourceList {
public:
    explicit OperandSourceList(std::size_t rows) : m_byRow(rows) {}

    /// Each own row took the number of a column from that row of the other dataset, or from none.
    void add(const Dataset& other, std::size_t column, const std::vector<std::optional<std::size_t>>& rows);

    /// Names of sources, separated by blanks; empty where a row rests on none.
    const std::vector<std::string>& byRow() const { return m_byRow; }
    std::vector<Source> take() { return std::move(m_sources); }

private:
    std::vector<std::string> m_byRow;
    std::vector<Source> m_sources;
};

} // namespace driftline
