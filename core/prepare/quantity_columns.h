// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/dataset.h"
#include "prepare/formula.h"

#include <cstddef>
#include <optional>
#include <string>

namespace driftline {

/// The columns that a quantity of a formula refers to, found in a dataset.
struct QuantityColumns {
    std::size_t column = 0;
    std::optional<std::size_t> along;
    std::string item; ///< as in the cells
};

/// Columns are found by name, else by title; cells by what they hold, else by their label.
/// Codes: formula.other-data (it names another dataset; see operands.h), formula.unknown-column,
/// formula.no-numbers, formula.no-names, formula.unknown-cell.
Result<QuantityColumns> quantityColumns(const Quantity& quantity, const Dataset& dataset);

} // namespace driftline
