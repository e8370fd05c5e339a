// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/chart_builders.h"

#include <optional>
#include <set>
#include <vector>

namespace driftline {

/// A value of a series, where it stands along x.
struct LinePoint {
    const Estimate* estimate = nullptr; ///< has a value
    double x = 0;
    int datum = -1;
};

/// Neighbours that may be joined.
using Stretch = std::vector<LinePoint>;

/// Whether a line may lead from one estimate to the next.
bool isJoined(const LinePoint& a, const LinePoint& b, double step);

/// The unbroken stretches of a series: cut at missing values, gaps, breaks and changes of period length.
std::vector<Stretch> stretchesOf(const AssembledSeries& series, const ChartContext& context);

/// The intervals of a stretch as a translucent band; of a lone point as a bar.
void addBand(const ChartContext& context, int series, const Stretch& stretch);

/// The interval of one estimate as a bar with short caps. `along` is its place on the axis that is not the
/// value axis, `cap` half the length of a cap there. Nothing if the estimate has no interval. In the colour
/// of the series if no other is given.
void addErrorBar(const ChartContext& context, int series, const Estimate& estimate, double along, double cap,
                 bool horizontal, std::optional<Colour> colour = {});

/// A point for an estimate; hollow where its status is uncertain. Moves the datum there.
void addPoint(const ChartContext& context, int series, const LinePoint& point, ScenePoint at);

/// Dotted lines before values that are not comparable with the one before them, once a place. Horizontal
/// charts have time on y, downwards.
class BreakLines {
public:
    explicit BreakLines(const ChartContext& context, bool horizontal = false)
        : m_context(context)
        , m_isHorizontal(horizontal) {}

    /// Those of one series of the panel.
    void add(const AssembledSeries& series);

private:
    const ChartContext& m_context;
    bool m_isHorizontal;
    std::set<double> m_drawn;
};

/// The name of a series and its last value at the end of its line.
void addEndLabel(const ChartContext& context, const AssembledSeries& series);

/// The colour in which a series is named: its own, or one like it that can be read on the ground.
Colour nameColour(const ChartContext& context, int series);

/// The marker of a series; context series, which have none, are given dots.
Marker dotOf(const SceneSeries& series);

} // namespace driftline
