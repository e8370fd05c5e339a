// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "prepare/formula.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// The result of a formula for a dataset.
struct Evaluation {
    /// If every quantity names a cell of the same column of names and the same column of numbers: that column
    /// of names. There is then one number for each combination of the other keys that one of the named cells
    /// has; otherwise one for each row.
    std::optional<std::size_t> along;
    std::size_t numbers = 0;       ///< with `along`: the column of numbers that all quantities name
    std::vector<std::size_t> rows; ///< for each number a row with its keys
    NumberCells cells;             ///< a number that cannot be computed is MissingReason::NotComputable
};

/// Computes a formula. Nothing is guessed: the result is missing if a quantity is missing, after a division
/// by zero, for the root or logarithm of a number that has none, and beyond the range of numbers. Codes:
/// those of quantityColumns(); formula.several-rows (a quantity stands in two rows of the same keys),
/// formula.no-quantity, formula.no-period (lag without a column of periods), formula.cancelled.
///
/// `joined` are columns that were joined from other data (operands.h): each row has its number of them,
/// whichever cell the other quantities name.
Result<Evaluation> evaluate(const Formula& formula, const Dataset& dataset, const WorkToken& token = {},
                            const std::vector<std::string>& joined = {});

} // namespace driftline
