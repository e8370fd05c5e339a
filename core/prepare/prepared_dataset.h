// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "prepare/operands.h"
#include "prepare/preparation.h"

namespace driftline {

/// A dataset with all that was done to it after it was read.
struct PreparedDataset {
    Dataset dataset;
    Preparation preparation; ///< as asked for; says which rows and columns were read, and what applies
    Diagnostics findings;    ///< corrections that do not apply; groups and columns that could not be made
};

/// What happens to a step that cannot be made.
enum class FailedStep {
    Refused, ///< its error is returned; for a step that somebody makes now
    Reported ///< it is left out and reported (preparation.not-made); for a new edition of the data
};

/// Corrects, groups and computes, in this order; `find` is asked for other datasets that formulas name.
/// Codes: those of withGroup() and withComputed().
Result<PreparedDataset> prepared(Dataset read, Preparation preparation, FailedStep failed,
                                 const WorkToken& token = {}, const OperandLookup& find = {});

/// The dataset as it was read: prepared() of it gives the same dataset again.
Dataset asRead(const Dataset& dataset, const Preparation& preparation);

/// Whether a column or row was made here, and not read.
bool isMadeColumn(const Preparation* preparation, std::size_t column);
bool isMadeRow(const Preparation* preparation, std::size_t row);

} // namespace driftline
