// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/applicability.h"
#include "figure/panel_facts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Names a kind where a chart of it is wanted. What is to be known of a chart that is there, its traits say.
enum class ChartKind { Line, Area, Bar, Slope, Dumbbell, Dot, Scatter };

/// What is true of a kind of chart whatever its options say.
struct ChartTraits {
    ChartKind kind;
    const char* tag;        ///< its name in figure files: "line"
    const char* title;      ///< on buttons: "Line"
    const char* purpose;    ///< one sentence for the author
    const char* marks;      ///< what each series is: "Lines"
    const char* zeroRule;   ///< why values are measured from zero; null: they are read at the axis
    const char* stacksOnly; ///< why series stand on each other in any case; null: they need not
    bool drawsBars;         ///< each estimate is a bar that takes up room along the axis
    bool joinsPeriods;      ///< a line leads from every period to the next
    bool rowsAreSeries;     ///< each series is a row of its own, so that facets are rows too
    bool turnsForNames;     ///< may lie by itself where names along the axis are long
    bool hasErrorBars;      ///< intervals are error bars, whatever shape is asked for
    bool setsAgainst;       ///< each value is set against another: needs Panel::pairing
};

/// Every kind, in the order in which they are offered.
std::vector<ChartKind> chartKinds();
const ChartTraits& traitsOf(ChartKind kind);
const ChartTraits& traitsOf(const Chart& chart);
ChartKind kindOf(const Chart& chart);
/// "Line", "Dumbbell": for buttons.
std::string kindTitle(ChartKind kind);
/// A chart of this kind with the usual options.
Chart chartOf(ChartKind kind);
/// The kind with this name in figure files.
std::optional<ChartKind> kindTagged(std::string_view tag);

/// "line chart", "stacked bar chart": for reading, in lower case.
std::string chartKindName(const Chart& chart);

/// What the author of a chart can choose; empty: this kind has no such choice.
struct ChartOptions {
    std::optional<bool> differenceFill;
    std::optional<Stacking> stacking;
    std::optional<BarDirection> direction;
    std::optional<BarValues> values;
    std::optional<AnswerScale> scale;
    std::optional<bool> neutralApart;
    std::optional<WavePair> waves;
    std::optional<bool> path;
    std::optional<bool> fit;
    std::optional<AverageLines> averages;
    std::optional<PointNames> names;

    bool operator==(const ChartOptions&) const = default;
};
ChartOptions optionsOf(const Chart& chart);
/// Takes the options that this kind has; those that are empty stay as they are.
void setOptions(Chart& chart, const ChartOptions& options);

/// The two waves that a chart compares, as asked for; nothing for kinds that show all periods.
std::optional<WavePair> wavesOf(const Chart& chart);

/// Whether values run from left to right, so that names stand at the left.
bool isHorizontal(const Chart& chart);

/// Whether the direction of this kind may be left to the names along its axis.
Applicability canTurnForNames(ChartKind kind);

/// The same chart with its bars lying, if it leaves their direction to the names along its axis; else
/// nothing.
std::optional<Chart> turnedForNames(const Chart& chart);

/// Whether marks are parts of a hundred, whatever unit the values have.
bool showsPartsOfHundred(const Chart& chart);

/// Whether the length of a mark is the number, so that the axis must start at zero.
bool measuresByLength(const Chart& chart);

/// Whether a chart can have such a value axis: lengths have to begin at zero, which a logarithmic axis does
/// not have, and grow away from it.
Applicability canScale(const Chart& chart, const ValueAxis& axis);

/// Whether intervals can be drawn: not on marks that are stacked, nor on two waves in one row.
bool hasRoomForIntervals(const Chart& chart);

/// Whether series can stand so to each other in this kind of chart.
Applicability canStack(ChartKind kind, Stacking stacking);

/// Whether the panel's data can be drawn so.
Applicability canShowAs(ChartKind kind, const Panel& panel, const PanelFacts& facts);

} // namespace driftline
