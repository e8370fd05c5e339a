// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "prepare/operands.h"
#include "prepare/preparation.h"

#include <string>
#include <vector>

namespace driftline {

/// The first rows of what a group or a formula would make, as a reader sees them.
struct PreparationPreview {
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
    std::size_t made = 0;     ///< rows that it has
    std::size_t known = 0;    ///< those with a number
    std::string unit;         ///< of the numbers; empty: none, or not known
    bool isUnitKnown = false; ///< the formula gives it, or the data state it
    std::string derivation;   ///< "GDP ÷ Population"
    Diagnostics findings{};   ///< what has no counterpart in other data

    bool operator==(const PreparationPreview&) const = default;
};

/// What a computed column would be, after everything that was already done. Codes: those of prepared().
Result<PreparationPreview> previewOf(const Dataset& read, Preparation preparation,
                                     const ComputedColumn& column, std::size_t mostRows,
                                     const WorkToken& token = {}, const OperandLookup& find = {});
/// Likewise for a group.
Result<PreparationPreview> previewOf(const Dataset& read, Preparation preparation, const CellGroup& group,
                                     std::size_t mostRows, const WorkToken& token = {});

/// A quantity that a formula can name, as an author sees it.
struct NamedQuantity {
    std::string label;   ///< "GDP", "Population (indicator)"
    std::string formula; ///< as formulas write it
    bool operator==(const NamedQuantity&) const = default;
};

/// Every column of numbers, then every cell of the columns that say what was measured, with the numbers of
/// role value; only the first cells of columns with very many. For formulas of another dataset, they name
/// this one.
std::vector<NamedQuantity> quantitiesOf(const Dataset& dataset, bool forAnother = false);

} // namespace driftline
