// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_canvas.h"
#include "render/figure_layout.h"
#include "render/medium.h"
#include "render/text_painter.h"

#include <QSignalSpy>

#include <memory>

namespace driftline::test {

/// A shown canvas, with the plot's place known from the same layout that the canvas uses.
struct CanvasFixture {
    CanvasFixture();

    void show(const Scene& scene);
    QWidget& surface() { return *canvas.childAt(canvas.rect().center()); }
    /// Of the whole panel.
    PlotMap map(int panel = 0) const;
    void moveTo(QPointF at, Qt::MouseButtons buttons = Qt::NoButton);
    void wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static Reading reading(const QSignalSpy& spy) { return spy.last().first().value<Reading>(); }

    const Medium medium = Medium::screen();
    const FigurePage page{{820, 600}, medium}; ///< at scale 1 a canvas unit is a pixel of the widget
    const TextPainter text{medium.family};
    std::shared_ptr<const Scene> shown;
    FigureLayout layout; ///< of the page
    FigureCanvas canvas;
};

} // namespace driftline::test
