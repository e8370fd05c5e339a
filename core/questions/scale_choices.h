// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/figure_check.h"
#include "scene/resolve.h"

#include <vector>

namespace driftline {

/// The ways out where the order of answers is stated nowhere (figure.scale-unknown): to take them in the
/// order of the data, which the author sees before it is taken, or to draw grouped bars. Nothing where no
/// scale is asked for. Each is one change of the figure.
std::vector<Remedy> scaleChoices(const FigureSpec& figure, const DatasetLookup& datasets);

} // namespace driftline
