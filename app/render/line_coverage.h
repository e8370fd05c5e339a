// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPolygonF>
#include <QRect>

#include <array>
#include <cstdint>
#include <vector>

namespace driftline {

/// How much of each pixel a line covers, gathered piece by piece at 8 × 16 places a pixel. A painter that
/// strokes a long line as one path takes a time that grows with the square of how often the line passes a row
/// of pixels; here every piece costs the rows that it passes, and what two pieces cover is covered once.
class LineCoverage {
public:
    static constexpr int places = 8; ///< from left to right in a pixel
    static constexpr int lines = 16; ///< of places, from top to bottom: many lines run nearly level

    /// `area` in pixels, `width` of the line in pixels.
    LineCoverage(const QRect& area, double width);

    /// A line with round joins and ends, in pixels: the centre of the first pixel lies at (0.5, 0.5). With a
    /// pattern, of lengths of dashes and gaps in widths of the line, dashes with flat ends.
    void addLine(const QPolygonF& points, const QList<double>& dashes);

    /// Of the pixels of a row of the area, how many of their places are covered.
    std::vector<std::uint8_t> row(int y) const;

private:
    enum class End { Round, Flat };
    /// What is covered along one line of places, in pixels.
    struct Stretch {
        double from = 0;
        double to = 0;
    };
    static constexpr int wordBits = 64;
    /// Eight pixels of a row: a word for each of their lines of places, a bit for each place.
    using Block = std::array<std::uint64_t, lines>;

    void addPiece(QPointF from, QPointF to, End start, End end);
    void addJoin(QPointF before, QPointF at, QPointF after);
    /// The first line of places that is not above y, and where a line lies.
    int lineAt(double y) const;
    double middleOf(int line) const;
    void coverLine(int line, const Stretch& stretch);
    void coverRow(int row, const Stretch& stretch);
    template <class StretchAt>
    void coverLines(int begin, int end, const StretchAt& stretchAt);
    template <class Set>
    void eachWord(const Stretch& stretch, const Set& set) const;

    QRect m_area;
    double m_width;
    double m_radius;
    std::size_t m_words; ///< of a line of places
    std::size_t m_rows;
    /// From top to bottom and then from left to right, since noise is made of steep pieces.
    std::vector<Block> m_blocks;
    std::vector<std::uint64_t> m_whole; ///< likewise, a word for eight pixels whose lines are all covered
};

} // namespace driftline
