// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <cstddef>
#include <vector>

namespace driftline {

/// The columns that say what a row measures: period, place, series, indicator and further dimensions, in
/// their order; codes of places where there is no column of places.
std::vector<std::size_t> keyColumns(const Dataset& dataset);
std::vector<std::size_t> without(std::vector<std::size_t> columns, std::size_t column);

/// The keys that numbers agree in which are ranked among each other: all but the place, or the series where
/// there are no places.
std::vector<std::size_t> keysOfRanks(const Dataset& dataset, std::vector<std::size_t> keys);

} // namespace driftline
