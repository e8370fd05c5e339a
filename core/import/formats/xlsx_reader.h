// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <memory>

namespace driftline {

/// Excel workbooks (.xlsx, .xlsm: ECMA-376 / ISO 29500, transitional and strict), streamed: a grid for each
/// sheet with cells. Codes: workbook.damaged, workbook.too-large, workbook.no-such-sheet, workbook.no-cells,
/// those of zip_parts.h and xml_stream.h; findings: workbook.hidden-sheet, workbook.hidden-cells,
/// workbook.formula-without-result, workbook.chart-sheet.
std::unique_ptr<GridReader> xlsxReader();

} // namespace driftline
