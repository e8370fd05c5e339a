// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/column_reducer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace driftline {

void ColumnReducer::add(QPointF point) {
    const auto column = static_cast<std::int64_t>(std::floor(point.x() * m_dots));
    if (m_inColumn > 0 && column != m_column)
        finishColumn();
    const Kept here{point, m_inColumn};
    if (m_inColumn == 0) {
        m_column = column;
        m_first = m_lowest = m_highest = here;
    }
    if (point.y() < m_lowest.point.y())
        m_lowest = here;
    if (point.y() > m_highest.point.y())
        m_highest = here;
    m_last = here;
    ++m_inColumn;
}

void ColumnReducer::finishColumn() {
    const auto [early, late] =
        m_lowest.order < m_highest.order ? std::pair(m_lowest, m_highest) : std::pair(m_highest, m_lowest);
    const std::array<Kept, 4> kept = {m_first, early, late, m_last};
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (i == 0 || kept[i].order != kept[i - 1].order)
            m_out.append(kept[i].point);
    }
    m_inColumn = 0;
}

QPolygonF ColumnReducer::take() {
    if (m_inColumn > 0)
        finishColumn();
    return std::move(m_out);
}

} // namespace driftline
