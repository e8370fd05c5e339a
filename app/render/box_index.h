// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <Qt>

#include <map>
#include <vector>

namespace driftline {

/// Tells whether a box touches one of many, canvas units. The canvas is cut into slices one unit wide, so
/// that a question looks at what is near and not at everything. Boxes count as they are as long as a slice
/// holds few of them; where many share one, each narrower than can be seen, what they cover of it counts
/// together.
class BoxIndex {
public:
    /// `area`: where questions will be asked; what lies beyond it counts at its edge. `along`: the direction
    /// in which boxes lie beside one another; slices follow each other in it.
    BoxIndex(const QRectF& area, Qt::Orientation along);

    void add(const QRectF& box);
    /// As QRectF::intersects(): boxes that only share an edge do not touch, and an empty one touches nothing.
    bool touches(const QRectF& box) const;

private:
    struct Slice {
        std::vector<QRectF> boxes;
        std::map<double, double> covered; ///< from and to across the slice, apart from one another
    };

    std::size_t sliceAt(double place) const;
    void cover(Slice& slice, const QRectF& box) const;

    double m_from;
    Qt::Orientation m_along;
    std::vector<Slice> m_slices;
};

} // namespace driftline
