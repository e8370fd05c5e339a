// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measures/definition.h"

#include <utility>

namespace driftline {

template <>
struct MeasureDefinition<ValueMeasure> {
    static constexpr MeasureTraits traits = {
        .tag = "value",
        .title = "Values",
        .purpose = "The numbers as the source gives them.",
        .noun = "value",
        .subject = "values",
        .results = "values",
        .shown = "Show values",
        .changed = "Show values",
        .isPlain = true,
        .isLinear = true,
        .needsPeriods = false,
        .needsParts = false,
    };

    static ValueMeasure start(const MeasureParts& /*parts*/) { return {}; }
    static void visit(ValueMeasure& /*value*/, MeasureFields& /*fields*/) {}
    static ValueMeasure settled(ValueMeasure changed, const ValueMeasure& /*before*/) { return changed; }
    static FieldFault fault(const ValueMeasure& /*value*/) { return {}; }
    static std::string unit(const ValueMeasure& /*value*/, const std::string& unit) { return unit; }
    static std::string explanation(const ValueMeasure& /*value*/, const Codebook& /*codebook*/) { return {}; }
    static std::optional<DifferenceOfParts> difference(const ValueMeasure& /*value*/) { return {}; }
    static std::optional<SmoothedPeriods> smoothing(const ValueMeasure& /*value*/) { return {}; }
    static std::vector<KeyedEstimate> apply(const ValueMeasure& /*value*/, const MeasureInput& /*input*/,
                                            std::vector<KeyedEstimate> estimates) {
        return estimates;
    }
};

} // namespace driftline
