// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/annotation_words.h"

#include "render/crowding.h"
#include "render/text_wrap.h"
#include "render/word_styles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace driftline {

namespace {
/// Widths at which a note is wrapped, ems: the first at which it finds a place that covers nothing.
constexpr std::array<double, 3> noteWidths = {13, 9, 6};
/// From the place of a note to its words, in ems: the nearest distance at which nothing is covered is taken.
constexpr std::array<double, 4> noteDistances = {0.9, 1.8, 3.0, 4.5};
/// At a point that carries its value the note leaves room for it.
constexpr double besideValue = 1.5;
/// Where none of these is free, the plot is looked through at so many places a side.
constexpr int placesASide = 24;
/// Directions in which a note may stand from its place, the first preferred.
constexpr std::array<QPointF, 8> noteSides = {QPointF(0, -1), QPointF(0, 1),   QPointF(1, 0), QPointF(-1, 0),
                                              QPointF(1, -1), QPointF(-1, -1), QPointF(1, 1), QPointF(-1, 1)};
/// A reference's name is wrapped at this share of the plot.
constexpr double mostReferenceWidth = 0.55;
/// Between a reference line and its name, ems.
constexpr double referenceGap = 0.3;
/// Covering other words is worse than covering any data.
constexpr int wordsWeigh = 100;

bool touchesWords(const QRectF& box, const std::vector<PlacedText>& texts) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const PlacedText& text) { return box.intersects(text.box); });
}

double heightOf(const QStringList& lines, const TextStyle& style) {
    return style.size * (1 + labelPitch * static_cast<double>(lines.size() - 1));
}

/// A box of this size whose nearest edge or corner lies at a distance from `at`.
QRectF boxBeside(QPointF at, QSizeF size, QPointF side, double distance) {
    const QPointF middle(at.x() + side.x() * (distance + size.width() / 2),
                         at.y() + side.y() * (distance + size.height() / 2));
    return {QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2), size};
}

QRectF movedInside(QRectF box, const QRectF& area) {
    box.moveLeft(std::clamp(box.left(), area.left(), std::max(area.left(), area.right() - box.width())));
    box.moveTop(std::clamp(box.top(), area.top(), std::max(area.top(), area.bottom() - box.height())));
    return box;
}

QPointF nearestOn(const QRectF& box, QPointF to) {
    return {std::clamp(to.x(), box.left(), box.right()), std::clamp(to.y(), box.top(), box.bottom())};
}

class NotePlacer {
public:
    NotePlacer(FigureWords& words, const ScenePanel& panel, const PlotMap& map, const QRectF& area,
               const Medium& medium)
        : m_words(words)
        , m_panel(panel)
        , m_map(map)
        , m_area(area)
        , m_medium(medium) {}

    /// The nearest box that covers nothing, or the one that covers least.
    QRectF boxFor(QPointF at, QSizeF size) const {
        QRectF best;
        int least = -1;
        const bool hasValue = carriesValue(at);
        for (const double distance : noteDistances) {
            if (hasValue && distance < besideValue)
                continue;
            for (const auto& side : noteSides) {
                const auto box = movedInside(boxBeside(at, size, side, distance * m_medium.label), m_area);
                const int covered = coveredBy(box, at);
                if (covered == 0)
                    return box;
                if (least < 0 || covered < least) {
                    least = covered;
                    best = box;
                }
            }
        }
        return nearestFree(at, size).value_or(best);
    }

    struct Wrapped {
        QStringList lines;
        QRectF box;
    };
    /// In the widest form that covers nothing, or else the one that covers least.
    Wrapped wrapped(const QString& text, QPointF at, const TextStyle& style,
                    const TextMeasurer& measurer) const {
        Wrapped best;
        int least = -1;
        for (const double width : noteWidths) {
            const auto lines =
                wrapEvenly(text, style, std::min(width * m_medium.label, m_map.plot.width()), measurer);
            const auto box = boxFor(at, {widthOf(lines, style, measurer), heightOf(lines, style)});
            const int covered = coveredBy(box, at);
            if (least < 0 || covered < least) {
                least = covered;
                best = {lines, box};
            }
            if (covered == 0)
                break;
        }
        return best;
    }

