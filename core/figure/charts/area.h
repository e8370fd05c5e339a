// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/charts/definition.h"
#include "figure/sentences.h"

namespace driftline {

template <>
struct ChartDefinition<AreaChart> {
    static constexpr ChartTraits traits = {
        .kind = ChartKind::Area,
        .tag = "area",
        .title = figure_sentences::areaTitle,
        .purpose = figure_sentences::areaPurpose,
        .marks = "Areas",
        .zeroRule = figure_sentences::areaZeroRule,
        .stacksOnly = figure_sentences::areaStacksOnly,
        .drawsBars = false,
        .joinsPeriods = false,
        .rowsAreSeries = false,
        .turnsForNames = false,
        .hasErrorBars = false,
        .setsAgainst = false,
    };

    static std::string name(const AreaChart& area) {
        return area.stacking == AreaStacking::Percent ? figure_sentences::percentAreaChart : "area chart";
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
