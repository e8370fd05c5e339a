// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/chart_builders.h"

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace driftline {

/// A value of a series, where it stands along x.
struct LinePoint {
    const Estimate* estimate = nullptr; ///< has a value
    double x = 0;
    int datum = -1;

    ScenePoint at() const { return {x, *estimate->value}; }
};

/// The usual distance between neighbouring positions: the median, so that one odd pair does not decide.
double usualStep(std::vector<double> positions);

/// Neighbours in a series that may be joined. It only views them, so that a line of many points is not kept
/// twice: the series and the panel outlive it.
class Stretch {
public:
    class Iterator;

    /// The estimates [from, to), all of which have values.
    Stretch(const AssembledSeries& series, const AssembledPanel& panel, std::size_t from, std::size_t to)
        : m_series(&series)
        , m_panel(&panel)
        , m_from(from)
        , m_to(to) {}

    std::size_t size() const { return m_to - m_from; }
    LinePoint operator[](std::size_t index) const;
    Iterator begin() const;
    Iterator end() const;

private:
    const AssembledSeries* m_series;
    const AssembledPanel* m_panel;
    std::size_t m_from;
    std::size_t m_to;
};

class Stretch::Iterator {
public:
    Iterator(const Stretch& stretch, std::size_t index) : m_stretch(&stretch), m_index(index) {}

    LinePoint operator*() const { return (*m_stretch)[m_index]; }
    Iterator& operator++() {
        ++m_index;
        return *this;
    }
    bool operator==(const Iterator& other) const { return m_index == other.m_index; }

private:
    const Stretch* m_stretch;
    std::size_t m_index;
};

/// Whether a line may lead from one estimate to the next.
bool isJoined(const LinePoint& a, const LinePoint& b, double step);

/// The unbroken stretches of a series: cut at missing values, gaps, breaks and changes of period length.
std::vector<Stretch> stretchesOf(const AssembledSeries& series, const ChartContext& context);

/// The line through the values of a stretch, in the style of its series; nothing for a lone point.
std::optional<Mark> lineOf(const ChartContext& context, int series, const Stretch& stretch);
std::optional<Mark> lineOf(const ChartContext& context, int series, const std::vector<LinePoint>& points);

/// The intervals of a stretch as a translucent band; that of a lone point as a bar. Nothing if there are
/// none.
std::optional<Mark> bandOf(const ChartContext& context, int series, const Stretch& stretch);
std::optional<Mark> bandOf(const ChartContext& context, int series, const std::vector<LinePoint>& points);

/// The interval of one estimate as a bar with short caps, `x` along the chart, `cap` half the length of a
/// cap. Nothing if the estimate has no interval. In the colour of the series if no other is given.
std::optional<Mark> errorBarOf(const ChartContext& context, int series, const Estimate& estimate, double x,
                               double cap, std::optional<Colour> colour = {});

/// The point of an estimate; hollow where its status is uncertain.
PointMark pointOf(const ChartContext& context, int series, const LinePoint& point, ScenePoint at);

/// The dotted line of a break, with the reason that the estimate after it gives.
Rule breakLine(const Theme& theme, double at, const Estimate& after);

/// Dotted lines before values that are not comparable with the previous one, once per position.
class BreakLines {
public:
    explicit BreakLines(const ChartContext& context) : m_context(context) {}

    /// Adds those of one series of the panel that are not there yet.
    void addTo(ChartMarks& chart, const AssembledSeries& series);

private:
    const ChartContext& m_context;
    std::set<double> m_drawn;
};

/// The name of a series and its last value at the end of its line; nothing for a series without a value.
std::optional<DirectLabel> endLabelOf(const ChartContext& context, const AssembledSeries& series);

/// The colour in which a series is named: its own, or one like it that can be read on the ground.
Colour nameColour(const ChartContext& context, int series);

/// The marker of a series; context series, which have none, are given dots.
Marker dotOf(const SceneSeries& series);

} // namespace driftline