    /// From the words to the edge of the marker that they speak of.
    void addLeader(const QRectF& box, QPointF at, Colour colour) const {
        constexpr double opacity = 0.6;
        const auto from = nearestOn(box, at);
        const auto way = at - from;
        const double length = std::hypot(way.x(), way.y());
        const double stop = m_medium.marker / 2 + m_medium.hairline;
        if (length > stop)
            m_words.leaders.push_back(
                {from, from + way * ((length - stop) / length), colour.withOpacity(opacity), false, -1});
    }

private:
    /// Whether a value will want to stand at this point, between it and the note.
    bool carriesValue(QPointF at) const {
        return std::any_of(m_panel.marks.begin(), m_panel.marks.end(), [&](const Mark& mark) {
            const auto* text = std::get_if<TextMark>(&mark);
            return text != nullptr && text->isOptional && m_map.toPoint(text->at) == at;
        });
    }

    std::optional<QRectF> nearestFree(QPointF at, QSizeF size) const {
        const auto& plot = m_map.plot;
        const double right = plot.width() - size.width();
        const double down = plot.height() - size.height();
        std::optional<QRectF> best;
        double least = std::numeric_limits<double>::infinity();
        for (int i = 0; i <= placesASide; ++i) {
            for (int j = 0; j <= placesASide; ++j) {
                const QRectF box(plot.topLeft() + QPointF(right * i / placesASide, down * j / placesASide),
                                 size);
                const auto way = nearestOn(box, at) - at;
                const double distance = std::hypot(way.x(), way.y());
                if (distance < least && plot.contains(box) && coveredBy(box, at) == 0) {
                    least = distance;
                    best = box;
                }
            }
        }
        return best;
    }

    int coveredBy(const QRectF& box, QPointF at) const {
        const double air = 0.15 * m_medium.label;
        const auto aired = box.adjusted(-air, -air, air, air);
        int covered = crowding(m_panel, m_map, aired);
        if (touchesWords(aired, m_words.texts) || aired.contains(at))
            covered += wordsWeigh;
        return covered;
    }

    FigureWords& m_words;
    const ScenePanel& m_panel;
    const PlotMap& m_map;
    QRectF m_area;
    const Medium& m_medium;
};

/// A box for words, and how much it covers.
struct Covering {
    QRectF box;
    int covered = -1; ///< below 0: no box yet

    void offer(const QRectF& other, int covers) {
        if (covered < 0 || covers < covered)
            *this = {other, covers};
    }
};

/// Where a reference's name covers least: above or below the line, at its right or its left end if it can.
Covering leastCrowded(const FigureWords& words, const ScenePanel& panel, const PlotMap& map, double y,
                      QSizeF size, double gap) {
    const auto& plot = map.plot;
    constexpr std::array<double, 5> shares = {1, 0, 0.75, 0.25, 0.5}; // of the way from left to right
    const double left = plot.left() + gap;
    const double way = std::max(0.0, plot.width() - 2 * gap - size.width());
    Covering best;
    for (const double share : shares) {
        for (const double top : {y - gap - size.height(), y + gap}) {
            const auto box = movedInside(QRectF(QPointF(left + share * way, top), size), plot);
            int covered = crowding(panel, map, box);
            // Its own line, where the plot ends before the words do, strikes them out.
            if (touchesWords(box, words.texts) || (box.top() < y && y < box.bottom()))
                covered += wordsWeigh;
            best.offer(box, covered);
        }
    }
    return best;
}
/// The same for an upright line at x: right or left of it, at its top if it can.
Covering leastCrowdedBeside(const FigureWords& words, const ScenePanel& panel, const PlotMap& map, double x,
                            QSizeF size, double gap) {
    const auto& plot = map.plot;
    constexpr std::array<double, 5> shares = {0, 1, 0.25, 0.75, 0.5}; // of the way from top to bottom
    const double top = plot.top() + gap;
    const double way = std::max(0.0, plot.height() - 2 * gap - size.height());
    Covering best;
    for (const double share : shares) {
        for (const double left : {x + gap, x - gap - size.width()}) {
            const auto box = movedInside(QRectF(QPointF(left, top + share * way), size), plot);
            int covered = crowding(panel, map, box);
            if (touchesWords(box, words.texts))
                covered += wordsWeigh;
            best.offer(box, covered);
        }
    }
    return best;
}

