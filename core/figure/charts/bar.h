// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/charts/definition.h"
#include "figure/sentences.h"

namespace driftline {

template <>
struct ChartDefinition<BarChart> {
    static constexpr ChartTraits traits = {
        .kind = ChartKind::Bar,
        .tag = "bar",
        .title = figure_sentences::barTitle,
        .purpose = figure_sentences::barPurpose,
        .marks = "Bars",
        .zeroRule = figure_sentences::barZeroRule,
        .stacksOnly = nullptr,
        .drawsBars = true,
        .joinsPeriods = false,
        .rowsAreSeries = false,
        .turnsForNames = true,
        .hasErrorBars = true,
        .setsAgainst = false,
    };

    static std::string name(const BarChart& bar);
    static ChartOptions options(const BarChart& bar);
    static void set(BarChart& bar, const ChartOptions& options);
    static bool isHorizontal(const BarChart& bar) { return bar.direction == BarDirection::Horizontal; }
    static bool hasRoomForIntervals(const BarChart& bar) {
        return bar.stacking == Stacking::Grouped || bar.stacking == Stacking::Diverging;
    }
    static Applicability suits(const Panel& /*panel*/, const PanelFacts& /*facts*/) { return {}; }
};

} // namespace driftline
