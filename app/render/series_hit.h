// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "render/panel_view.h"

#include <vector>

namespace driftline {

/// The series whose name or legend key is under the place; -1 if none. Canvas units.
int seriesOfWords(const std::vector<const FigureWords*>& words, QPointF at);

/// The series whose line, point or bar is under the place or within a few units of it; the topmost one
/// where several are; -1 if none.
int seriesOfMarks(const ScenePanel& panel, const PlotMap& map, QPointF at);

} // namespace driftline
