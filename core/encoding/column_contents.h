// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <cstddef>
#include <set>

namespace driftline {

/// Whether the names in a column of that role tell rows apart: places, series and the like.
bool tellsRowsApart(Role role);

/// How many different texts a column holds; 0 if it does not hold texts.
std::size_t dictionarySize(const Dataset& dataset, std::size_t column);

/// The periods of a column of periods, each once.
std::set<Period> periodsIn(const Dataset& dataset, std::size_t column);

} // namespace driftline
