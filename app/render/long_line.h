// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QPolygonF>
#include <QRectF>

#include <cstddef>

class QPainter;

namespace driftline {

/// Above this many points a line is drawn by what can be seen of it, and not point by point.
inline constexpr std::size_t mostPlainPoints = 64;

/// A line of many points that runs to the right, in canvas units.
struct LongLine {
    QPolygonF points;
    QPen pen;
    QRectF clip; ///< nothing is drawn outside of it
};

/// Draws what can be seen of the line: on a screen and in a picture of pixels by their columns, in a file of
/// lines by those of 600 dots an inch. What it covers is covered once, also where the pen is translucent and
/// the line crosses itself.
void paintLongLine(QPainter& painter, const LongLine& line);

} // namespace driftline
