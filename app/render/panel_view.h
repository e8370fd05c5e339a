// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QRectF>

namespace driftline {

/// A visible range of an axis.
struct AxisRange {
    double from = 0;
    double to = 1;

    bool operator==(const AxisRange&) const = default;
    double span() const { return to - from; }
    bool holds(double value) const { return value >= from && value <= to; }
};

/// What part of a panel is visible.
struct PanelView {
    AxisRange x;
    AxisRange y;

    bool operator==(const PanelView&) const = default;

    static PanelView whole(const ScenePanel& panel) {
        return {{panel.x.from, panel.x.to}, {panel.y.from, panel.y.to}};
    }
};

/// Between data and canvas units.
struct PlotMap {
    QRectF plot;
    PanelView view;

    double toX(double x) const { return plot.left() + (x - view.x.from) / view.x.span() * plot.width(); }
    double toY(double y) const { return plot.bottom() - (y - view.y.from) / view.y.span() * plot.height(); }
    QPointF toPoint(ScenePoint p) const { return {toX(p.x), toY(p.y)}; }
    double fromX(double x) const { return view.x.from + (x - plot.left()) / plot.width() * view.x.span(); }
    double fromY(double y) const { return view.y.from + (plot.bottom() - y) / plot.height() * view.y.span(); }
};

} // namespace driftline
