// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <string>
#include <vector>

namespace driftline {

/// A typed table as the cells of a file, for packageOf(): sources and notes are marks of the cells.
GridFile handTableCells(const HandTable& table);

/// The cells in a clipboard, row after row: of a table in `html` (UTF-8; empty: none), or else of `text`
/// (tabs, as spreadsheets copy, commas or semicolons). Empty if there are none.
std::vector<std::vector<std::string>> pastedCells(const std::string& text, const std::string& html);

} // namespace driftline
