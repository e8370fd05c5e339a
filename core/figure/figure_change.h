// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/chart_traits.h"
#include "figure/panel_facts.h"
#include "query/measure.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

Applicability canFillDifference(const Panel& panel, const PanelFacts& facts);
Applicability canShowIntervals(IntervalWish wish, const Panel& panel, const PanelFacts& facts);

/// A measure that needs periods or parts has them in the data.
Applicability canMeasure(const MeasureTraits& measure, const PanelFacts& facts);
/// What measures that compare series start from: the first two that are drawn, else the first two there are;
/// nothing where there is one series only.
std::optional<MeasureParts> partsOf(const PanelFacts& facts);
/// Takes the measure. Axis and intervals were set for the values and do not outlast them.
void showMeasure(Panel& panel, const Measure& measure);

/// Changes the kind and keeps the options that the new kind has too, such as stacking, direction and waves.
void showAs(Panel& panel, ChartKind kind);

/// Keeps rows of this stretch of time; open at both ends: all of them.
void keepPeriods(Query& query, const PeriodFilter& periods);
/// Shows one period of names along the axis, and of what they are set against.
void showPeriod(Panel& panel, const std::optional<Period>& period);

/// Keeps these cells of a column, in this order; no cells: all of them.
void keepCells(Query& query, const std::string& column, const std::vector<std::string>& cells);

/// The stretch of time that a figure shows: in slope and dumbbell charts the two waves, else the filter on
/// periods. What is not limited is empty. Panels of names that are drawn of one period do not count.
PeriodFilter shownPeriods(const FigureSpec& spec);
/// The same for every panel of the figure but those.
void showPeriods(FigureSpec& spec, const PeriodFilter& periods);

} // namespace driftline
