// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "scene/scene.h"

namespace driftline {

/// What the fonts that are installed cannot do for this figure on paper: a warning for each script of which
/// no font has some letter in its words (font.missing-script), and one if the family that figures are
/// designed for is missing (font.fallback). Fonts are asked only about what is neither Latin, Greek nor
/// Cyrillic. GUI thread.
Diagnostics fontFindings(const Scene& scene);

} // namespace driftline
