// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string>

namespace driftline {

/// The figure as a Vega-Lite specification (version 5): JSON, two-space indent, ending in a line feed. The
/// data set "numbers" holds one row for every number of csvFor(), in its order and with the same values;
/// lines, bars and dots are drawn from it, in the figure's colours, ranges and tick labels. Lines are cut
/// where the figure cuts them (field "segment"). Time is years as decimal numbers, placed and named by the
/// figure's TimeScale (scene/time_scale.h). What Vega-Lite cannot do is said under "notShown" in "usermeta",
/// beside the sources.
std::string vegaLiteFor(const Scene& scene);

} // namespace driftline
