// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace driftline {

/// For each row a number that it shares with the rows that agree with it in these columns, counted from 0 in
/// the order of their first rows. A missing cell agrees with another one.
std::vector<std::uint32_t> keyNumbers(const Dataset& dataset, const std::vector<std::size_t>& columns);

/// A number that identifies a period: from the day it starts to the day it ends.
std::uint64_t periodNumber(const Period& period);

} // namespace driftline
