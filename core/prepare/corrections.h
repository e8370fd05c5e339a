// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "data/dataset.h"
#include "prepare/preparation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// What a cell holds.
CellState stateOf(const Table& table, std::size_t column, std::size_t row);

/// A correction of one cell, from what a person typed: an empty text is "not reported". It keeps the row's
/// keys. Codes: correction.no-reason, correction.is-key (a cell that tells rows apart cannot be corrected),
/// correction.wrong-value (no number or period where one belongs), correction.unchanged,
/// correction.several-rows (another row has the same keys).
Result<Correction> correctionOf(const Dataset& dataset, std::size_t column, std::size_t row,
                                const std::string& typed, const std::string& reason);

/// The row that a correction is about; nothing if none or several have its keys.
std::optional<std::size_t> rowOf(const Correction& correction, const Dataset& dataset);

/// The table with the corrections made; each is described in the column with role derivation. A correction
/// whose row is gone, or whose cell holds neither the old nor the new value, is not applied but reported
/// (correction.no-row, correction.other-value).
Dataset withCorrections(Dataset dataset, std::vector<Correction>& corrections, Diagnostics& findings);

/// The table with the values from before.
void takeBack(const std::vector<Correction>& corrections, Dataset& dataset);

/// "41.2 → 42.1 (misprint)".
std::string correctionText(const Correction& correction);
/// "Laos, 2020": labels of the row's keys.
std::string keyWords(const Correction& correction, const Dataset& dataset);

} // namespace driftline
