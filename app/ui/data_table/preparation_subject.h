// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "prepare/operands.h"
#include "prepare/preparation.h"

#include <vector>

namespace driftline {

/// A dataset as it was read, and all that was done to it since: what a new step builds on.
struct PreparationSubject {
    DatasetPtr shown; ///< as it is now
    DatasetPtr read;
    Preparation preparation;
    OperandLookup others{};              ///< finds other datasets, for formulas that name them
    std::vector<DatasetPtr> otherData{}; ///< to choose from
};

} // namespace driftline
