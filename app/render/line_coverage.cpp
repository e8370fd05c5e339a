// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_coverage.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
/// A piece that is so many times as high as it is wide, or more, is steep.
constexpr double steep = 16;

/// In every byte the number of its bits that are set.
std::uint64_t bitsByByte(std::uint64_t word) {
    word -= (word >> 1U) & 0x5555555555555555U;
    word = (word & 0x3333333333333333U) + ((word >> 2U) & 0x3333333333333333U);
    return (word + (word >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
}

/// As std::lround does, for what is not negative and in a call of no function.
std::size_t nearest(double position) {
    const auto whole = static_cast<std::int64_t>(position);
    return static_cast<std::size_t>(whole + (position - static_cast<double>(whole) >= 0.5 ? 1 : 0));
}
} // namespace

LineCoverage::LineCoverage(const QPolygonF& points, double width, const QList<double>& dashes)
    : m_width(width)
    , m_radius(width / 2)
    , m_hasRoundEnds(dashes.isEmpty()) {
    if (dashes.isEmpty())
        addSolid(points);
    else
        addDashed(points, dashes);
}

void LineCoverage::cover(const QRect& area) {
    m_area = area;
    m_words = static_cast<std::size_t>(std::max(0, area.width()) * places + wordBits - 1) / wordBits;
    m_rows = static_cast<std::size_t>(std::max(0, area.height()));
    m_blocks.assign(m_words * m_rows, {});
    m_whole.assign(m_words * m_rows, 0);
    // Ends cost more than rows, so the rows of all pieces come first: in noise they cover most ends.
    for (const auto& piece : m_pieces) {
        if (isInArea(piece.top(), piece.bottom()))
            coverRows(piece);
    }
    for (const auto& piece : m_pieces) {
        if (isInArea(piece.top(), piece.bottom()))
            coverEnds(piece);
    }
    for (const auto& join : m_joins) {
        if (isInArea(join.at.y(), join.at.y()))
            coverJoin(join);
    }
}

/// Whether what lies between these heights reaches into the area with its width.
bool LineCoverage::isInArea(double top, double bottom) const {
    return bottom + m_radius > m_area.top() && top - m_radius < m_area.top() + m_area.height();
}

/// Calls `set(word, bits)` for the places along a line whose middles lie within.
template <class Set>
void LineCoverage::eachWord(const Stretch& stretch, const Set& set) const {
    const double most = m_area.width() * places;
    const auto placeAt = [&](double x) {
        return nearest(std::clamp((x - m_area.left()) * places, 0.0, most));
    };
    const auto from = placeAt(stretch.from);
    const auto to = placeAt(stretch.to);
    if (from >= to)
        return;
    constexpr auto all = std::numeric_limits<std::uint64_t>::max();
    const auto last = (to - 1) / wordBits;
    for (auto word = from / wordBits; word <= last; ++word) {
        const auto head = word == from / wordBits ? all << (from % wordBits) : all;
        const auto tail = word == last ? all >> (wordBits - 1 - (to - 1) % wordBits) : all;
        set(word, head & tail);
    }
}

void LineCoverage::coverLine(int line, const Stretch& stretch) {
    auto* blocks = &m_blocks[static_cast<std::size_t>(line / lines)];
    const auto at = static_cast<std::size_t>(line % lines);
    eachWord(stretch,
             [this, blocks, at](std::size_t word, std::uint64_t bits) { blocks[word * m_rows][at] |= bits; });
}

void LineCoverage::coverWholly(const Rows& rows, const Stretch& stretch) {
    const auto first = static_cast<std::size_t>(rows.first);
    const auto count = static_cast<std::size_t>(rows.last - rows.first);
    eachWord(stretch, [this, first, count](std::size_t word, std::uint64_t bits) {
        auto* whole = &m_whole[word * m_rows + first];
        for (std::size_t row = 0; row < count; ++row)
            whole[row] |= bits;
    });
}

/// How many rows further an edge at x, which moves by `step` a row, comes to another place; 1 at least.
int LineCoverage::rowsAtPlace(double x, double step) const {
    const double place = (x - m_area.left()) * places;
    const double within = place + 0.5 - std::floor(place + 0.5); // of the places that are nearest to the same
    const double rows =
        step > 0 ? std::ceil((1 - within) / (step * places)) : std::floor(within / (-step * places)) + 1;
    return static_cast<int>(std::clamp(rows, 1.0, static_cast<double>(m_area.height())));
}

/// Whether all pixels of this row are whole that the stretch touches.
bool LineCoverage::isWhole(int row, const Stretch& stretch) const {
    bool isWhole = true;
    const auto* whole = &m_whole[static_cast<std::size_t>(row)];
    eachWord(stretch, [this, whole, &isWhole](std::size_t word, std::uint64_t bits) {
        isWhole = isWhole && (whole[word * m_rows] & bits) == bits;
    });
    return isWhole;
}

int LineCoverage::lineAt(double y) const {
    return static_cast<int>(std::clamp(std::ceil((y - m_area.top()) * lines - 0.5), 0.0,
                                       static_cast<double>(m_area.height() * lines)));
}

double LineCoverage::middleOf(int line) const {
    return m_area.top() + (line + 0.5) / lines;
}

/// A convex shape covers one stretch of every line.
template <class StretchAt>
void LineCoverage::coverLines(int begin, int end, const StretchAt& stretchAt) {
    for (int line = begin; line < end; ++line)
        coverLine(line, stretchAt(middleOf(line)));
}

namespace {
struct Ends {
    double from = std::numeric_limits<double>::infinity();
    double to = -std::numeric_limits<double>::infinity();

    void add(double x) {
        from = std::min(from, x);
        to = std::max(to, x);
    }
};

template <class Corners>
void addPolygon(Ends& ends, const Corners& corners, double y) {
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto& a = corners[i];
        const auto& b = corners[(i + 1) % corners.size()];
        if ((a.y() <= y) != (b.y() <= y))
            ends.add(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
    }
}

/// Whether the piece between the first two points covers the one from the second to the third: the line turns
/// back within what can be told from left to right.
bool hides(QPointF first, QPointF second, QPointF third) {
    constexpr double least = 1.0 / LineCoverage::places;
    const double rise = second.y() - first.y();
    const double back = second.y() - third.y();
    // The one that covers is the longer one, so that no two cover each other.
    return std::fabs(first.x() - second.x()) < least && std::fabs(third.x() - second.x()) < least &&
           std::fabs(third.x() - first.x()) < least && rise * back >= 0 && std::fabs(back) < std::fabs(rise);
}

void addDisc(Ends& ends, QPointF centre, double radius, double y) {
    const double rise = y - centre.y();
    if (std::fabs(rise) >= radius)
        return;
    const double half = std::sqrt(radius * radius - rise * rise);
    ends.add(centre.x() - half);
    ends.add(centre.x() + half);
}
} // namespace

LineCoverage::Rows LineCoverage::rowsOf(const Piece& piece) const {
    const auto along = piece.to - piece.from;
    if (std::fabs(along.y()) < steep * std::fabs(along.x()))
        return {};
    return {(lineAt(piece.top() + m_radius) + lines - 1) / lines, lineAt(piece.bottom() - m_radius) / lines};
}

std::array<QPointF, 4> LineCoverage::cornersOf(const Piece& piece) const {
    const auto along = piece.to - piece.from;
    const double length = std::hypot(along.x(), along.y());
    const QPointF aside =
        length > 0 ? QPointF(-along.y(), along.x()) * (m_radius / length) : QPointF(0, m_radius);
    return {piece.from + aside, piece.to + aside, piece.to - aside, piece.from - aside};
}

void LineCoverage::coverRows(const Piece& piece) {
    const auto rows = rowsOf(piece);
    if (!rows.areThere())
        return;
    Ends ends;
    addPolygon(ends, cornersOf(piece), m_area.top() + rows.first + 0.5);
    const auto along = piece.to - piece.from;
    const double step = along.x() / along.y();
    for (int row = rows.first; row < rows.last;) {
        const double moved = step * (row - rows.first);
        const Stretch stretch{ends.from + moved, ends.to + moved};
        const int count = step == 0
                              ? rows.last - row
                              : std::min(rowsAtPlace(stretch.from, step), rowsAtPlace(stretch.to, step));
        const Rows alike{row, std::min(row + count, rows.last)};
        coverWholly(alike, stretch);
        row = alike.last;
    }
}

/// All of the piece but what coverRows() covers.
void LineCoverage::coverEnds(const Piece& piece) {
    const auto corners = cornersOf(piece);
    const auto stretchAt = [this, &piece, &corners](double y) {
        Ends ends;
        addPolygon(ends, corners, y);
        if (m_hasRoundEnds) {
            addDisc(ends, piece.from, m_radius, y);
            addDisc(ends, piece.to, m_radius, y);
        }
        return Stretch{ends.from, ends.to};
    };
    const int begin = lineAt(piece.top() - m_radius);
    const int finish = lineAt(piece.bottom() + m_radius);
    const auto rows = rowsOf(piece);
    if (!rows.areThere())
        return coverLines(begin, finish, stretchAt);
    // Beyond the disc at its end the piece leans a little up to its whole rows.
    const double reach = m_radius + (m_radius + 1) / steep;
    const auto coverEnd = [&](double x, int from, int to) {
        for (int row = from / lines; row * lines < to; ++row) {
            if (!isWhole(row, {x - reach, x + reach}))
                coverLines(std::max(from, row * lines), std::min(to, (row + 1) * lines), stretchAt);
        }
    };
    const bool runsDown = piece.from.y() < piece.to.y();
    coverEnd(runsDown ? piece.from.x() : piece.to.x(), begin, rows.first * lines);
    coverEnd(runsDown ? piece.to.x() : piece.from.x(), rows.last * lines, finish);
}

void LineCoverage::coverJoin(const Join& join) {
    const auto directionOf = [](QPointF from, QPointF to) {
        return std::atan2(to.y() - from.y(), to.x() - from.x());
    };
    constexpr double pi = 3.14159265358979323846;
    const double first = directionOf(join.before, join.at);
    const double turn = std::remainder(directionOf(join.at, join.after) - first, 2 * pi);
    // The gap between the two pieces opens on the outer side.
    const double outer = first + (turn > 0 ? -pi / 2 : pi / 2);
    constexpr int parts = 6;
    std::array<QPointF, parts + 2> corners;
    corners.back() = join.at;
    for (int part = 0; part <= parts; ++part) {
        const double angle = outer + turn * part / parts;
        corners[static_cast<std::size_t>(part)] =
            join.at + m_radius * QPointF(std::cos(angle), std::sin(angle));
    }
    coverLines(lineAt(join.at.y() - m_radius), lineAt(join.at.y() + m_radius), [&corners](double y) {
        Ends ends;
        addPolygon(ends, corners, y);
        return Stretch{ends.from, ends.to};
    });
}

void LineCoverage::addSolid(const QPolygonF& points) {
    m_pieces.reserve(static_cast<std::size_t>(points.size()));
    for (qsizetype i = 1; i < points.size(); ++i) {
        const bool isHidden = (i + 1 < points.size() && hides(points[i + 1], points[i], points[i - 1])) ||
                              (i > 1 && hides(points[i - 2], points[i - 1], points[i]));
        if (!isHidden)
            m_pieces.push_back({points[i - 1], points[i]});
    }
}

void LineCoverage::addDashed(const QPolygonF& points, const QList<double>& dashes) {
    qsizetype part = 0; // dashes are even, gaps odd
    double left = dashes.front() * m_width;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF along = points[i] - points[i - 1];
        const double length = std::hypot(along.x(), along.y());
        for (double done = 0; done < length;) {
            const double step = std::min(left, length - done);
            if (part % 2 == 0)
                m_pieces.push_back({points[i - 1] + along * (done / length),
                                    points[i - 1] + along * ((done + step) / length)});
            done += step;
            left -= step;
            if (left <= 0) {
                part = (part + 1) % dashes.size();
                left = dashes[part] * m_width;
            }
        }
        if (part % 2 == 0 && i + 1 < points.size())
            m_joins.push_back({points[i - 1], points[i], points[i + 1]});
    }
}

std::vector<std::uint8_t> LineCoverage::row(int y) const {
    // The first byte has the first pixel.
    static_assert(std::endian::native == std::endian::little);
    std::vector<std::uint8_t> out(m_words * wordBits / places);
    const auto row = static_cast<std::size_t>(y - m_area.top());
    for (std::size_t word = 0; word < m_words; ++word) {
        std::uint64_t sums = 0;
        const auto whole = m_whole[word * m_rows + row];
        for (const auto line : m_blocks[word * m_rows + row])
            sums += bitsByByte(line | whole);
        for (std::size_t pixel = 0; sums != 0; ++pixel, sums >>= 8U)
            out[word * places + pixel] = static_cast<std::uint8_t>(sums & 0xFFU);
    }
    return out;
}

} // namespace driftline
