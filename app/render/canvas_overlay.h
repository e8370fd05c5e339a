// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/text_style.h"

#include <QColor>
#include <QLineF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QCustomPlot;

namespace driftline {

class TextPainter;

/// A ring around a datum.
struct Ring {
    QPointF at;
    QColor colour;
    bool isStrong = false; ///< selected

    bool operator==(const Ring&) const = default;
};

/// A value written beside a ring.
struct RingLabel {
    QPointF at; ///< left end of the baseline
    QString text;
    QSizeF size;
    QColor colour;

    bool operator==(const RingLabel&) const = default;
};

/// What lies over the figure while the reader points at it, widget coordinates.
struct OverlayLook {
    std::vector<QLineF> lines;  ///< crosshairs
    std::vector<QLineF> pins;   ///< crosshairs that stay, dashed
    std::vector<QRectF> places; ///< of bars, lightly shaded
    std::vector<Ring> rings;
    std::vector<RingLabel> labels;
    QRectF box;        ///< the rubber band; empty: none
    QRectF focusFrame; ///< empty: none
    QColor line;
    QColor ground;
    QColor accent;
    double ringSize = 0;

    bool operator==(const OverlayLook&) const = default;
};

/// Draws it on a buffered layer of the plot, so that pointing never draws the figure again.
class CanvasOverlay {
public:
    CanvasOverlay(QCustomPlot& plot, const TextPainter& text, TextStyle style);
    ~CanvasOverlay();
    CanvasOverlay(const CanvasOverlay&) = delete;
    CanvasOverlay& operator=(const CanvasOverlay&) = delete;

    /// Does nothing if it looks like that already.
    void show(const OverlayLook& look);

private:
    class Layerable;
    std::unique_ptr<Layerable> m_layerable;
};

} // namespace driftline
