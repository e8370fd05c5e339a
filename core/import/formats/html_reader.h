// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <memory>

namespace driftline {

/// Tables of a saved web page, of what a spreadsheet or browser puts on the clipboard, and of "Excel" files
/// that are web pages. Cells over several columns or rows are merged ranges; numbers that a spreadsheet wrote
/// beside the text that it shows are read from there. Tables that only lay out the page (of one row or
/// column, or holding other tables) are left out. A page that ends within a table is read and said to be cut
/// off (file.ends-early). Codes: html.no-table, table.too-large, import.cancelled; those of decodeText().
std::unique_ptr<GridReader> htmlReader();

} // namespace driftline
