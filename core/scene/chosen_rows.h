// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "figure/figure_spec.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace driftline {

/// The rows that agree with every condition of a reference line; a line needs exactly one. None if a column
/// is not there. Of many lines together: their conditions are looked up while the table is read once for each
/// set of columns that they name.
class ReferenceRows {
public:
    /// Of the lines that name this dataset.
    ReferenceRows(const std::vector<ReferenceLine>& references, const std::string& name,
                  const Dataset& dataset);

    /// Of one of those lines.
    const std::vector<std::size_t>& of(const ReferenceLine& reference) const;

private:
    /// By conditions: lines with the same ones share their rows.
    std::map<std::map<std::string, std::string>, std::vector<std::size_t>> m_rows;
};

/// The rows of the events that the author chose of a dataset: dated, and of the chosen dates and categories.
std::vector<std::size_t> eventRows(const EventChoice& choice, const Dataset& dataset);

} // namespace driftline
