// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/raw_table.h"
#include "import/table_schema.h"

namespace driftline {

/// Gives a kind to the fields whose schema leaves it to the cells, and writes their periods as ISO 8601.
/// `forms` and `columnOf` belong to the fields one by one. What is no period stays as it is, so that it is
/// told as a cell of another type.
void settleOpenFields(std::vector<Field>& fields, const std::vector<FieldForm>& forms,
                      const std::vector<std::size_t>& columnOf, RawTable& raw);

} // namespace driftline
