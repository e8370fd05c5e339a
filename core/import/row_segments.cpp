// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/row_segments.h"

#include <algorithm>

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
    // In a file with blank lines between all of its lines they part nothing.
    const auto rowsWithOthers =
        std::count_if(segments.begin(), segments.end(),
                      [](const RowSegment& segment) { return segment.end - segment.first > 1; });
    constexpr std::size_t fewest = 3;
    if (segments.size() < fewest || rowsWithOthers > 0)
        return segments;
    RowSegment all{segments.front().first, segments.back().end, 0};
    for (const auto& segment : segments)
        all.filled += segment.filled;
    return {all};
}

} // namespace driftline
