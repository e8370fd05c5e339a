// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/charts/definition.h"
#include "figure/sentences.h"

namespace driftline {

template <>
struct ChartDefinition<DumbbellChart> {
    static constexpr ChartTraits traits = {
        .kind = ChartKind::Dumbbell,
        .tag = "dumbbell",
        .title = figure_sentences::dumbbellTitle,
        .purpose = figure_sentences::dumbbellPurpose,
        .marks = "Rows",
        .zeroRule = nullptr,
        .stacksOnly = nullptr,
        .drawsBars = false,
        .joinsPeriods = false,
        .rowsAreSeries = true,
        .turnsForNames = false,
        .hasErrorBars = false,
        .setsAgainst = false,
    };

    static std::string name(const DumbbellChart& /*dumbbell*/) { return "dumbbell chart"; }
    static ChartOptions options(const DumbbellChart& dumbbell) {
        ChartOptions out;
        out.waves = dumbbell.waves;
        return out;
    }
    static void set(DumbbellChart& dumbbell, const ChartOptions& options) {
        takeOption(dumbbell.waves, options.waves);
    }
    static bool isHorizontal(const DumbbellChart& /*dumbbell*/) { return true; }
    static bool hasRoomForIntervals(const DumbbellChart& /*dumbbell*/) { return false; }
    /// Over time a row leads from one wave to the other, over names from one series to the other.
    static Applicability suits(const Panel& /*panel*/, const PanelFacts& facts) {
        if (facts.isOverTime)
            return suitsTwoWaves(facts);
        return facts.seriesCount < 2 ? Applicability{figure_sentences::dumbbellsNeedTwoSeries}
                                     : Applicability{};
    }
};

} // namespace driftline
