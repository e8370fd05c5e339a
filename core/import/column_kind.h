// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/typed_table.h"

namespace driftline {

/// Whether a heading speaks of time, in one of the languages whose months are read: "year", "wave", "Survey
/// date" …
bool isTimeName(std::string_view name);
/// Of these, whether it speaks of years.
bool isYearName(std::string_view name);

/// Periods where the name speaks of time and every cell is one; for schemas that call years integers.
void inferPeriods(std::vector<Field>& fields, const RawTable& table,
                  const std::vector<std::size_t>& columnOf);

} // namespace driftline
