// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_coverage.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
constexpr double full = 255;
constexpr double halfPixel = 0.5;

/// How much of a pixel lies on the inner side of an edge this far away from its middle, inwards positive.
double inside(double distance) {
    return std::clamp(distance + halfPixel, 0.0, 1.0);
}
} // namespace

LineCoverage::LineCoverage(const QRect& area, double width)
    : m_area(area)
    , m_width(width)
    , m_radius(std::max(width / 2, halfPixel))
    , m_strength(full * std::min(width, 1.0))
    , m_cover(static_cast<std::size_t>(std::max(0, area.width())) *
              static_cast<std::size_t>(std::max(0, area.height()))) {}

void LineCoverage::addPiece(QPointF from, QPointF to, End start, End end) {
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    const QPointF unit = length > 0 ? along / length : QPointF(1, 0);
    const double reach = m_radius + halfPixel;
    const int top = std::max(m_area.top(), static_cast<int>(std::floor(std::min(from.y(), to.y()) - reach)));
    const int bottom =
        std::min(m_area.bottom(), static_cast<int>(std::ceil(std::max(from.y(), to.y()) + reach)));
    for (int y = top; y <= bottom; ++y) {
        const double row = y + halfPixel;
        // The part of the piece that can reach into this row.
        double first = 0;
        double last = 1;
        if (along.y() != 0) {
            const double a = (row - reach - from.y()) / along.y();
            const double b = (row + reach - from.y()) / along.y();
            first = std::clamp(std::min(a, b), 0.0, 1.0);
            last = std::clamp(std::max(a, b), 0.0, 1.0);
        }
        const double x1 = from.x() + first * along.x();
        const double x2 = from.x() + last * along.x();
        const int left = std::max(m_area.left(), static_cast<int>(std::floor(std::min(x1, x2) - reach)));
        const int right = std::min(m_area.right(), static_cast<int>(std::ceil(std::max(x1, x2) + reach)));
        auto* cover = left <= right ? &m_cover[index(left, y)] : nullptr;
        for (int x = left; x <= right; ++x, ++cover) {
            if (*cover == full)
                continue;
            const QPointF here(x + halfPixel - from.x(), row - from.y());
            const double distance = here.x() * unit.x() + here.y() * unit.y();
            const double aside = std::fabs(here.x() * unit.y() - here.y() * unit.x());
            const double before = std::max(0.0, -distance);
            const double beyond = std::max(0.0, distance - length);
            double share = 0;
            if (before > 0 && start == End::Round)
                share = inside(m_radius - std::hypot(before, aside));
            else if (beyond > 0 && end == End::Round)
                share = inside(m_radius - std::hypot(beyond, aside));
            else
                share = inside(m_radius - aside) * (start == End::Flat ? inside(distance) : 1) *
                        (end == End::Flat ? inside(length - distance) : 1);
            *cover = std::max(*cover, static_cast<std::uint8_t>(std::lround(share * m_strength)));
        }
    }
}

void LineCoverage::addLine(const QPolygonF& points, const QList<double>& dashes) {
    if (dashes.isEmpty()) {
        for (qsizetype i = 1; i < points.size(); ++i)
            addPiece(points[i - 1], points[i], End::Round, End::Round);
        return;
    }
    qsizetype part = 0; // dashes are even, gaps odd
    double left = dashes.front() * m_width;
    bool begins = true;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF along = points[i] - points[i - 1];
        const double length = std::hypot(along.x(), along.y());
        for (double done = 0; done < length;) {
            const double step = std::min(left, length - done);
            const bool ends = step == left;
            if (part % 2 == 0)
                addPiece(points[i - 1] + along * (done / length),
                         points[i - 1] + along * ((done + step) / length), begins ? End::Flat : End::Round,
                         ends || i + 1 == points.size() ? End::Flat : End::Round);
            done += step;
            left -= step;
            begins = ends;
            if (ends) {
                part = (part + 1) % dashes.size();
                left = dashes[part] * m_width;
            }
        }
    }
}

} // namespace driftline
