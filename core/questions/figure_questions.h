// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "query/average.h"
#include "query/comparisons.h"
#include "query/polls.h"
#include "scene/resolve.h"

#include <vector>

namespace driftline {

/// The numbers of each panel of a figure as it draws them, in the unit that it shows, with who was asked. A
/// panel that cannot be answered is an error.
Result<std::vector<Polls>> figurePolls(const FigureSpec& spec, const DatasetLookup& datasets,
                                       const WorkToken& token = {});

/// The places of the first panel that has any, with its measure and in the unit that it shows. Codes: those
/// of averageData().
Result<AverageData> figureAverage(const FigureSpec& spec, const DatasetLookup& datasets,
                                  const WorkToken& token = {});

/// Why no figure can draw this average; empty if one can.
std::string averageFigureRefusal(const AverageData& data);

/// A figure of the average with those weights, over the waves from the first to the last in which every place
/// has a value; incomplete waves between them are told in its note. It has no id yet. `spec` is the figure
/// that `data` was taken from; averageFigureRefusal(data) is empty.
FigureSpec averageFigure(const FigureSpec& spec, const AverageData& data, PlaceWeighting weighting,
                         const OwnWeights& own);

} // namespace driftline
