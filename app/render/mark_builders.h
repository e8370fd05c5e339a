// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/background.h"
#include "render/figure_layout.h"
#include "render/long_line.h"
#include "scene/scene.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QCPAxisRect;
class QCustomPlot;

namespace driftline {

/// Sets the opacity of the marks it was made for, while the reader looks at one series.
using FocusSetter = std::function<void(int focusedSeries)>;

/// A line as it is to be painted once the axes have their ranges.
using LongLineSource = std::function<LongLine()>;

/// Where the builders put what they make. Each adds its primitives to the plot, on the current layer and
/// therefore in the order of the scene.
struct BuildContext {
    QCustomPlot& plot;
    QCPAxisRect& rect;
    const Scene& scene;
    const ScenePanel& panel;
    const Medium& medium;
    Background background = Background::Filled;
    double markerSize = 0; ///< 0: points are not drawn
    std::vector<FocusSetter>& focus;
    std::vector<std::unique_ptr<QObject>>& owned;     ///< what the plot does not delete itself
    std::vector<LongLineSource>* longLines = nullptr; ///< where set, long lines go there and not to the plot
};

/// Marks of one kind that follow one another. They are one object of the plot, because QCustomPlot looks
/// through all it has for each that is added; they must outlive it.
template <class Kind>
using MarkRun = std::vector<const Kind*>;

/// Whether the line has more points than are drawn one by one, and runs to the right.
bool isLong(const Polyline& line);

/// Lines of one weight; a long one stands alone.
void buildMarks(const BuildContext& context, const MarkRun<Polyline>& lines);
void buildMarks(const BuildContext& context, const MarkRun<Band>& bands);
void buildMarks(const BuildContext& context, const MarkRun<Rectangle>& bars);
void buildMarks(const BuildContext& context, const MarkRun<PointMark>& points);
void buildMarks(const BuildContext& context, const MarkRun<Rule>& rules);
/// Values are words: see panel_words.h.
inline void buildMarks(const BuildContext& /*context*/, const MarkRun<TextMark>& /*texts*/) {}

} // namespace driftline
