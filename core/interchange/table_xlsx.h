// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "interchange/tidy_table.h"
#include "scene/scene.h"

#include <string>

namespace driftline {

/// The numbers of a figure as a spreadsheet (Office Open XML) of three sheets: "Numbers", one row a number as
/// in csvFor(), "Sources" and "About". Numbers are numbers, to 16 significant digits; everything else is
/// text, and no text is ever a formula. Addresses are links where isWebAddress() says so. Columns that are
/// empty everywhere are left out. The same scene gives the same bytes, whatever the locale. Code:
/// xlsx.failed.
Result<std::string> xlsxFor(const Scene& scene);

/// A table as a spreadsheet of three sheets: "Table", "Sources" and "About", which says what the table is and
/// how it came to be. Numbers and text as above. The same table gives the same bytes. Codes: xlsx.failed,
/// xlsx.too-large (more rows or columns than a sheet has).
Result<std::string> xlsxFor(const Dataset& dataset, const CellRows& rows);

/// The same as the library driftline_xlsx offers them (base/loaded_function.h).
using XlsxWriter = void(const Scene& scene, Result<std::string>& bytes);
using XlsxTableWriter = void(const Dataset& dataset, const CellRows& rows, Result<std::string>& bytes);

} // namespace driftline
