// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/row_segments.h"

namespace driftline {

std::vector<RowSegment> segmentsOf(const std::vector<RowExtent>& rows) {
    std::vector<RowSegment> segments;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].filled == 0)
            continue;
        if (segments.empty() || segments.back().end != row)
            segments.push_back({row, row, 0});
        segments.back().end = row + 1;
        segments.back().filled += rows[row].filled;
    }
    return segments;
}

} // namespace driftline
