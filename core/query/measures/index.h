// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measures/definition.h"

namespace driftline {

template <>
struct MeasureDefinition<IndexMeasure> {
    static constexpr MeasureTraits traits = {
        .tag = "index",
        .title = "Index",
        .purpose = "Every series starts at 100, so that growth can be compared.",
        .noun = "index",
        .subject = "index",
        .results = "index values",
        .shown = "Show an index",
        .changed = "Change the base of the index",
        .isPlain = false,
        .isLinear = false,
        .needsPeriods = true,
        .needsParts = false,
    };

    static IndexMeasure start(const MeasureParts& /*parts*/) { return {}; }
    static void visit(IndexMeasure& index, MeasureFields& fields);
    static IndexMeasure settled(IndexMeasure changed, const IndexMeasure& /*before*/) { return changed; }
    static FieldFault fault(const IndexMeasure& /*index*/) { return {}; }
    static std::string unit(const IndexMeasure& /*index*/, const std::string& /*unit*/) { return "index"; }
    static std::string explanation(const IndexMeasure& index, const Codebook& codebook);
    static std::optional<DifferenceOfParts> difference(const IndexMeasure& /*index*/) { return {}; }
    static std::optional<SmoothedPeriods> smoothing(const IndexMeasure& /*index*/) { return {}; }
    static std::vector<KeyedEstimate> apply(const IndexMeasure& index, const MeasureInput& input,
                                            std::vector<KeyedEstimate> estimates);
};

} // namespace driftline
