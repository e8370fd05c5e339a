// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/charts/definition.h"
#include "figure/sentences.h"

namespace driftline {

template <>
struct ChartDefinition<DotChart> {
    static constexpr ChartTraits traits = {
        .kind = ChartKind::Dot,
        .tag = "dot",
        .title = figure_sentences::dotTitle,
        .purpose = figure_sentences::dotPurpose,
        .marks = "Dots",
        .zeroRule = nullptr,
        .stacksOnly = nullptr,
        .drawsBars = false,
        .joinsPeriods = false,
        .rowsAreSeries = false,
        .turnsForNames = false,
        .hasErrorBars = true,
        .setsAgainst = false,
    };

    static std::string name(const DotChart& /*dot*/) { return "dot chart"; }
    static ChartOptions options(const DotChart& dot) {
        ChartOptions out;
        out.direction = dot.direction;
        return out;
    }
    static void set(DotChart& dot, const ChartOptions& options) {
        if (options.direction != BarDirection::Auto)
            takeOption(dot.direction, options.direction);
    }
    static bool isHorizontal(const DotChart& dot) { return dot.direction == BarDirection::Horizontal; }
    static bool hasRoomForIntervals(const DotChart& /*dot*/) { return true; }
    static Applicability suits(const Panel& /*panel*/, const PanelFacts& /*facts*/) { return {}; }
};

} // namespace driftline
