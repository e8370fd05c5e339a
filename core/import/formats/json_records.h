// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <nlohmann/json_fwd.hpp>

namespace driftline {

/// The table in a document that says nothing of tables: the longest list of records or of rows at most four
/// levels deep, or an object of columns. Records become a heading and rows, what is nested in them columns
/// such as "country.id". Codes: json.no-table, table.too-large, import.cancelled.
Result<GridFile> readJsonRecords(const nlohmann::ordered_json& document, const std::string& shownFile,
                                 const GridReadOptions& options);

/// One JSON record or row a line. Codes: json.broken, table.too-large, import.cancelled.
Result<GridFile> readJsonLines(std::string_view text, const std::string& shownFile,
                               const GridReadOptions& options);

} // namespace driftline
