// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <nlohmann/json_fwd.hpp>

namespace driftline {

/// Whether the document is an SDMX-JSON data message, version 1 or 2.
bool isSdmxJson(const nlohmann::ordered_json& document);

/// One grid: a column of codes for each dimension and attribute, and the measure, whether observations stand
/// flat or below series. Codes: sdmx.damaged, json.no-table (a message of structures only), table.too-large,
/// import.cancelled.
Result<GridFile> readSdmxJson(const nlohmann::ordered_json& document, const std::string& shownFile,
                              const GridReadOptions& options);

} // namespace driftline
