// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/cell_look.h"

#include <cstddef>
#include <vector>

namespace driftline {

/// Rows without a blank one between them.
struct RowSegment {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t filled = 0;
};

/// The segments of a grid from the top down; `rows` has an entry for every row.
std::vector<RowSegment> segmentsOf(const std::vector<RowExtent>& rows);

} // namespace driftline
