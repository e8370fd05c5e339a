// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "import/column_typing.h"
#include "import/recipe.h"

namespace driftline {

/// A table of all columns, each read as it was typed; flags and marks are kept as its notes. A cell that is
/// no value of its column is missing as unparseable; each column with such cells is told once, with three of
/// them (cell.wrong-type). Code: import.cancelled.
Result<Table> buildTypedTable(const RawTable& raw, const std::vector<ColumnTyping>& typings,
                              const WorkToken& token, Diagnostics& findings);

/// A column of a codebook as it was typed, without a role.
Variable variableOf(std::string name, const ColumnTyping& typing);

/// What was assumed about a column and what stands in it besides values. Findings: the codes of its
/// questions, column.missing-marks, column.flags.
void tellTyping(std::string_view column, const ColumnTyping& typing, const Place& place,
                Diagnostics& findings);

/// Flags beside the values whose meaning is known become a column of statuses, if the table has none. What
/// the footnotes say of a flag goes before what it usually means.
void addStatusesOfFlags(Dataset& dataset, const std::vector<Footnote>& footnotes = {});

} // namespace driftline
