// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/panel_facts.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Whether a choice applies to a figure, and if not, why: one sentence for the author.
struct Applicability {
    std::string whyNot;

    explicit operator bool() const { return whyNot.empty(); }
    bool operator==(const Applicability&) const = default;
};

enum class ChartKind { Line, Area, Bar, Slope, Dumbbell, Dot };

ChartKind kindOf(const Chart& chart);
std::vector<ChartKind> chartKinds();
/// "Line", "Dumbbell": for buttons.
std::string kindTitle(ChartKind kind);

Applicability canShowAs(ChartKind kind, const Panel& panel, const PanelFacts& facts);
Applicability canFillDifference(const Panel& panel, const PanelFacts& facts);
Applicability canShowIntervals(IntervalWish wish, const Panel& panel, const PanelFacts& facts);

/// Changes the kind and keeps what the new kind has too: stacking in per cent, direction, waves.
void showAs(Panel& panel, ChartKind kind);

/// Keeps these cells of a column, in this order; no cells: all of them.
void keepCells(Query& query, const std::string& column, const std::vector<std::string>& cells);

/// The stretch of time that a figure shows: in slope and dumbbell charts the two waves, else the filter on
/// periods. What is not limited is empty. Panels of names that are drawn of one period do not count.
PeriodFilter shownPeriods(const FigureSpec& spec);
/// The same for every panel of the figure but those.
void showPeriods(FigureSpec& spec, const PeriodFilter& periods);

} // namespace driftline
