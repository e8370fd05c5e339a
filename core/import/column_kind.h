// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/typed_table.h"

namespace driftline {

/// What a column without a schema holds, decided from every cell: number, period or text. Marks such as ".."
/// and "NA" stand for no value. Plain numbers are years only in a column whose name speaks of time; numbers
/// with leading zeros are codes, and stay text.
CellKind inferKind(std::string_view name, const RawTable& table, std::size_t column, NumberMarks marks);

/// "year", "wave", "Survey date" …
bool isTimeName(std::string_view name);

/// The fields of a table without a schema, without roles.
std::vector<Field> inferFields(const RawTable& table, NumberMarks marks);

/// Periods where the name speaks of time and every cell is one; for schemas that call years integers.
void inferPeriods(std::vector<Field>& fields, const RawTable& table,
                  const std::vector<std::size_t>& columnOf);

} // namespace driftline
