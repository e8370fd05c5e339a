// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_page.h"
#include "scene/figure_check.h"

#include <vector>

namespace driftline {

/// Whether there are values or names that a picture may be too small for; much cheaper than to look.
bool mayLeaveWordsOut(const Scene& scene);

/// What a picture of this size leaves out for want of room: values, which are written all or none in a panel
/// (figure.values-left-out), and names of dots (figure.names-left-out). Any thread.
std::vector<FigureFinding> wordsLeftOut(const Scene& scene, const PictureSize& size);

/// What only the size of the page decides: what wordsLeftOut() finds, and, before it, a size that the figure
/// cannot have, with the size that it has instead (codes of resolvedSize()). GUI thread.
std::vector<FigureFinding> layoutFindings(const Scene& scene, const FigureSize& size);

} // namespace driftline
