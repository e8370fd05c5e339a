// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/point_names.h"

#include "render/crowding.h"
#include "render/marker.h"
#include "render/word_styles.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace driftline {

namespace {
/// Between a dot and its name, ems.
constexpr double besideDot = 0.35;
/// From a dot to a name that found no room beside it, ems.
constexpr std::array<double, 4> leaderDistances = {0.9, 1.6, 2.6, 4.0};
constexpr int leaderSides = 16;
/// Directions in which a name may stand beside its dot, the first preferred.
constexpr std::array<QPointF, 8> nameSides = {QPointF(1, 0),   QPointF(-1, 0), QPointF(0, -1),
                                              QPointF(0, 1),   QPointF(1, -1), QPointF(1, 1),
                                              QPointF(-1, -1), QPointF(-1, 1)};
/// What letters fill of their box, from its top.
constexpr double letterTop = 0.08;
constexpr double letterBottom = 0.94;
/// Between names beside each other, and from a name to the axis below it, ems.
constexpr double betweenNames = 0.3;
constexpr double aboveAxis = 0.12;
/// Dots that lie so near to each other, in ems, compete for room.
constexpr double neighbourhood = 5;
/// More names than this are not tried: a picture of so many dots has room for none.
constexpr std::size_t mostTried = 2000;

struct Dot {
    QPointF at;
    double radius = 0;
};

/// How much a box covers; nothing is best.
constexpr int wordsCovered = 100;
constexpr int dotsCovered = 10;
constexpr int dotPassed = 5;   ///< by a leader
constexpr int besideOther = 4; ///< as near to another dot as to its own
constexpr int besideAxis = 3;  ///< left of the plot, where a name reads as one of the axis

class PointNamePlacer {
public:
    PointNamePlacer(FigureWords& words, const ScenePanel& panel, const PlotMap& map, const QRectF& area,
                    const Medium& medium, const TextMeasurer& measurer)
        : m_words(words)
        , m_panel(panel)
        , m_map(map)
        , m_area(area)
        , m_medium(medium)
        , m_measurer(measurer)
        , m_style(labelStyle(medium)) {
        const double marker = markerSize(panel, map.plot.width(), medium);
        for (const auto& mark : panel.marks) {
            if (const auto* point = std::get_if<PointMark>(&mark); point != nullptr && inSight(point->at))
                m_dots.push_back({map.toPoint(point->at), marker * std::sqrt(point->area) / 2});
        }
    }

    void placeAll() {
        std::vector<Wanted> wanted;
        for (const auto& mark : m_panel.marks) {
            const auto* text = std::get_if<TextMark>(&mark);
            if (text == nullptr || !text->isName || !inSight(text->at) || wanted.size() >= mostTried)
                continue;
            const auto at = m_map.toPoint(text->at);
            wanted.push_back({text, at, radiusAt(at), neighboursOf(at)});
        }
        // Those that must stand go first, and of these the most crowded.
        std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) {
            if (a.text->isOptional != b.text->isOptional)
                return b.text->isOptional;
            return a.neighbours > b.neighbours;
        });
        for (const auto& one : wanted)
            place(one);
    }

