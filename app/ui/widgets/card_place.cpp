// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card_place.h"

#include "render/figure_canvas.h"
#include "render/panel_view.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace driftline {

namespace {
constexpr int gapToAnchor = 12; ///< px
constexpr int stepOfPlaces = 12;
constexpr int halfStroke = 3;
constexpr std::size_t mostPoints = 400; ///< of a line that are looked at
constexpr double pieceOfLine = 14;      ///< px

/// Collects where the marks of one panel are, in widget coordinates.
class InkOfPanel {
public:
    InkOfPanel(PlotMap map, double scale, QPoint origin, std::vector<QRect>& out)
        : m_map(map)
        , m_scale(scale)
        , m_origin(origin)
        , m_out(out) {}

    void operator()(const Polyline& line) {
        const auto step = std::max<std::size_t>(1, line.points.size() / mostPoints);
        for (std::size_t i = 0; i < line.points.size(); i += step) {
            const auto from = toWidget(line.points[i]);
            const auto to = toWidget(line.points[std::min(i + step, line.points.size() - 1)]);
            const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
            const int pieces = std::isfinite(length) ? std::clamp(int(length / pieceOfLine), 1, 400) : 0;
            for (int piece = 0; piece < pieces; ++piece)
                add(QRectF(from + (to - from) * piece / pieces, from + (to - from) * (piece + 1) / pieces));
        }
    }
    void operator()(const Rectangle& bar) {
        add(QRectF(toWidget({bar.left, bar.top}), toWidget({bar.right, bar.bottom})));
    }
    void operator()(const PointMark& point) { add(QRectF(toWidget(point.at), QSizeF())); }
    void operator()(const TextMark& text) { add(QRectF(toWidget(text.at), QSizeF())); }
    // Washes and rules may be covered for a moment: they say no number.
    void operator()(const Band& /*band*/) {}
    void operator()(const Rule& /*rule*/) {}

private:
    QPointF toWidget(ScenePoint at) const { return m_map.toPoint(at) * m_scale; }
    void add(const QRectF& box) {
        const auto around =
            box.normalized().adjusted(-halfStroke, -halfStroke, halfStroke, halfStroke).toAlignedRect();
        const QRectF plot(m_map.plot.topLeft() * m_scale, m_map.plot.size() * m_scale);
        if (const auto seen = around.intersected(plot.toAlignedRect()); !seen.isEmpty())
            m_out.push_back(seen.translated(m_origin));
    }

    PlotMap m_map;
    double m_scale;
    QPoint m_origin;
    std::vector<QRect>& m_out;
};

int distanceTo(const QRect& box, QPoint from) {
    const int x = std::max({box.left() - from.x(), from.x() - box.right(), 0});
    const int y = std::max({box.top() - from.y(), from.y() - box.bottom(), 0});
    return x + y;
}

std::ptrdiff_t covered(const QRect& box, const std::vector<QRect>& obstacles) {
    return std::count_if(obstacles.begin(), obstacles.end(),
                         [&box](const QRect& other) { return other.intersects(box); });
}
} // namespace

std::vector<QRect> inkOf(const FigureCanvas& canvas, QPoint origin) {
    std::vector<QRect> ink;
    const auto scene = canvas.scene();
    for (std::size_t panel = 0; scene != nullptr && panel < scene->panels.size(); ++panel) {
        InkOfPanel collect(canvas.panelMap(static_cast<int>(panel)), canvas.scale(), origin, ink);
        for (const auto& mark : scene->panels[panel].marks)
            std::visit(collect, mark);
    }
    for (const auto& part : canvas.parts())
        ink.push_back(QRectF(part.box.topLeft() * canvas.scale(), part.box.size() * canvas.scale())
                          .toAlignedRect()
                          .translated(origin));
    return ink;
}

QPoint placeBeside(QPoint anchor, QSize card, const QRect& room, const CardObstacles& obstacles) {
    const QRect mark(anchor - QPoint(gapToAnchor, gapToAnchor), QSize(2 * gapToAnchor, 2 * gapToAnchor));
    std::vector<std::pair<int, QPoint>> places;
    const int lastLeft = std::max(room.left(), room.right() - card.width());
    const int lastTop = std::max(room.top(), room.bottom() - card.height());
    // Places are counted from the anchor, so that a card may stand exactly beside it.
    const auto firstOf = [](int start, int least) {
        return start - (start - least) / stepOfPlaces * stepOfPlaces;
    };
    for (int left = firstOf(anchor.x() + gapToAnchor + 1, room.left()); left <= lastLeft;
         left += stepOfPlaces) {
        for (int top = firstOf(anchor.y() - card.height() / 2, room.top()); top <= lastTop;
             top += stepOfPlaces) {
            const QRect box(QPoint(left, top), card);
            if (!box.intersects(mark) && room.contains(box.topLeft()))
                places.emplace_back(distanceTo(box, anchor) + std::abs(box.center().y() - anchor.y()) / 4,
                                    box.topLeft());
        }
    }
    std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first, a.second.x(), a.second.y()) <
               std::tuple(b.first, b.second.x(), b.second.y());
    });
    QPoint best(std::clamp(anchor.x() + gapToAnchor, room.left(), lastLeft),
                std::clamp(anchor.y() - card.height() / 2, room.top(), lastTop));
    auto least = std::pair<std::ptrdiff_t, std::ptrdiff_t>(std::ssize(obstacles.cards) + 1, 0);
    for (const auto& [distance, corner] : places) {
        const QRect box(corner, card);
        const std::pair now(covered(box, obstacles.cards), covered(box, obstacles.ink));
        if (now < least) {
            least = now;
            best = corner;
        }
        if (now.first == 0 && now.second == 0)
            break;
    }
    return best;
}

} // namespace driftline
