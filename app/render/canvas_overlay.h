// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/drop_target.h"
#include "render/text_style.h"

#include <QColor>
#include <QLineF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

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

/// What lies over the figure while the reader points at it, canvas units.
struct OverlayLook {
    std::vector<QLineF> lines;  ///< crosshairs
    std::vector<QLineF> pins;   ///< crosshairs that stay, dashed
    std::vector<QRectF> places; ///< of bars, lightly shaded
    std::vector<Ring> rings;
    std::vector<RingLabel> labels;
    QRectF box;              ///< the rubber band; empty: none
    QRectF selection;        ///< around the selected part; empty: none
    bool hasHandles = false; ///< the selected part can be dragged
    DropTarget target;
    QRectF focusFrame; ///< empty: none
    QColor line;
    QColor ground;
    QColor accent; ///< the window's, or, where that is too pale on the ground, a stronger one
    double ringSize = 0;

    bool operator==(const OverlayLook&) const = default;
};

/// The colour as it is, or mixed with ink until its contrast with the ground is at least 3 : 1. Source:
/// WCAG 2.1, 1.4.11.
QColor visibleOn(const QColor& ground, const QColor& colour, const QColor& ink);

/// What a selected part can be taken hold of at: the corners of its frame. Canvas units at that scale.
std::vector<QRectF> handlesOf(const QRectF& part, double scale);

/// Draws it. Lines and rings are equally thick on the screen at any zoom: `scale` is the pixels per canvas
/// unit, which the painter has too.
void paintOverlay(QPainter& painter, const OverlayLook& look, double scale, const TextPainter& text,
                  TextStyle style);

} // namespace driftline
