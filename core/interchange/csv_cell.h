// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Adds a row to a CSV file (RFC 4180) that spreadsheets may open: cells separated by commas, and a line feed
/// at the end. No text becomes a formula (spreadsheetText()), and cells are quoted where needed. Rows are
/// appended to one text, because a string for every cell of a long table would cost more than the table.
void addCsvRow(std::string& csv, std::initializer_list<std::string_view> cells);
void addCsvRow(std::string& csv, const std::vector<std::string>& cells);

} // namespace driftline
