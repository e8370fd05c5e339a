// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

namespace driftline {

/// Makes the legend's sample of each series look as its marks do: hollow where all of them are, pale where
/// areas are, without a marker where lines carry none.
void sampleLegendKeys(Scene& scene);

} // namespace driftline
