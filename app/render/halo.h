// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"

#include <QColor>

class QPainter;

namespace driftline {

class TextPainter;

/// Draws a thin edge of the ground's colour around the letters of a text, so that they can be read on lines
/// and grid without hiding more of them than they need. The text itself is drawn over it.
void paintHalo(QPainter& painter, const PlacedText& word, const TextPainter& text, const QColor& ground);

} // namespace driftline
