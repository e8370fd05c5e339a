// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/cells.h"
#include "query/measure.h"

#include <vector>

namespace driftline {

/// An aggregated estimate with the key it belongs to.
struct KeyedEstimate {
    CellKey key;
    Estimate estimate;
};

/// What a measure is computed from beside the estimates.
struct MeasureInput {
    const Query& query;
    const Dataset& dataset;
    const QueryColumns& columns;
    bool countsRespondents = false; ///< n of an estimate is its own rows (query/respondents.h)
};

/// All that the program asks of one measure. It is specialised once for every alternative of Measure, in the
/// file of its name beside this one, and has no defaults: query/measure.cpp asks each of them everything, so
/// the compiler names what a new measure does not answer. What the answers mean is said in query/measure.h.
template <class Kind>
struct MeasureDefinition;

/// Turns aggregated values into what the query asks for. Missing or zero bases give NotComputable, never
/// an infinity; every result says in `derivation` how it was computed. Keys of the result have no part.
std::vector<KeyedEstimate> applyMeasure(const MeasureInput& input, std::vector<KeyedEstimate> estimates);

} // namespace driftline
