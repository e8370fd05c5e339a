// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <string>

namespace driftline {

/// A dataset as one tidy table for other programs: RFC 4180, UTF-8, one observation a row.
struct TidyCsv {
    std::string csv;
    std::size_t observations = 0; ///< rows below the heading
    std::size_t values = 0;       ///< of them with a value
};

/// Columns, of which those that the dataset knows nothing of are left out: `period` (2021, 2021-Q1, 2021-01,
/// 2021-01-15 …), `place`, `place_code` (ISO 3166-1 alpha-3), every further key under its own name, `value`
/// (a plain number), `unit`, `status`, `missing` (why there is no value) and what else is known of a value:
/// low, high, margin, n. `value`, `unit`, `status` and `missing` are always there. Where no column is the
/// value (microdata), every column of numbers is a measure, a row each, named in the column `measure`. No
/// text is a formula for a spreadsheet (spreadsheetText()).
TidyCsv tidyCsv(const Dataset& dataset);

/// The table in the shape that it has, with labels for coded answers where the codebook knows them.
TidyCsv plainCsv(const Dataset& dataset);

} // namespace driftline
