// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/drawing_record.h"

#include <QStringView>
#include <QTransform>

#include <optional>
#include <vector>

namespace driftline {

/// Values of SVG attributes and CSS declarations. What is not understood is absent or neutral, never guessed.

/// A length in units of the user: px are one, 96 make an inch. Nothing for percentages and for units that
/// depend on a font.
std::optional<double> svgLength(QStringView text);

/// Numbers between blanks and commas, up to the first thing that is none.
std::vector<double> svgNumbers(QStringView text);

/// "translate(3 4) scale(2)". What stands first is applied last, as in SVG.
QTransform svgTransform(QStringView text);

/// "#07B", "#0072B2", "rgb(0, 114, 178)", "rgba(…)", a colour's name. Nothing for "none", gradients and
/// patterns.
std::optional<Colour> svgColour(QStringView text);

/// The end points of a path and the letters of its commands; at most 20,000 points.
DrawnShape svgPathShape(QStringView data);

} // namespace driftline
