// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "render/medium.h"
#include "render/panel_view.h"

#include <QStringList>

namespace driftline {

/// At which end of their lines names stand.
enum class LineEnd { Start, End };

/// Room beside a plot for the names at that end of its lines, at most `most`; 0 if there are none.
double directLabelRoom(const Scene& scene, const ScenePanel& panel, LineEnd end, double most,
                       const Medium& medium, const TextMeasurer& measurer);

/// Height of all names of the fuller end on top of each other.
double directLabelHeight(const Scene& scene, const ScenePanel& panel, double most, const Medium& medium,
                         const TextMeasurer& measurer);

/// Names beside the ends of their lines, between the plot and `edge`, moved apart, with leaders where they
/// had to move.
void addDirectLabels(FigureWords& words, const Scene& scene, const ScenePanel& panel, LineEnd end,
                     const PlotMap& map, double edge, const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
