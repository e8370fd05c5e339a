// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/cells.h"

namespace driftline {

/// An aggregated estimate with the key it belongs to.
struct KeyedEstimate {
    CellKey key;
    Estimate estimate;
};

/// Turns aggregated values into what the query asks for. Missing or zero bases give NotComputable, never
/// an infinity; every result says in `derivation` how it was computed. Keys of the result have no part.
std::vector<KeyedEstimate> applyMeasure(const Query& query, const Dataset& dataset,
                                        const QueryColumns& columns, std::vector<KeyedEstimate> estimates);

/// The unit of the result, given the unit of what goes in.
std::string unitAfter(const Measure& measure, const std::string& unit);

} // namespace driftline
