// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measure_sentences.h"
#include "query/measures/definition.h"

namespace driftline {

template <>
struct MeasureDefinition<ShareMeasure> {
    static constexpr MeasureTraits traits = {
        .tag = "share",
        .title = query_sentences::shareTitle,
        .purpose = query_sentences::sharePurpose,
        .noun = query_sentences::shareNoun,
        .subject = query_sentences::shareSubject,
        .results = query_sentences::shareResults,
        .shown = query_sentences::shareShown,
        .changed = query_sentences::shareChanged,
        .isPlain = false,
        .isLinear = false,
        .needsPeriods = false,
        .needsParts = true,
    };

    static ShareMeasure start(const MeasureParts& parts) { return {parts.column, {}}; }
    static void visit(ShareMeasure& share, MeasureFields& fields);
    static ShareMeasure settled(ShareMeasure changed, const ShareMeasure& /*before*/) { return changed; }
    static FieldFault fault(const ShareMeasure& /*share*/) { return {}; }
    static std::string unit(const ShareMeasure& /*share*/, const std::string& /*unit*/) { return "percent"; }
    static std::string explanation(const ShareMeasure& share, const Codebook& codebook);
    static std::optional<DifferenceOfParts> difference(const ShareMeasure& /*share*/) { return {}; }
    static std::optional<SmoothedPeriods> smoothing(const ShareMeasure& /*share*/) { return {}; }
    static std::vector<KeyedEstimate> apply(const ShareMeasure& share, const MeasureInput& input,
                                            const std::vector<KeyedEstimate>& estimates);
};

} // namespace driftline
