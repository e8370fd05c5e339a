// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/background.h"
#include "render/figure_words.h"
#include "render/medium.h"
#include "render/text_painter.h"
#include "scene/scene.h"

class QPainter;

namespace driftline {

/// Draws texts, legend keys and leaders; words of series that are not in focus are faded. Words have halos
/// where there is a ground.
void paintWords(QPainter& painter, const FigureWords& words, const Scene& scene, const Medium& medium,
                const TextPainter& text, int focusedSeries, Background background);

} // namespace driftline
