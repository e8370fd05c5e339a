// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/work_token.h"
#include "figure/figure_spec.h"
#include "query/estimate.h"

#include <string>

namespace driftline {

/// Puts the names along a categorical axis into the order of the panel's ranking and drops those beyond its
/// top and bottom. Names with equal values keep the order of the data. Where rows are listed from the top
/// down, a line among the names says how many others there are. Returns what a reader has to know, in
/// sentences: how the names are sorted, how many are not shown, and which have no row at all in the chosen
/// period. Empty over periods and where the panel asks for no ranking. A ranking by change asks the dataset
/// once more, for the earlier period; its errors are those of the query.
Result<std::string> rankNames(const Panel& panel, const DatasetPtr& dataset, const WorkToken& token,
                              Estimates& answer);

} // namespace driftline
