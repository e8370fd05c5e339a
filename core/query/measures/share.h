// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measures/definition.h"

namespace driftline {

template <>
struct MeasureDefinition<ShareMeasure> {
    static constexpr MeasureTraits traits = {
        .tag = "share",
        .title = "Share of a whole",
        .purpose = "Each series as a part of a whole, in per cent.",
        .noun = "share",
        .subject = "shares",
        .results = "shares of a whole",
        .shown = "Show shares",
        .changed = "Change the whole",
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
