// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <nlohmann/json_fwd.hpp>

namespace driftline {

/// Whether the document is JSON-stat, version 1 (a bundle of datasets) or 2 (https://json-stat.org/full/).
bool isJsonStat(const nlohmann::ordered_json& document);

/// A grid for each dataset: a column for each dimension with its codes, then value, unit and status where
/// there are any. Codes: jsonstat.damaged, json.no-table (a collection that only names addresses),
/// table.too-large, import.cancelled.
Result<GridFile> readJsonStat(const nlohmann::ordered_json& document, const std::string& shownFile,
                              const GridReadOptions& options);

} // namespace driftline
