// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/work_token.h"
#include "import/csv_dialect.h"
#include "import/raw_table.h"

#include <optional>

namespace driftline {

struct CsvReadOptions {
    std::optional<std::size_t> rowLimit;
    bool mayBeEmpty = false; ///< a header without rows is no error
    std::optional<std::size_t>
        columns; ///< how many cells every row must have; the first row decides if not set
    WorkToken token;
};

/// Cuts UTF-8 text into cells. Blank lines are skipped, but counted as a spreadsheet counts them; columns
/// without a name, or with one that is taken, get one (csv.header-empty, csv.header-duplicate).
/// Codes: file.empty, csv.no-rows, csv.ragged-row, csv.unclosed-quote, csv.too-many-columns,
/// import.cancelled.
Result<RawTable> readCsv(std::string text, const CsvDialect& dialect, std::string_view shownFile,
                         const CsvReadOptions& options, Diagnostics& findings);

} // namespace driftline
