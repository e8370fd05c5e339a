// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <string>
#include <vector>

namespace driftline {

/// What inspect says of a column.
struct ColumnFacts {
    std::string name;
    std::string title;
    std::string type;
    std::string role; ///< empty if it has none
    std::string unit;
    std::size_t missing = 0;
    std::string values; ///< range, or the first few of the texts
};

/// Of every column, in order.
std::vector<ColumnFacts> columnFacts(const Dataset& dataset);

} // namespace driftline
