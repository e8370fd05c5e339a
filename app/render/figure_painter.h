// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_record.h"

#include <optional>

namespace driftline {

/// Draws the whole figure once, without interaction, at the origin of the painter, `size` canvas units
/// large. The caller scales the painter. Needs a QApplication and the GUI thread, as FigureRecord does.
void paintFigure(QPainter& painter, const Scene& scene, QSizeF size, const Medium& medium,
                 Background background = Background::Filled);

/// The height at which every part of the figure has the room it needs at this width, canvas units. Columns
/// that an author asks for do not give way to more rows than fit into `most`.
double neededHeight(const Scene& scene, double width, const Medium& medium, std::optional<double> most = {});

/// Below this height parts would be cut off or unreadable, canvas units.
double leastHeight(const Scene& scene, double width, const Medium& medium);

/// Below this width nothing is left for the plots beside their labels, canvas units.
double leastWidth(const Scene& scene, const Medium& medium);
/// Whether a width is not below that; much cheaper than to look for the least.
bool fitsWidth(const Scene& scene, double width, const Medium& medium);

} // namespace driftline
