// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/charts/definition.h"
#include "figure/sentences.h"

namespace driftline {

template <>
struct ChartDefinition<ScatterChart> {
    static constexpr ChartTraits traits = {
        .kind = ChartKind::Scatter,
        .tag = "scatter",
        .title = figure_sentences::scatterTitle,
        .purpose = figure_sentences::scatterPurpose,
        .marks = "Dots",
        .zeroRule = nullptr,
        .stacksOnly = nullptr,
        .drawsBars = false,
        .joinsPeriods = false,
        .rowsAreSeries = false,
        .turnsForNames = false,
        .hasErrorBars = true,
        .setsAgainst = true,
    };

    static std::string name(const ScatterChart& scatter) {
        return scatter.path ? figure_sentences::connectedScatterChart : "scatter chart";
    }
    static ChartOptions options(const ScatterChart& scatter) {
        ChartOptions out;
        out.path = scatter.path;
        out.fit = scatter.fit;
        out.averages = scatter.averages;
        out.names = scatter.names;
        return out;
    }
    static void set(ScatterChart& scatter, const ChartOptions& options) {
        takeOption(scatter.path, options.path);
        takeOption(scatter.fit, options.fit);
        takeOption(scatter.averages, options.averages);
        takeOption(scatter.names, options.names);
    }
    static bool isHorizontal(const ScatterChart& /*scatter*/) { return false; }
    static bool hasRoomForIntervals(const ScatterChart& /*scatter*/) { return true; }
    static Applicability suits(const Panel& panel, const PanelFacts& /*facts*/) {
        return panel.pairing ? Applicability{} : Applicability{figure_sentences::scatterNeedsMeasure};
    }
};

} // namespace driftline
