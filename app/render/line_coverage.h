// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRect>

#include <cstdint>
#include <vector>

namespace driftline {

/// How much of each pixel a line covers, gathered piece by piece. A painter that strokes a long line as one
/// path takes a time that grows with the square of how often the line passes a row of pixels; here every
/// piece costs the pixels that it covers, and a pixel that two pieces cover is not covered twice.
class LineCoverage {
public:
    /// `area` in pixels, `width` of the line in pixels.
    LineCoverage(const QRect& area, double width);

    enum class End { Round, Flat };

    /// One straight piece, in pixels: the centre of the first pixel lies at (0.5, 0.5).
    void addPiece(QPointF from, QPointF to, End start, End end);
    /// A line with round joins and ends. With a pattern, of lengths of dashes and gaps in widths of the line,
    /// dashes with flat ends.
    void addLine(const QPolygonF& points, const QList<double>& dashes);

    /// From 0 to 255.
    std::uint8_t at(int x, int y) const { return m_cover[index(x, y)]; }

private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y - m_area.top()) * static_cast<std::size_t>(m_area.width()) +
               static_cast<std::size_t>(x - m_area.left());
    }

    QRect m_area;
    double m_width;
    double m_radius;   ///< of what is drawn; never less than half a pixel
    double m_strength; ///< of lines thinner than a pixel
    std::vector<std::uint8_t> m_cover;
};

} // namespace driftline
