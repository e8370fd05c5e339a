// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftline::test {

/// A table of people's making: columns as name:role or name:role:unit, "." is a missing cell and "_" a blank.
/// "number" stands for a column of numbers without a role.
Dataset tableOf(std::string_view text);

/// The number of a column in the first row where every "column=cell" of the words holds.
std::optional<double> numberWhere(const Dataset& dataset, std::string_view column, std::string_view where);
std::string textWhere(const Dataset& dataset, std::string_view column, std::string_view where);

/// GDP and population of three countries over two years, as two indicators of one column of values.
Dataset longTable();
/// The same as two columns.
Dataset wideTable();

} // namespace driftline::test
