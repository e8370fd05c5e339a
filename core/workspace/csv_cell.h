// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A cell of a CSV file (RFC 4180) that spreadsheets may open: no text is a formula (spreadsheetText()), and
/// quotes stand where they are needed.
std::string csvCell(std::string_view text);

/// Cells with commas between and a line feed at the end.
std::string csvLine(const std::vector<std::string>& cells);

} // namespace driftline
