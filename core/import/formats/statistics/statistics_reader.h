// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <memory>

namespace driftline {

/// Files of SPSS (.sav, .zsav, .por), Stata (.dta) and SAS (.sas7bdat, .xpt), known by their first bytes.
/// Another process reads them with ReadStat, so that a file that breaks the library breaks nothing else.
/// Value labels become categories; missing values that the user defined keep their code and are declared;
/// dates are told by their format. A file that is cut off is refused, or its findings say that the labels at
/// its end are missing; but a SAS transport file does not state its rows, so that one which is cut exactly
/// between two records of 80 bytes and two rows cannot be told from a whole one. Codes: statistics.damaged,
/// statistics.unsupported, statistics.reader-ended, statistics.no-rows, statistics.timeout, table.too-large,
/// file.too-large, program.incomplete, import.cancelled.
std::unique_ptr<GridReader> statisticsReader();

} // namespace driftline
