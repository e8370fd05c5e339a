// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measure_sentences.h"
#include "query/measures/definition.h"

#include <utility>

namespace driftline {

template <>
struct MeasureDefinition<ValueMeasure> {
    static constexpr MeasureTraits traits = {
        .tag = "value",
        .title = query_sentences::valueTitle,
        .purpose = query_sentences::valuePurpose,
        .noun = query_sentences::valueNoun,
        .subject = query_sentences::valueSubject,
        .results = query_sentences::valueResults,
        .shown = query_sentences::valueShown,
        .changed = query_sentences::valueChanged,
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
