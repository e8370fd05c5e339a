// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/figure_check.h"
#include "scene/resolve.h"

#include <string>
#include <vector>

namespace driftline {

/// The ways out where several rows fall on one point (query.several-rows): show their mean, their sum, or
/// keep one value of a column in which they differ. Nothing where no rows do. Each is one change of the
/// figure.
std::vector<Remedy> rowChoices(const FigureSpec& figure, const DatasetLookup& datasets);

/// The same for the command line: "Choose with --aggregate mean, … or --where “who=a”." Empty likewise.
std::string rowChoicesText(const FigureSpec& figure, const DatasetLookup& datasets);

} // namespace driftline
