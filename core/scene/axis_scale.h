// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "scene/scene.h"

namespace driftline {

/// Puts marks, data and ticks of a panel where a logarithmic or reversed axis has them; everything before it
/// works with the values themselves, everything after it with places (SceneAxis::placeOf). Values of zero or
/// below have no place on a logarithmic axis: their marks are left out, and a finding counts them
/// (figure.log-not-positive).
void placeOnScales(Scene& scene);

/// What the author says of an axis's scale, direction and ticks, where the kind of chart allows it.
void takeAxisChoices(SceneAxis& axis, const Panel& panel, const ValueAxis& requested);

/// The range and ticks of a logarithmic axis around positive values, and where the author wants its ends.
void scaleLogAxis(SceneAxis& axis, const ValueAxis& requested, const std::vector<double>& positive,
                  int wanted);

/// The range of a logarithmic axis around positive values: 1, 2 or 5 times a power of ten at either end.
struct LogRange {
    double from = 1;
    double to = 10;
};
LogRange niceLogRange(double low, double high);

} // namespace driftline
