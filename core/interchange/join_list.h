// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/joins.h"

#include <string>
#include <vector>

namespace driftline {

/// What did not match in the joins of a figure, for a spreadsheet: a row each, with the sides of the join,
/// the place, the period, and which side lacks it.
std::string joinListCsv(const std::vector<Join>& joins);
/// The same with tabs, for the clipboard.
std::string joinListTabText(const std::vector<Join>& joins);

} // namespace driftline
