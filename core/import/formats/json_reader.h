// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <memory>

namespace driftline {

/// Tables in JSON: JSON-stat 1 and 2, SDMX-JSON 1 and 2, lists of records or of rows (also inside of an
/// object, or as columns), and one record a line (NDJSON). Codes: json.broken, json.too-deep, json.too-large,
/// json.no-table, jsonstat.damaged, sdmx.damaged, table.too-large, import.cancelled; those of decodeText().
std::unique_ptr<GridReader> jsonReader();

} // namespace driftline
