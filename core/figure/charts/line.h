// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/charts/definition.h"
#include "figure/sentences.h"

namespace driftline {

template <>
struct ChartDefinition<LineChart> {
    static constexpr ChartTraits traits = {
        .kind = ChartKind::Line,
        .tag = "line",
        .title = figure_sentences::lineTitle,
        .purpose = figure_sentences::linePurpose,
        .marks = "Lines",
        .zeroRule = nullptr,
        .stacksOnly = nullptr,
        .drawsBars = false,
        .joinsPeriods = true,
        .rowsAreSeries = false,
        .turnsForNames = false,
        .hasErrorBars = false,
        .setsAgainst = false,
    };

    static std::string name(const LineChart& /*line*/) { return "line chart"; }
    static ChartOptions options(const LineChart& line) {
        ChartOptions out;
        out.differenceFill = line.differenceFill;
        return out;
    }
    static void set(LineChart& line, const ChartOptions& options) {
        takeOption(line.differenceFill, options.differenceFill);
    }
    static bool isHorizontal(const LineChart& /*line*/) { return false; }
    static bool hasRoomForIntervals(const LineChart& /*line*/) { return true; }
    static Applicability suits(const Panel& /*panel*/, const PanelFacts& facts) {
        return facts.isOverTime ? Applicability{} : Applicability{figure_sentences::lineNeedsTime};
    }
};

} // namespace driftline