private:
    struct Wanted {
        const TextMark* text = nullptr;
        QPointF at;
        double radius = 0;
        std::size_t neighbours = 0;
    };

    bool inSight(const ScenePoint& at) const { return m_map.view.x.holds(at.x) && m_map.view.y.holds(at.y); }

    /// Of the dot that stands there; none: of no dot, such as the end of a line.
    double radiusAt(QPointF at) const {
        double radius = 0;
        for (const auto& dot : m_dots) {
            if (dot.at == at)
                radius = std::max(radius, dot.radius);
        }
        return radius;
    }

    std::size_t neighboursOf(QPointF at) const {
        return static_cast<std::size_t>(std::count_if(m_dots.begin(), m_dots.end(), [&](const Dot& dot) {
            return std::hypot(dot.at.x() - at.x(), dot.at.y() - at.y()) < neighbourhood * m_medium.label;
        }));
    }

    void place(const Wanted& wanted) {
        const auto text = QString::fromStdString(wanted.text->text);
        const QSizeF size(m_measurer.width(text, m_style), m_style.size);
        for (const auto& side : nameSides) {
            const auto box = boxAt(wanted.at, size, side, wanted.radius + besideDot * m_medium.label);
            if (coveredBy(box, wanted.at) == 0) {
                add(wanted, text, box);
                return;
            }
        }
        if (wanted.text->isOptional)
            return;
        if (const auto box = awayFrom(wanted, size)) {
            addLeader(wanted, *box);
            add(wanted, text, *box);
        }
    }

    /// The nearest box that covers nothing, or the one that covers least; nothing where each covers a dot or
    /// a word.
    std::optional<QRectF> awayFrom(const Wanted& wanted, QSizeF size) const {
        QRectF best;
        int least = dotsCovered;
        for (const double distance : leaderDistances) {
            for (int i = 0; i < leaderSides; ++i) {
                const double angle = 2 * std::numbers::pi * i / leaderSides;
                const QPointF side(std::cos(angle), std::sin(angle));
                const auto box = boxAt(wanted.at, size, side, wanted.radius + distance * m_medium.label);
                const int covered = coveredBy(box, wanted.at) + coveredByLeader(wanted, box);
                if (covered < least) {
                    least = covered;
                    best = box;
                }
            }
            if (least == 0)
                break;
        }
        return least < dotsCovered ? std::optional(best) : std::nullopt;
    }

    static QRectF boxAt(QPointF at, QSizeF size, QPointF side, double distance) {
        // Corners are nearer than sides, so that a name beside them is as near as others.
        const double reach = side.x() != 0 && side.y() != 0 ? distance * 0.75 : distance;
        const QPointF middle(at.x() + side.x() * (reach + size.width() / 2),
                             at.y() + side.y() * (reach + size.height() / 2));
        return {QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2), size};
    }

    int coveredBy(const QRectF& box, QPointF own) const {
        const auto letters = QRectF(box.left(), box.top() + letterTop * box.height(), box.width(),
                                    (letterBottom - letterTop) * box.height());
        int covered = m_area.contains(box) ? 0 : wordsCovered;
        covered += box.left() < m_map.plot.left() ? besideAxis : 0;
        const double air = betweenNames * m_medium.label;
        const auto ground = letters.adjusted(-air, 0, air, 0);
        for (const auto& text : m_words.texts)
            covered += ground.intersects(text.box) ? wordsCovered : 0;
        for (const auto& leader : m_words.leaders)
            covered += crosses(leader.from, leader.to, letters) ? wordsCovered : 0;
        for (const auto& dot : m_dots) {
            const QPointF near(std::clamp(dot.at.x(), letters.left(), letters.right()),
                               std::clamp(dot.at.y(), letters.top(), letters.bottom()));
            const double distance = std::hypot(near.x() - dot.at.x(), near.y() - dot.at.y());
            if (distance < dot.radius)
                covered += dot.at == own ? wordsCovered : dotsCovered;
            else if (dot.at != own && distance < dot.radius + besideDot * m_medium.label)
                covered += besideOther;
        }
        return covered + linesIn(letters);
    }

    int linesIn(const QRectF& box) const {
        int crossed = 0;
        for (const auto& mark : m_panel.marks) {
            if (const auto* rule = std::get_if<Rule>(&mark)) {
                const double at = rule->vertical ? m_map.toX(rule->at) : m_map.toY(rule->at);
                crossed += rule->vertical ? at > box.left() && at < box.right()
                                          : at > box.top() && at < box.bottom();
            }
            const auto* line = std::get_if<Polyline>(&mark);
            for (std::size_t i = 1; line != nullptr && i < line->points.size(); ++i)
                crossed += crosses(m_map.toPoint(line->points[i - 1]), m_map.toPoint(line->points[i]), box);
        }
        return crossed;
    }

    /// From the name to the edge of its dot; nothing where they are that near.
    std::optional<QLineF> leaderTo(const Wanted& wanted, const QRectF& box) const {
        const QPointF from(std::clamp(wanted.at.x(), box.left(), box.right()),
                           std::clamp(wanted.at.y(), box.top(), box.bottom()));
        const auto way = wanted.at - from;
        const double length = std::hypot(way.x(), way.y());
        const double stop = wanted.radius + m_medium.hairline;
        if (length <= stop)
            return {};
        return QLineF(from, from + way * ((length - stop) / length));
    }

    /// A leader through another name or dot seems to belong to that.
    int coveredByLeader(const Wanted& wanted, const QRectF& box) const {
        const auto leader = leaderTo(wanted, box);
        if (!leader)
            return 0;
        int covered = 0;
        for (const auto& text : m_words.texts)
            covered += crosses(leader->p1(), leader->p2(), text.box) ? wordsCovered : 0;
        for (const auto& dot : m_dots) {
            const QPointF reach(dot.radius, dot.radius);
            const bool isPassed = dot.at != wanted.at &&
                                  crosses(leader->p1(), leader->p2(), QRectF(dot.at - reach, dot.at + reach));
            covered += isPassed ? dotPassed : 0;
        }
        return covered;
    }

    void addLeader(const Wanted& wanted, const QRectF& box) {
        if (const auto leader = leaderTo(wanted, box))
            m_words.leaders.push_back(
                {leader->p1(), leader->p2(), wanted.text->colour, false, wanted.text->series});
    }

    void add(const Wanted& wanted, const QString& text, const QRectF& box) {
        m_words.texts.push_back(
            {WordRole::PointName, text, m_style, wanted.text->colour, box, wanted.text->series, true});
    }

    FigureWords& m_words;
    const ScenePanel& m_panel;
    const PlotMap& m_map;
    QRectF m_area;
    const Medium& m_medium;
    const TextMeasurer& m_measurer;
    TextStyle m_style;
    std::vector<Dot> m_dots;
};
} // namespace

void addPointNames(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                   const Medium& medium, const TextMeasurer& measurer) {
    const QRectF area(QPointF(bounds.left, map.plot.top()),
                      QPointF(bounds.right, map.plot.bottom() - aboveAxis * medium.label));
    PointNamePlacer(words, panel, map, area, medium, measurer).placeAll();
}

} // namespace driftline
