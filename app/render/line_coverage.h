// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPolygonF>
#include <QRect>

#include <algorithm>
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

    /// A line `width` pixels wide with round joins and ends, in pixels: the centre of the first pixel lies at
    /// (0.5, 0.5). With a pattern, of lengths of dashes and gaps in widths of the line, dashes with flat
    /// ends.
    LineCoverage(const QPolygonF& points, double width, const QList<double>& dashes);

    /// Looks at an area of pixels, instead of the one before. A large picture is looked at strip by strip:
    /// the memory of a strip is used for the next, and a small one stays in the processor's own.
    void cover(const QRect& area);
    /// Of the pixels of a row of that area, how many of their places are covered.
    std::vector<std::uint8_t> row(int y) const;

private:
    /// A straight piece of the line, with ends alike in the whole line.
    struct Piece {
        QPointF from;
        QPointF to;

        double top() const { return std::min(from.y(), to.y()); }
        double bottom() const { return std::max(from.y(), to.y()); }
    };
    /// The round side of a turn within a dash.
    struct Join {
        QPointF before;
        QPointF at;
        QPointF after;
    };
    /// Rows of pixels. Away from its ends a steep piece is bounded by its two sides, which hardly move from
    /// one line of places to the next: there it covers rows as wholes.
    struct Rows {
        int first = 0;
        int last = 0;

        bool areThere() const { return first < last; }
    };
    /// What is covered along one line of places, in pixels.
    struct Stretch {
        double from = 0;
        double to = 0;
    };
    static constexpr int wordBits = 64;
    /// Eight pixels of a row: a word for each of their lines of places, a bit for each place.
    using Block = std::array<std::uint64_t, lines>;

    void addSolid(const QPolygonF& points);
    void addDashed(const QPolygonF& points, const QList<double>& dashes);
    bool isInArea(double top, double bottom) const;
    Rows rowsOf(const Piece& piece) const;
    std::array<QPointF, 4> cornersOf(const Piece& piece) const;
    void coverRows(const Piece& piece);
    void coverEnds(const Piece& piece);
    void coverJoin(const Join& join);
    /// The first line of places that is not above y, and where a line lies.
    int lineAt(double y) const;
    double middleOf(int line) const;
    void coverLine(int line, const Stretch& stretch);
    /// Rows that the stretch covers alike.
    void coverWholly(const Rows& rows, const Stretch& stretch);
    int rowsAtPlace(double x, double step) const;
    bool isWhole(int row, const Stretch& stretch) const;
    template <class StretchAt>
    void coverLines(int begin, int end, const StretchAt& stretchAt);
    template <class Set>
    void eachWord(const Stretch& stretch, const Set& set) const;

    double m_width;
    double m_radius;
    bool m_hasRoundEnds;
    std::vector<Piece> m_pieces;
    std::vector<Join> m_joins;
    QRect m_area;
    std::size_t m_words = 0; ///< of a line of places
    std::size_t m_rows = 0;
    /// From top to bottom and then from left to right, since noise is made of steep pieces.
    std::vector<Block> m_blocks;
    std::vector<std::uint64_t> m_whole; ///< likewise, a word for eight pixels whose lines are all covered
};

} // namespace driftline
