// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "data/dataset.h"
#include "prepare/formula.h"
#include "prepare/preparation.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Finds another dataset by "package/resource".
using OperandLookup = std::function<Result<DatasetPtr>(std::string_view id)>;

/// A dataset with the quantities of others that a formula names, each as a column of numbers behind its own,
/// and the formula that names these columns instead.
struct JoinedOperands {
    Dataset dataset;
    Formula formula;
    std::vector<std::string> columns;    ///< names of those that were added
    std::vector<std::string> rowSources; ///< of each row: names of `sources`, separated by blanks
    std::vector<Source> sources;         ///< that the numbers stand on, named after their datasets
    Diagnostics findings;                ///< operand.unmatched: places and periods without a counterpart
};

/// Joins by place and period: each row takes the number of the row of the other dataset that is of the same
/// place, by its code, so that "Lao PDR" is Laos, and of the same period. A column of places or periods that
/// the other dataset does not have is not joined by. Codes: formula.no-lookup, formula.no-join (neither place
/// nor period in common), formula.several-rows (several rows of the other dataset for one place and period),
/// those of the lookup and of quantityColumns().
Result<JoinedOperands> withOperands(Dataset dataset, Formula formula, const OperandLookup& find);

/// The datasets that a formula takes quantities of, besides that which it is computed for.
std::vector<std::string> otherDatasets(const Formula& formula);

/// Every dataset that the computed columns of a preparation take quantities of.
std::vector<std::string> otherDatasets(const Preparation& preparation);

/// What a dataset that is computed already lacks of others: the findings of withOperands() for each of its
/// computed columns, or why it cannot be computed any more (operand.gone).
Diagnostics operandFindings(const Dataset& dataset, const Preparation& preparation,
                            const OperandLookup& find);

} // namespace driftline
