// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace driftline {

/// A column of a table that is written for other programs.
struct CellColumn {
    std::string name;
    bool isNumber = false; ///< its cells are plain numbers or empty; the others are text
};

/// The rows of such a table, one after the other, in no more memory than one of them takes.
struct CellRows {
    struct Count {
        std::size_t observations = 0; ///< rows below the heading
        std::size_t values = 0;       ///< those with a value; in a plain table, the numbers
    };
    using Sink = std::function<void(const std::vector<std::string>& cells)>;

    std::vector<CellColumn> columns;
    std::function<Count(const Sink& sink)> write; ///< calls the sink with every row, without the heading
};

/// A dataset as one tidy table, one observation a row. Columns (those that the dataset has no data for are
/// left out): `period` (2021, 2021-Q1, 2021-01, 2021-01-15 …), `place`, `place_code` (ISO 3166-1 alpha-3),
/// every further key under its own name, `value` (a plain number), `unit`, `status`, `missing` (why there is
/// no value) and what else is known of a value: low, high, margin, n. `value`, `unit`, `status` and `missing`
/// are always there. Where no column is the value (microdata), every column of numbers is a measure, a row
/// each, named in the column `measure`. The dataset must outlive the rows.
CellRows tidyRows(const Dataset& dataset);

/// The table in its present shape, with labels for coded answers where the codebook knows them. The
/// dataset must outlive the rows.
CellRows plainRows(const Dataset& dataset);

/// A table as RFC 4180 has it, UTF-8. No text is a formula for a spreadsheet (spreadsheetText()).
struct CellCsv {
    std::string csv;
    CellRows::Count count;
};
CellCsv csvOf(const CellRows& rows);

} // namespace driftline
