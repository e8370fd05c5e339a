// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/dataset_diff.h"

#include <string>
#include <vector>

namespace driftline {

/// What moved between two editions of a dataset, one sentence per change, for people: "3 rows are new." Empty
/// if nothing moved.
std::vector<std::string> editionLines(const DatasetDifference& difference);

/// The same with what a person decides by, whether to take the later edition: which periods, places and other
/// names of the columns that rows are matched by are new or gone, and the first cells that have changed, each
/// with what it was. `difference` is of these two.
std::vector<std::string> editionDetails(const DatasetDifference& difference, const Dataset& before,
                                        const Dataset& after);

} // namespace driftline
