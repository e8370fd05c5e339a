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

} // namespace driftline
