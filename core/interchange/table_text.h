// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "workspace/table_rows.h"

#include <string>
#include <vector>

namespace driftline {

enum class TableTextForm { Csv, TabSeparated };

/// Some rows and columns of a table as text, with the names of the columns as the first line. Cells are as a
/// file holds them; a reason for a missing value other than "not reported" is in parentheses. Nothing
/// becomes a formula in a spreadsheet. Code: table.cancelled.
Result<std::string> tableText(const Dataset& dataset, const RowOrder& rows,
                              const std::vector<std::size_t>& columns, TableTextForm form,
                              const WorkToken& token = {});

} // namespace driftline
