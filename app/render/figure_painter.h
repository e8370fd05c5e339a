// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "render/medium.h"
#include "scene/scene.h"

#include <QSizeF>

#include <vector>

class QPainter;

namespace driftline {

/// What lies under the figure.
enum class Background {
    Filled,     ///< the colour of its theme
    Transparent ///< nothing; what hides marks, such as the inside of hollow markers, keeps that colour
};

/// Draws the whole figure once, without interaction, at the origin of the painter, `size` canvas units
/// large, and tells which words it drew, in that order. The caller scales the painter. Needs a QApplication,
/// because QCustomPlot is a widget, and the GUI thread.
std::vector<PlacedText> paintFigure(QPainter& painter, const Scene& scene, QSizeF size, const Medium& medium,
                                    Background background = Background::Filled);

/// The height at which every part of the figure has the room it needs at this width, canvas units.
double neededHeight(const Scene& scene, double width, const Medium& medium);

/// Below this height parts would be cut off or unreadable, canvas units.
double leastHeight(const Scene& scene, double width, const Medium& medium);

/// Below this width nothing is left for the plots beside their labels, canvas units.
double leastWidth(const Scene& scene, const Medium& medium);

} // namespace driftline
