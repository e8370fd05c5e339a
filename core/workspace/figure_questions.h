// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "query/average.h"
#include "query/polls.h"
#include "scene/resolve.h"

#include <vector>

namespace driftline {

/// What each panel of a figure asks, with who was asked. A panel that cannot be answered is an error.
Result<std::vector<Polls>> figurePolls(const FigureSpec& spec, const DatasetLookup& datasets,
                                       const WorkToken& token = {});

/// The places of the first panel that has any. Code: average.no-places, and those of the query.
Result<AverageData> figureAverage(const FigureSpec& spec, const DatasetLookup& datasets,
                                  const WorkToken& token = {});

/// A figure of the average with those weights, over the waves from the first to the last in which every place
/// has a value; incomplete waves between them are told in its note. It has no id yet. `spec` is the figure
/// that `data` was taken from.
FigureSpec averageFigure(const FigureSpec& spec, const AverageData& data, PlaceWeighting weighting,
                         const OwnWeights& own);

} // namespace driftline
