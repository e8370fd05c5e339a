// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/chart_builders.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Share of the distance between neighbours that their bars fill together.
inline constexpr double filledByBars = 0.78;

/// The distance that bars at one place may fill: that between the two nearest places of the panel's answer,
/// so that no bar lies on another where waves are uneven.
double roomForBars(const ChartContext& context);

/// More bars than this, upright or horizontal, would make the values at them collide.
std::size_t mostPlacesWithValues(const AssembledPanel& panel);

/// Where a bar stands: along the places, and from one value to another.
struct BarBox {
    double along0 = 0;
    double along1 = 0;
    double from = 0;
    double to = 0;

    double middle() const { return (along0 + along1) / 2; }
};

/// What a bar or a word at it belongs to.
struct BarOwner {
    int series = -1;
    int datum = -1;
};

/// Bars and the words at them.
class BarMarks {
public:
    explicit BarMarks(const ChartContext& context);

    /// Hollow: estimated, or a part of a bar that lacks another part.
    void addBar(BarOwner owner, const BarBox& box, bool hollow);
    /// What lies on a bar: its interval.
    void addOver(std::optional<Mark> mark) { m_chart.addIfAny(std::move(mark)); }
    /// A value at the end of a bar, beyond its interval where it has one.
    void writeAtEnd(BarOwner owner, double along, double end, bool isBelow, std::string text);
    /// A value in the middle of a part; `hollow` as the part is.
    void writeInside(BarOwner owner, double along, double middle, bool hollow, std::string text);
    /// What is not there, or what all marks of a place come to. See TextMark::isRemark.
    void remark(BarOwner owner, double along, double end, std::string text, std::string brief);
    /// What a reader is shown instead of the value alone.
    void show(int datum, std::string text) { m_chart.shown.push_back({datum, std::move(text)}); }
    /// A line that lengths are measured from and that bars lie across: behind them, so that it strikes out
    /// none of their numbers.
    void lineBehind(double at);
    /// The range in which lengths are measured, where it does not follow from the bars.
    void setValues(const ValueRange& values) { m_chart.values = values; }
    /// Words are drawn over bars, so they are kept until all bars exist, and left without values if those are
    /// not wanted after all. Above them are the lines that lengths are measured from.
    ChartMarks finished(bool withValues, const std::vector<double>& bases) &&;

private:
    Rule baseline(double at) const;
    TextMark word(BarOwner owner, double along, double value, std::string text) const;

    const ChartContext& m_context;
    ChartMarks m_chart;
    std::vector<TextMark> m_values;
    std::vector<TextMark> m_remarks;
};

/// Where there is no room to say that a bar is not there, or not whole; the footer explains the signs.
inline constexpr std::string_view missingSign = "–";
inline constexpr std::string_view incompleteSign = "…";

/// The colour of words on a ground: paper or ink, whichever can be read.
Colour inkOn(const Theme& theme, Colour ground);

/// One on the other; shares of a hundred if the chart asks for them. Fails where a share would be of a
/// negative part (figure.bar-negative).
Result<ChartMarks> buildStackedBars(const ChartContext& context, const BarChart& chart);

/// Answers to one question around the middle of their scale (AssembledPanel::scale). Fails where an answer is
/// negative (figure.answers-negative).
Result<ChartMarks> buildAnswerChart(const ChartContext& context, const BarChart& chart);

} // namespace driftline