struct ReferenceName {
    QStringList lines;
    QRectF box;
};

/// The name of a line, wrapped unless it covers less on one line of the whole plot.
ReferenceName placedName(const FigureWords& words, const ScenePanel& panel, const PlotMap& map,
                         const Rule& rule, const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const double gap = referenceGap * medium.label;
    const auto text = QString::fromStdString(rule.label);
    ReferenceName best;
    int least = -1;
    for (const double width : {mostReferenceWidth * map.plot.width(), map.plot.width() - 2 * gap}) {
        const auto lines = wrapEvenly(text, style, width, measurer);
        const QSizeF size(widthOf(lines, style, measurer), heightOf(lines, style));
        if (size.width() > width && least < 0 && width < map.plot.width() - 2 * gap)
            continue; // a word that is wider than that takes the width it needs
        const auto place = rule.vertical ? leastCrowdedBeside(words, panel, map, map.toX(rule.at), size, gap)
                                         : leastCrowded(words, panel, map, map.toY(rule.at), size, gap);
        if (least < 0 || place.covered < least) {
            least = place.covered;
            best = {lines, place.box};
        }
    }
    return best;
}
} // namespace

void addNoteWords(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                  const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const QRectF area(QPointF(bounds.left, map.plot.top()), QPointF(bounds.right, map.plot.bottom()));
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        const auto* note = std::get_if<TextMark>(&panel.marks[i]);
        if (note == nullptr || !note->isNote || !map.view.x.holds(note->at.x) ||
            !map.view.y.holds(note->at.y))
            continue;
        const NotePlacer placer(words, panel, map, area, medium);
        const auto at = map.toPoint(note->at);
        const auto [lines, box] = placer.wrapped(QString::fromStdString(note->text), at, style, measurer);
        placer.addLeader(box, at, note->colour);
        double y = box.top();
        for (const auto& line : lines) {
            const double lineWidth = measurer.width(line, style);
            words.texts.push_back(
                {WordRole::Note, line, style, note->colour,
                 QRectF(lineStart(line, lineWidth, box.left(), box.width()), y, lineWidth, style.size), -1,
                 true, static_cast<int>(i)});
            y += labelPitch * style.size;
        }
    }
}

void addReferenceWords(FigureWords& words, const Scene& scene, const ScenePanel& panel, const PlotMap& map,
                       const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        const auto* rule = std::get_if<Rule>(&panel.marks[i]);
        const bool isHere =
            rule != nullptr && !rule->label.empty() &&
            (rule->vertical ? panel.isScatter() && map.view.x.holds(rule->at) : map.view.y.holds(rule->at));
        if (!isHere)
            continue;
        const auto [lines, box] = placedName(words, panel, map, *rule, medium, measurer);
        const bool isRight =
            rule->vertical ? box.center().x() < map.toX(rule->at) : box.center().x() > map.plot.center().x();
        double y = box.top();
        for (const auto& line : lines) {
            const double width = measurer.width(line, style);
            words.texts.push_back({WordRole::ReferenceLabel, line, style, scene.theme.muted,
                                   QRectF(isRight ? box.right() - width : box.left(), y, width, style.size),
                                   -1, true, static_cast<int>(i)});
            y += labelPitch * style.size;
        }
    }
}

} // namespace driftline
