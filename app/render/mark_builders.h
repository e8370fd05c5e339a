// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_layout.h"
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

/// Where the builders put what they make. Each adds its primitive to the plot, on the current layer and
/// therefore in the order of the scene.
struct BuildContext {
    QCustomPlot& plot;
    QCPAxisRect& rect;
    const Scene& scene;
    const ScenePanel& panel;
    const Medium& medium;
    double markerSize = 0; ///< 0: points are not drawn
    bool isScreen = false; ///< crisp edges on whole pixels; on paper everything is antialiased
    std::vector<FocusSetter>& focus;
    std::vector<std::unique_ptr<QObject>>& owned; ///< what the plot does not delete itself
};

void buildMark(const BuildContext& context, const Polyline& line);
void buildMark(const BuildContext& context, const Band& band);
void buildMark(const BuildContext& context, const Rectangle& bar);
void buildMark(const BuildContext& context, const PointMark& point);
void buildMark(const BuildContext& context, const Rule& rule);
/// Values are words: see panel_words.h.
inline void buildMark(const BuildContext& /*context*/, const TextMark& /*text*/) {}

} // namespace driftline
