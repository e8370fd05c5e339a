// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"

namespace driftline {

/// Makes the figure for a preset: from then on it has its type sizes, lines and font, and begins with its
/// size, its resolution, where it wants the caption, and a theme on its background. The choice "" leaves
/// everything but the preset itself as it is.
void makeFor(FigureSpec& spec, const PresetChoice& preset);

} // namespace driftline
