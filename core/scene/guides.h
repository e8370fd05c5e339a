// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

namespace driftline {

/// Sets ranges, ticks, grid and titles of a panel's axes from its marks and the spec.
void scaleAxes(ScenePanel& out, const AssembledPanel& panel, double step);

/// Gives every panel the same time axis and, where Scene::sharedY says so, the same value axis, so that
/// small multiples can be compared.
void shareAxes(Scene& scene);

/// Reference lines with the row they stand for; events of the chosen dataset as dated lines.
Result<void> addReferences(Scene& scene, const AssembledPanel& panel, int panelIndex,
                           const DatasetLookup& datasets);
Result<void> addEvents(Scene& scene, const FigureSpec& spec, const Assembly& assembly,
                       const DatasetLookup& datasets);

/// Chooses between direct labels and a legend.
void placeLabels(Scene& scene, SeriesLabels wish);

} // namespace driftline
