// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/canvas_state.h"
#include "render/figure_canvas.h"

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace driftline {

/// What lies behind a FigureCanvas: its state, which holds all that belongs to a scene, and what the mouse
/// (canvas_mouse.cpp) and the keyboard (canvas_keys.cpp) do with it.
struct FigureCanvas::Private {
    Private(FigureCanvas& canvas, PagePlot& pagePlot) : q(canvas), plot(pagePlot), state(pagePlot, canvas) {}

    FigureCanvas& q;
    PagePlot& plot; ///< child of the canvas
    CanvasState state;
    bool isBoxZoom = false;
    bool hasPainted = false;
    std::function<bool(const FigurePart&)> canMove;

    ReaderMarks& marks() { return state.marks(); }
    void showLaidOut();
    void describe();
    /// Of the widget, in canvas units, as all places here are.
    QPointF units(QPointF widget) const { return widget / state.scale(); }
    void hover(QPointF at);
    void read(const Spot& spot, const QString& eventDetail);
    void walkTo(const Spot& spot);
    void clearReading();
    /// Draws the reader's view; a step can be gone back on.
    void showView();
    void endStep(ViewStep step, std::uint64_t time);

    bool grabsPart(QPointF at) const;
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(QPointF at);
    bool wheel(const QWheelEvent& event);
    void cancelDrag();
    void showCursor(QPointF at);

    bool key(const QKeyEvent& event);
    bool walk(const QKeyEvent& event);
    bool panByKey(const QKeyEvent& event);
    bool zoomByKey(double factor, const QKeyEvent& event);
};

} // namespace driftline
