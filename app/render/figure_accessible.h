// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

class FigureCanvas;
struct SceneDatum;

/// What assistive technology sees of a FigureCanvas: a chart with the title as its name and the alt text as
/// its description. Its children are the panels, theirs the series and the named events, and those of a
/// series its numbers, each with a name in words, a place on the screen, and the focus while the reader
/// walks there. Its last child is what can be selected (part_accessible.h).

/// Tells Qt how to describe a FigureCanvas. Calls after the first do nothing.
void installFigureAccessible();

/// The canvas shows another scene: what was known of the one before is forgotten.
void figureReplaced(FigureCanvas& canvas);

/// The reader has walked to this number (if it is one; else to a place without), so that a screen reader says
/// it.
void announceDatum(FigureCanvas& canvas, const SceneDatum& datum);

/// Another part is selected, so that a screen reader says it.
void announceSelectedPart(FigureCanvas& canvas);

} // namespace driftline
