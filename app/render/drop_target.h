// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace driftline {

/// Where a part that is being dragged would come to stand, canvas units.
struct DropTarget {
    QRectF place; ///< empty: none
    std::vector<QLineF>
        lines; ///< what it would be fixed to: the place and value of a note, the gap between panels
    std::vector<QRectF> others; ///< places that it could have as well

    bool operator==(const DropTarget&) const = default;
};

} // namespace driftline
