// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

namespace driftline {

/// What holds for a workbook of any format once its sheets are read: sheets without a cell are left out,
/// hidden ones told. Codes: workbook.no-such-sheet, workbook.no-cells.
Result<GridFile> finishedWorkbook(GridFile file, const std::string& shownFile,
                                  const GridReadOptions& options);

} // namespace driftline
