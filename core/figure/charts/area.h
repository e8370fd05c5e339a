// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/charts/definition.h"

namespace driftline {

template <>
struct ChartDefinition<AreaChart> {
    static constexpr ChartTraits traits = {
        .kind = ChartKind::Area,
        .tag = "area",
        .title = "Area",
        .purpose = "Area: how a whole and its parts grow.",
        .marks = "Areas",
        .zeroRule = "Areas start at zero: their height is the number.",
        .stacksOnly = "Areas are stacked, or parts of 100 %.",
        .drawsBars = false,
        .joinsPeriods = false,
        .rowsAreSeries = false,
        .turnsForNames = false,
        .hasErrorBars = false,
        .setsAgainst = false,
    };

    static std::string name(const AreaChart& area) {
        return area.stacking == AreaStacking::Percent ? "100 % area chart" : "area chart";
    }
    static ChartOptions options(const AreaChart& area) {
        ChartOptions out;
        out.stacking = area.stacking == AreaStacking::Percent ? Stacking::Percent : Stacking::Stacked;
        return out;
    }
    static void set(AreaChart& area, const ChartOptions& options) {
        if (options.stacking)
            area.stacking =
                *options.stacking == Stacking::Percent ? AreaStacking::Percent : AreaStacking::Stacked;
    }
    static bool isHorizontal(const AreaChart& /*area*/) { return false; }
    static bool hasRoomForIntervals(const AreaChart& /*area*/) { return false; }
    static Applicability suits(const Panel& panel, const PanelFacts& facts);
};

} // namespace driftline
