// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measure_sentences.h"
#include "query/measures/definition.h"

namespace driftline {

template <>
struct MeasureDefinition<GapMeasure> {
    static constexpr MeasureTraits traits = {
        .tag = "gap",
        .title = query_sentences::gapTitle,
        .purpose = query_sentences::gapPurpose,
        .noun = query_sentences::gapNoun,
        .subject = query_sentences::gapSubject,
        .results = query_sentences::gapResults,
        .shown = query_sentences::gapShown,
        .changed = query_sentences::gapChanged,
        .isPlain = false,
        .isLinear = true,
        .needsPeriods = false,
        .needsParts = true,
    };

    static GapMeasure start(const MeasureParts& parts) {
        return {parts.column, parts.cells.at(0), parts.cells.at(1)};
    }
    static void visit(GapMeasure& gap, MeasureFields& fields);
    /// Choosing the other side turns the gap round instead of taking one from itself.
    static GapMeasure settled(GapMeasure changed, const GapMeasure& before);
    static FieldFault fault(const GapMeasure& /*gap*/) { return {}; }
    static std::string unit(const GapMeasure& gap, const std::string& unit);
    static std::string explanation(const GapMeasure& gap, const Codebook& codebook);
    static std::optional<DifferenceOfParts> difference(const GapMeasure& gap) {
        return DifferenceOfParts{gap.column, gap.of, gap.minus};
    }
    static std::optional<SmoothedPeriods> smoothing(const GapMeasure& /*gap*/) { return {}; }
    static std::vector<KeyedEstimate> apply(const GapMeasure& gap, const MeasureInput& input,
                                            const std::vector<KeyedEstimate>& estimates);
};

} // namespace driftline
