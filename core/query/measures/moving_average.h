// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measure_sentences.h"
#include "query/measures/definition.h"

namespace driftline {

template <>
struct MeasureDefinition<MovingAverage> {
    static constexpr MeasureTraits traits = {
        .tag = "moving average",
        .title = query_sentences::movingAverageTitle,
        .purpose = query_sentences::movingAveragePurpose,
        .noun = query_sentences::movingAverageNoun,
        .subject = query_sentences::movingAverageSubject,
        .results = query_sentences::movingAverageResults,
        .shown = query_sentences::movingAverageShown,
        .changed = query_sentences::movingAverageChanged,
        .isPlain = false,
        .isLinear = false,
        .needsPeriods = true,
        .needsParts = false,
    };

    static MovingAverage start(const MeasureParts& /*parts*/) { return {}; }
    static void visit(MovingAverage& average, MeasureFields& fields);
    /// As many periods before as after, and the period itself.
    static MovingAverage settled(MovingAverage changed, const MovingAverage& before);
    static FieldFault fault(const MovingAverage& average);
    static std::string unit(const MovingAverage& /*average*/, const std::string& unit) { return unit; }
    static std::string explanation(const MovingAverage& average, const Codebook& codebook);
    static std::optional<DifferenceOfParts> difference(const MovingAverage& /*average*/) { return {}; }
    static std::optional<SmoothedPeriods> smoothing(const MovingAverage& average);
    static std::vector<KeyedEstimate> apply(const MovingAverage& average, const MeasureInput& input,
                                            const std::vector<KeyedEstimate>& estimates);
};

} // namespace driftline
