// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json_object.h"
#include "import/raw_table.h"

namespace driftline {

/// A table written inside a descriptor: a list of lists, the first of which names the columns, or a list of
/// objects. `fieldNames` gives the order of columns where objects leave it open. Rows are counted as if the
/// header were row 1. Codes: package.wrong-type, csv.ragged-row.
Result<RawTable> readInlineData(const nlohmann::ordered_json& data,
                                const std::vector<std::string>& fieldNames, const std::string& shownFile,
                                const std::string& pointer);

} // namespace driftline
