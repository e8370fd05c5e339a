// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "render/medium.h"
#include "scene/scene.h"

namespace driftline {

/// Adds title, subtitle and legend from `top` down; returns where the panels may begin.
double addHeader(FigureWords& words, const Scene& scene, double left, double width, double top,
                 const Medium& medium, const TextMeasurer& measurer);

/// Adds the footer's paragraphs from `top` down; returns where they end.
double addFooter(FigureWords& words, const Scene& scene, double left, double width, double top,
                 const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
