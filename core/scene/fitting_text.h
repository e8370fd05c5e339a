// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/resolve.h"

namespace driftline {

/// Compares the author's title, subtitle and alt text with what the scene shows, and reports what no longer
/// fits: a number of countries, waves or measures that is not the number drawn; a name that the data have and
/// the figure leaves out; a year outside the periods read. A number after "of" ("the mean of ten countries")
/// is about what the numbers rest on, not about what is drawn, and is left alone. `scene` has its data and
/// panels. Code: figure.text-outdated.
Diagnostics checkTextFits(const Scene& scene, const FigureSpec& spec, const DatasetLookup& datasets);

} // namespace driftline
