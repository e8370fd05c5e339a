// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scene/chosen_rows.h"

#include <map>
#include <string>

namespace driftline {

/// A row of a dataset as ReferenceLine::where names it, and as a reader would.
struct NamedRow {
    std::map<std::string, std::string> where; ///< column to cell
    std::string label;                        ///< "Laos, 2023, Distrust"

    bool operator==(const NamedRow&) const = default;
};

/// The only row with a value in which each of these words stands in some cell: in a name, its label or a
/// period, case ignored. Codes: reference.no-words, reference.no-row, reference.several-rows (names some of
/// them), reference.no-value (the dataset has no column of values).
Result<NamedRow> rowNamed(const Dataset& dataset, const std::string& text);

} // namespace driftline
