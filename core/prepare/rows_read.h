// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "prepare/evaluation.h"
#include "prepare/formula.h"

#include <cstddef>
#include <string>
#include <vector>

namespace driftline {

/// For each row of a dataset the names that the numbers of a formula bring there, separated by blanks, each
/// once: what the row itself names, then what the rows name that the formula reads for it besides, because of
/// lag(), rank() or the item that a quantity names. `evaluation` is that of the formula for the dataset, and
/// `names` has a text for each row. Empty in rows that have no number of the formula.
std::vector<std::string> namesOfRowsRead(const Formula& formula, const Dataset& dataset,
                                         const Evaluation& evaluation, const std::vector<std::string>& names);

} // namespace driftline
