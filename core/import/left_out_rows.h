// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/row_profile.h"
#include "import/table_finder.h"

#include <vector>

namespace driftline {

/// Names in `table.leftOut` the rows among the data that are no observations, each with the reason: blank
/// rows, comments, headings that are repeated, and names of groups, which become `table.groups`. Headings,
/// rows and columns of the table are known.
void leaveOutRows(const Grid& grid, const std::vector<RowExtent>& rows, const RowProfile& profile,
                  FoundTable& table);

} // namespace driftline
