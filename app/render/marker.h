// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/medium.h"
#include "scene/scene.h"
#include "style/theme.h"

#include <QColor>
#include <QPointF>

#include <vector>

class QPainter;

namespace driftline {

struct MarkerLook {
    Marker shape = Marker::Circle;
    double size = 0; ///< diameter of a circle; other shapes are drawn to weigh the same
    QColor colour;
    bool hollow = false;
    QColor ground; ///< what a hollow marker shows inside
};

/// Dots in rows, which no line helps to find, against those on lines.
inline constexpr double rowMarkerShare = 1.3;

void drawMarker(QPainter& painter, QPointF at, const MarkerLook& look);

/// The size of markers in a plot of this width: smaller where neighbours would grow together.
double markerSize(const ScenePanel& panel, double plotWidth, const Medium& medium);
/// The same for every panel of a scene: on lines the smallest of them all, because a larger dot in one small
/// multiple would seem to mean more.
std::vector<double> markerSizes(const Scene& scene, double plotWidth, const Medium& medium);

/// The size of dots in the legend of a figure: as those in its panels.
double dotSize(const Scene& scene, const Medium& medium);
/// The same of a key, which may stand for a size.
double keyExtent(const LegendKey& key, const Scene& scene, const Medium& medium);

} // namespace driftline
