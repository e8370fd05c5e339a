// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/number_text.h"
#include "import/raw_table.h"

namespace driftline {

/// How the numbers of a whole file are written, told by its cells: 1,5 and 1.234,5 speak for a decimal comma,
/// 1.5 and 1,234,567 for a point. A comma is taken for a decimal mark only where it does not part cells.
/// Findings: csv.mixed-decimal-marks, csv.ambiguous-numbers.
NumberMarks sniffNumberMarks(const RawTable& table, char delimiter, Diagnostics& findings);

/// "decimal comma" or "decimal point".
std::string decimalMarkName(NumberMarks marks);

/// As parseNumber(); where the group mark is a blank, a no-break space is one too.
std::optional<double> readNumber(std::string_view cell, NumberMarks marks);

} // namespace driftline
