// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/dataset.h"
#include "prepare/formula.h"
#include "prepare/quantity_columns.h"

#include <optional>
#include <string>

namespace driftline {

/// The unit of what a formula computes, found by calculating with the units of its quantities: US$ / persons
/// is US$ per person, a ratio of two like units times 100 is per cent, a difference of percentages is in
/// percentage points. Empty for a pure number; nothing if it is unknown and a person has to state it: a
/// quantity has no unit or several, or a constant or a function changes the scale. Codes:
/// formula.units-differ (US$ + persons), formula.unknown-column.
Result<std::optional<std::string>> unitOf(const Formula& formula, const Dataset& dataset);

/// The one unit that the rows of a quantity have; empty if they have none or several.
std::string unitOfQuantity(const QuantityColumns& columns, const Dataset& dataset);

} // namespace driftline
