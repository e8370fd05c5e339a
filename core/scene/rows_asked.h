// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "figure/figure_spec.h"

#include <cstddef>
#include <vector>

namespace driftline {

/// The rows that agree with every condition of a reference line; a line needs exactly one. None if a column
/// is not there.
std::vector<std::size_t> referenceRows(const ReferenceLine& reference, const Dataset& dataset);

/// The rows of the events that the author chose of a dataset: dated, and of the dates and categories asked.
std::vector<std::size_t> eventRows(const EventChoice& choice, const Dataset& dataset);

} // namespace driftline
