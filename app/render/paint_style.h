// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/background.h"
#include "render/medium.h"
#include "scene/scene.h"

#include <QBrush>
#include <QColor>
#include <QPen>

namespace driftline {

/// The scene's terms as those of Qt.
inline QColor toColor(Colour colour) {
    return QColor(colour.red, colour.green, colour.blue, colour.alpha);
}

/// The same, faded: opacity multiplies what the colour has.
QColor faded(Colour colour, double opacity);

/// Nothing for a colour that cannot be seen, so that no file has shapes filled with it.
QBrush brushFor(const QColor& fill);

/// What covers lines under hollow marks: the colour of the ground, or nothing where there is none.
QColor groundOf(const Theme& theme, Background background);

double widthOf(StrokeWeight weight, const Medium& medium);

/// A pen for a stroke in this medium.
QPen penFor(const Stroke& stroke, const Medium& medium, double opacity);

/// How much of a series is seen while another one is in focus.
inline constexpr double unfocusedOpacity = 0.18;

/// 1, or unfocusedOpacity if `focus` is another series than `series`. Marks of no series are not faded.
double opacityOf(int series, int focus);

} // namespace driftline
