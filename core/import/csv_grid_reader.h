// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <memory>

namespace driftline {

/// Reads delimited text: CSV, TSV, TXT. Every record is a row, a blank line one without cells; nothing is
/// left out. Lines that were quoted whole a second time are cut again (csv.lines-quoted). Codes: file.empty,
/// csv.unclosed-quote, csv.too-many-columns, import.cancelled and those of decodeText().
std::unique_ptr<GridReader> csvGridReader();

} // namespace driftline
