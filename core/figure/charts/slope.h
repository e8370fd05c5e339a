// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/charts/definition.h"
#include "figure/sentences.h"

namespace driftline {

template <>
struct ChartDefinition<SlopeChart> {
    static constexpr ChartTraits traits = {
        .kind = ChartKind::Slope,
        .tag = "slope",
        .title = figure_sentences::slopeTitle,
        .purpose = figure_sentences::slopePurpose,
        .marks = "Lines",
        .zeroRule = nullptr,
        .stacksOnly = nullptr,
        .drawsBars = false,
        .joinsPeriods = false,
        .rowsAreSeries = false,
        .turnsForNames = false,
        .hasErrorBars = false,
        .setsAgainst = false,
    };

    static std::string name(const SlopeChart& /*slope*/) { return "slope chart"; }
    static ChartOptions options(const SlopeChart& slope) {
        ChartOptions out;
        out.waves = slope.waves;
        return out;
    }
    static void set(SlopeChart& slope, const ChartOptions& options) {
        takeOption(slope.waves, options.waves);
    }
    static bool isHorizontal(const SlopeChart& /*slope*/) { return false; }
    static bool hasRoomForIntervals(const SlopeChart& /*slope*/) { return true; }
    static Applicability suits(const Panel& /*panel*/, const PanelFacts& facts) {
        return suitsTwoWaves(facts);
    }
};

} // namespace driftline
