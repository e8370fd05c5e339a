// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare/operands.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// A place and a period that a dataset has a number for, as it calls them; what rows are not joined by is
/// empty.
struct JoinedPlace {
    std::string place;
    std::optional<Period> period;
};

/// What either side has to join by, each once, in the order of the rows.
struct OperandSides {
    std::vector<JoinedPlace> own;
    std::vector<JoinedPlace> other; ///< with a number of the quantity
};

/// Both sides of the join that withOperands() makes for one quantity of another dataset. Codes:
/// formula.no-join, formula.several-rows and those of quantityColumns().
Result<OperandSides> operandSides(const Dataset& own, const Dataset& other, const Quantity& quantity);

} // namespace driftline
