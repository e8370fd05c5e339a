// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "import/table_schema.h"

namespace driftline {

/// Rows that repeat a key (key.duplicate). Keys with columns that the table lacks are left out.
void checkKeys(const std::vector<std::vector<std::string>>& keys, const RawTable& raw, Diagnostics& findings);

/// Cells that are none of the declared categories (category.unknown), one finding for each value.
void checkCategories(const Dataset& dataset, const RawTable& raw, Diagnostics& findings);

/// Statuses that mean nothing here (status.unknown) and sources that the package does not list
/// (source.unknown).
void checkStatusesAndSources(const Dataset& dataset, const RawTable& raw, Diagnostics& findings);

/// The first row whose cell is the dictionary entry with this code.
std::size_t firstRowOf(const TextCells& cells, std::size_t code);

} // namespace driftline
