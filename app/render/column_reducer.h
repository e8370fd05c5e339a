// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <cstddef>
#include <cstdint>

namespace driftline {

/// Keeps of a line that runs to the right what can be seen of it: in each column of dots the first, the
/// lowest, the highest and the last point, in the order in which they come. Source: Jugel, Jerzak,
/// Hackenbroich and Markl (2014), M4: A Visualization-Oriented Time Series Data Aggregation, VLDB 7(10).
class ColumnReducer {
public:
    /// Columns are so many to the unit of the points, and begin at whole numbers of dots.
    explicit ColumnReducer(double dotsPerUnit) : m_dots(dotsPerUnit) {}

    void add(QPointF point);
    /// What is kept; nothing may be added afterwards.
    QPolygonF take();

private:
    struct Kept {
        QPointF point;
        std::size_t order = 0;
    };

    void finishColumn();

    double m_dots;
    std::int64_t m_column = 0;
    std::size_t m_inColumn = 0;
    Kept m_first;
    Kept m_lowest;
    Kept m_highest;
    Kept m_last;
    QPolygonF m_out;
};

} // namespace driftline
