// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measure_sentences.h"
#include "query/measures/definition.h"

namespace driftline {

template <>
struct MeasureDefinition<IndexMeasure> {
    static constexpr MeasureTraits traits = {
        .tag = "index",
        .title = query_sentences::indexTitle,
        .purpose = query_sentences::indexPurpose,
        .noun = query_sentences::indexNoun,
        .subject = query_sentences::indexSubject,
        .results = query_sentences::indexResults,
        .shown = query_sentences::indexShown,
        .changed = query_sentences::indexChanged,
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
