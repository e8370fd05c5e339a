// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_coverage.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
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

LineCoverage::LineCoverage(const QRect& area, double width)
    : m_area(area)
    , m_width(width)
    , m_radius(width / 2)
    , m_words(static_cast<std::size_t>(std::max(0, area.width()) * places + wordBits - 1) / wordBits)
    , m_rows(static_cast<std::size_t>(std::max(0, area.height())))
    , m_blocks(m_words * m_rows)
    , m_whole(m_blocks.size()) {}

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

void LineCoverage::coverRow(int row, const Stretch& stretch) {
    auto* whole = &m_whole[static_cast<std::size_t>(row)];
    eachWord(stretch, [this, whole](std::size_t word, std::uint64_t bits) { whole[word * m_rows] |= bits; });
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

void LineCoverage::addPiece(QPointF from, QPointF to, End start, End end) {
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    const QPointF aside =
        length > 0 ? QPointF(-along.y(), along.x()) * (m_radius / length) : QPointF(0, m_radius);
    const std::array<QPointF, 4> corners = {from + aside, to + aside, to - aside, from - aside};
    const auto stretchAt = [&](double y) {
        Ends ends;
        addPolygon(ends, corners, y);
        if (start == End::Round)
            addDisc(ends, from, m_radius, y);
        if (end == End::Round)
            addDisc(ends, to, m_radius, y);
        return Stretch{ends.from, ends.to};
    };
    const double top = std::min(from.y(), to.y());
    const double bottom = std::max(from.y(), to.y());
    const int begin = lineAt(top - m_radius);
    const int finish = lineAt(bottom + m_radius);
    // Away from its ends a steep piece is bounded by its two sides, which hardly move from one line to the
    // next: whole rows of pixels are covered at once there.
    constexpr double steep = 16;
    const int firstRow = (lineAt(top + m_radius) + lines - 1) / lines;
    const int lastRow = lineAt(bottom - m_radius) / lines;
    if (std::fabs(along.y()) < steep * std::fabs(along.x()) || firstRow >= lastRow) {
        coverLines(begin, finish, stretchAt);
        return;
    }
    coverLines(begin, firstRow * lines, stretchAt);
    auto stretch = stretchAt(m_area.top() + firstRow + 0.5);
    const double step = along.x() / along.y();
    for (int row = firstRow; row < lastRow; ++row) {
        coverRow(row, stretch);
        stretch.from += step;
        stretch.to += step;
    }
    coverLines(lastRow * lines, finish, stretchAt);
}

/// The round side of a turn.
void LineCoverage::addJoin(QPointF before, QPointF at, QPointF after) {
    const auto directionOf = [](QPointF from, QPointF to) {
        return std::atan2(to.y() - from.y(), to.x() - from.x());
    };
    constexpr double pi = 3.14159265358979323846;
    const double first = directionOf(before, at);
    const double turn = std::remainder(directionOf(at, after) - first, 2 * pi);
    // The gap between the two pieces opens on the outer side.
    const double outer = first + (turn > 0 ? -pi / 2 : pi / 2);
    constexpr int parts = 6;
    std::array<QPointF, parts + 2> corners;
    corners.back() = at;
    for (int part = 0; part <= parts; ++part) {
        const double angle = outer + turn * part / parts;
        corners[static_cast<std::size_t>(part)] = at + m_radius * QPointF(std::cos(angle), std::sin(angle));
    }
    coverLines(lineAt(at.y() - m_radius), lineAt(at.y() + m_radius), [&corners](double y) {
        Ends ends;
        addPolygon(ends, corners, y);
        return Stretch{ends.from, ends.to};
    });
}

void LineCoverage::addLine(const QPolygonF& points, const QList<double>& dashes) {
    if (dashes.isEmpty()) {
        for (qsizetype i = 1; i < points.size(); ++i) {
            const bool isHidden = (i + 1 < points.size() && hides(points[i + 1], points[i], points[i - 1])) ||
                                  (i > 1 && hides(points[i - 2], points[i - 1], points[i]));
            if (!isHidden)
                addPiece(points[i - 1], points[i], End::Round, End::Round);
        }
        return;
    }
    qsizetype part = 0; // dashes are even, gaps odd
    double left = dashes.front() * m_width;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF along = points[i] - points[i - 1];
        const double length = std::hypot(along.x(), along.y());
        for (double done = 0; done < length;) {
            const double step = std::min(left, length - done);
            if (part % 2 == 0)
                addPiece(points[i - 1] + along * (done / length),
                         points[i - 1] + along * ((done + step) / length), End::Flat, End::Flat);
            done += step;
            left -= step;
            if (left <= 0) {
                part = (part + 1) % dashes.size();
                left = dashes[part] * m_width;
            }
        }
        if (part % 2 == 0 && i + 1 < points.size())
            addJoin(points[i - 1], points[i], points[i + 1]);
    }
}

std::vector<std::uint8_t> LineCoverage::row(int y) const {
    static_assert(std::endian::native == std::endian::little, "the first byte has the first pixel");
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
