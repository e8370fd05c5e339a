// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measure_sentences.h"
#include "query/measures/definition.h"

namespace driftline {

template <>
struct MeasureDefinition<ChangeMeasure> {
    static constexpr MeasureTraits traits = {
        .tag = "change",
        .title = query_sentences::changeTitle,
        .purpose = query_sentences::changePurpose,
        .noun = query_sentences::changeNoun,
        .subject = query_sentences::changeSubject,
        .results = query_sentences::changeResults,
        .shown = query_sentences::changeShown,
        .changed = query_sentences::changeChanged,
        .isPlain = false,
        .isLinear = false,
        .needsPeriods = true,
        .needsParts = false,
    };

    static ChangeMeasure start(const MeasureParts& /*parts*/) { return {}; }
    static void visit(ChangeMeasure& change, MeasureFields& fields);
    static ChangeMeasure settled(ChangeMeasure changed, const ChangeMeasure& /*before*/) { return changed; }
    static FieldFault fault(const ChangeMeasure& /*change*/) { return {}; }
    static std::string unit(const ChangeMeasure& change, const std::string& unit);
    static std::string explanation(const ChangeMeasure& change, const Codebook& codebook);
    static std::optional<DifferenceOfParts> difference(const ChangeMeasure& /*change*/) { return {}; }
    static std::optional<SmoothedPeriods> smoothing(const ChangeMeasure& /*change*/) { return {}; }
    static std::vector<KeyedEstimate> apply(const ChangeMeasure& change, const MeasureInput& input,
                                            std::vector<KeyedEstimate> estimates);
};

} // namespace driftline
