// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_words.h"

#include "render/box_index.h"
#include "render/text_wrap.h"
#include "render/word_styles.h"
#include "scene/units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace driftline {

namespace {
/// Between a value and the end of its bar, in ems.
constexpr double valueGap = 0.3;
/// A bar that comes this near to the top of the plot needs a row above it for its value.
constexpr double nearTop = 0.09;
/// A reference's name is wrapped at this share of the plot.
constexpr double mostReferenceWidth = 0.55;

QRectF boxFor(const TextMark& mark, QPointF at, double width, double height, double gap) {
    QRectF box(at.x() - width / 2, at.y() - height / 2, width, height);
    switch (mark.anchor) {
    case Anchor::Centre:
        break;
    case Anchor::Above:
        box.moveBottom(at.y() - gap);
        break;
    case Anchor::Below:
        box.moveTop(at.y() + gap);
        break;
    case Anchor::Left:
        box.moveRight(at.x() - gap);
        break;
    case Anchor::Right:
        box.moveLeft(at.x() + gap);
        break;
    }
    return box;
}

const TextMark* asValue(const Mark& mark) {
    const auto* text = std::get_if<TextMark>(&mark);
    return text != nullptr && !text->isNote && !text->isRemark ? text : nullptr;
}

std::set<int> dataWithPoints(const ScenePanel& panel) {
    std::set<int> data;
    for (const auto& mark : panel.marks) {
        if (const auto* point = std::get_if<PointMark>(&mark))
            data.insert(point->datum);
    }
    return data;
}

/// From a value's place to its text: a bar ends there, a point has a radius.
double gapFor(const TextMark& text, const std::set<int>& points, const Medium& medium) {
    const bool isAtPoint = text.datum >= 0 && points.contains(text.datum);
    return valueGap * medium.label + (isAtPoint ? medium.marker / 2 : 0);
}

/// The bars of a panel on the canvas.
class PlacedBars {
public:
    /// `area`: where words stand.
    PlacedBars(const ScenePanel& panel, const PlotMap& map, const QRectF& area)
        // Bars stand beside one another along the axis that has no values.
        : m_boxes(area, panel.y.kind == AxisKind::Value ? Qt::Horizontal : Qt::Vertical) {
        for (const auto& mark : panel.marks) {
            const auto* bar = std::get_if<Rectangle>(&mark);
            if (bar == nullptr)
                continue;
            const auto box =
                QRectF(map.toPoint({bar->left, bar->top}), map.toPoint({bar->right, bar->bottom}))
                    .normalized();
            if (bar->datum >= 0)
                m_byDatum.try_emplace(bar->datum, box);
            m_boxes.add(box);
        }
    }

    /// The bar of a number; empty if there is none.
    QRectF of(int datum) const {
        const auto found = m_byDatum.find(datum);
        return found == m_byDatum.end() ? QRectF() : found->second;
    }
    bool touch(const QRectF& box) const { return m_boxes.touches(box); }

private:
    std::unordered_map<int, QRectF> m_byDatum;
    BoxIndex m_boxes;
};

bool overlapsAny(const QRectF& box, const std::vector<PlacedText>& texts) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const PlacedText& text) { return box.intersects(text.box); });
}

/// Whether the straight piece from a to b passes through the box.
bool crosses(QPointF a, QPointF b, const QRectF& box) {
    double from = 0;
    double to = 1;
    const std::array<double, 4> steps = {a.x() - b.x(), b.x() - a.x(), a.y() - b.y(), b.y() - a.y()};
    const std::array<double, 4> room = {a.x() - box.left(), box.right() - a.x(), a.y() - box.top(),
                                        box.bottom() - a.y()};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i] == 0 && room[i] < 0)
            return false;
        if (steps[i] < 0)
            from = std::max(from, room[i] / steps[i]);
        else if (steps[i] > 0)
            to = std::min(to, room[i] / steps[i]);
    }
    return from <= to;
}

/// How much of the data a text in this box would cover.
struct Crowding {
    const PlotMap& map;
    const QRectF& box;

    int operator()(const Polyline& line) const {
        int crossed = 0;
        for (std::size_t i = 1; i < line.points.size(); ++i)
            crossed += crosses(map.toPoint(line.points[i - 1]), map.toPoint(line.points[i]), box) ? 1 : 0;
        return crossed;
    }
    int operator()(const Rectangle& bar) const {
        const QRectF area(map.toPoint({bar.left, bar.top}), map.toPoint({bar.right, bar.bottom}));
        return area.normalized().intersects(box) ? 2 : 0;
    }
    int operator()(const PointMark& point) const { return box.contains(map.toPoint(point.at)) ? 2 : 0; }
    int operator()(const Rule& rule) const {
        return rule.vertical && map.toX(rule.at) > box.left() && map.toX(rule.at) < box.right() ? 1 : 0;
    }
    int operator()(const Band& /*band*/) const { return 0; }
    int operator()(const TextMark& /*text*/) const { return 0; }
};

QRectF leastCrowded(const FigureWords& words, const ScenePanel& panel, const PlotMap& map, double y,
                    QSizeF size, double gap) {
    const auto& plot = map.plot;
    const double left = plot.left() + gap;
    const double right = plot.right() - gap - size.width();
    const double above = y - gap - size.height();
    const double below = y + gap;
    const std::array<QPointF, 4> places = {QPointF(right, above), QPointF(left, above), QPointF(right, below),
                                           QPointF(left, below)};
    QRectF best;
    int least = -1;
    constexpr int wordsWeigh = 100;
    for (const auto& place : places) {
        const QRectF box(place, size);
        int crowding = 0;
        for (const auto& mark : panel.marks)
            crowding += std::visit(Crowding{map, box}, mark);
        if (overlapsAny(box, words.texts) || box.top() < plot.top() - size.height() ||
            box.bottom() > plot.bottom())
            crowding += wordsWeigh;
        if (least < 0 || crowding < least) {
            least = crowding;
            best = box;
        }
    }
    return best;
}

QRectF areaOf(const PlotMap& map, WordBounds bounds) {
    return {QPointF(bounds.left, map.plot.top()), QPointF(bounds.right, map.plot.bottom())};
}

BoxIndex boxesOf(const FigureWords& words, const QRectF& area) {
    BoxIndex boxes(area, Qt::Vertical);
    for (const auto& text : words.texts)
        boxes.add(text.box);
    return boxes;
}

/// Where values are placed, and the style whose unit they go without, if they do.
struct ValueRoom {
    const PlotMap& map;
    WordBounds bounds;
    const NumberStyle* withoutUnitOf = nullptr;
};

/// All visible values of a panel; nothing if one of them has no room, leaves its bar or touches a neighbour.
/// A reader who finds some values would take the marks without one for something else.
std::optional<std::vector<PlacedText>> placedValues(const FigureWords& words, const ScenePanel& panel,
                                                    const ValueRoom& room, const Medium& medium,
                                                    const TextMeasurer& measurer) {
    constexpr double digitHeight = 0.75; // ems
    constexpr double groundAir = 0.12;   // ems: what a text hides on either side of itself
    const auto style = labelStyle(medium);
    const auto points = dataWithPoints(panel);
    const double air = groundAir * medium.label;
    const auto area = areaOf(room.map, room.bounds);
    const PlacedBars bars(panel, room.map, area);
    auto taken = boxesOf(words, area);
    std::vector<PlacedText> placed;
    for (const auto& mark : panel.marks) {
        const auto* value = asValue(mark);
        if (value == nullptr || !room.map.view.x.holds(value->at.x) || !room.map.view.y.holds(value->at.y))
            continue;
        const auto text = QString::fromStdString(
            room.withoutUnitOf == nullptr ? value->text : withoutUnit(value->text, *room.withoutUnitOf));
        auto box = boxFor(*value, room.map.toPoint(value->at), measurer.width(text, style), style.size,
                          gapFor(*value, points, medium));
        const bool isOutside = value->anchor != Anchor::Centre;
        if (!isOutside) {
            box.moveTop(box.top() + style.size / 2 - (style.ascent() - digitHeight * style.size / 2));
            const auto bar = bars.of(value->datum);
            // Figures reach neither above their capitals nor below the line.
            if (!bar.isEmpty() && (box.width() > bar.width() || digitHeight * box.height() > bar.height()))
                return {};
        }
        const auto ground = box.adjusted(-air, 0, air, 0);
        if (box.left() < room.bounds.left || box.right() > room.bounds.right || taken.touches(ground) ||
            (isOutside && bars.touch(box)))
            return {};
        taken.add(box);
        placed.push_back({WordRole::Value, text, style, value->colour, box, value->series,
                          isOutside && !bars.touch(ground)});
    }
    return placed;
}

/// How a remark is written, the longest first.
enum class RemarkForm {
    Line,
    WordALine,
    Brief ///< written wherever it stands
};

/// "net +12" and "net −3" are of one kind, and so are all reasons for which there is no value.
std::string kindOf(const TextMark& remark) {
    return remark.text.ends_with(remark.brief)
               ? remark.text.substr(0, remark.text.size() - remark.brief.size())
               : remark.brief;
}

QStringList linesOf(const TextMark& remark, RemarkForm form) {
    const auto text = QString::fromStdString(form == RemarkForm::Brief ? remark.brief : remark.text);
    return form == RemarkForm::WordALine ? text.split(u' ') : QStringList{text};
}

/// All remarks of a kind in one form; nothing if one of them has no room in it.
std::optional<std::vector<PlacedText>> placedRemarks(const FigureWords& words, const ScenePanel& panel,
                                                     const std::vector<const TextMark*>& remarks,
                                                     RemarkForm form, const ValueRoom& room,
                                                     const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const auto area = areaOf(room.map, room.bounds);
    const PlacedBars bars(panel, room.map, area);
    auto taken = boxesOf(words, area);
    std::vector<PlacedText> placed;
    for (const auto* remark : remarks) {
        const auto lines = linesOf(*remark, form);
        const double height = style.size * (1 + labelPitch * static_cast<double>(lines.size() - 1));
        const auto box = boxFor(*remark, room.map.toPoint(remark->at), widthOf(lines, style, measurer),
                                height, valueGap * medium.label);
        const bool fits = box.left() >= room.bounds.left && box.right() <= room.bounds.right &&
                          !taken.touches(box) && !bars.touch(box);
        if (!fits && form != RemarkForm::Brief)
            return {};
        double y = box.top();
        for (const auto& line : lines) {
            const double width = measurer.width(line, style);
            const double left =
                remark->anchor == Anchor::Right ? box.left() : box.left() + (box.width() - width) / 2;
            placed.push_back({WordRole::Remark, line, style, remark->colour,
                              QRectF(left, y, width, style.size), remark->series, fits});
            y += labelPitch * style.size;
        }
        taken.add(box);
    }
    return placed;
}
} // namespace

Overhang valueOverhang(const ScenePanel& panel, double plotWidth, const Medium& medium,
                       const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const double span = panel.x.to - panel.x.from;
    const auto points = dataWithPoints(panel);
    Overhang out;
    for (const auto& mark : panel.marks) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (text == nullptr || text->isNote)
            continue;
        const double reach =
            measurer.width(QString::fromStdString(text->text), style) + gapFor(*text, points, medium);
        const double at = (text->at.x - panel.x.from) / span * plotWidth;
        if (text->anchor == Anchor::Right)
            out.right = std::max(out.right, at + reach - plotWidth);
        else if (text->anchor == Anchor::Left)
            out.left = std::max(out.left, reach - at);
    }
    return out;
}

bool needsValueRow(const ScenePanel& panel) {
    return std::any_of(panel.marks.begin(), panel.marks.end(), [&](const Mark& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text != nullptr && !text->isNote && text->anchor == Anchor::Above &&
               panel.y.to - text->at.y < nearTop * (panel.y.to - panel.y.from);
    });
}

void addValueWords(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                   const Medium& medium, const TextMeasurer& measurer) {
    if (std::none_of(panel.marks.begin(), panel.marks.end(),
                     [](const Mark& mark) { return asValue(mark) != nullptr; }))
        return;
    const auto& numbers = (panel.y.kind == AxisKind::Value ? panel.y : panel.x).numbers;
    // The unit is the first to go: the axis says it too.
    for (const bool withUnit : {true, false}) {
        auto values =
            placedValues(words, panel, {map, bounds, withUnit ? nullptr : &numbers}, medium, measurer);
        if (!values)
            continue;
        words.texts.insert(words.texts.end(), std::make_move_iterator(values->begin()),
                           std::make_move_iterator(values->end()));
        return;
    }
}

void addRemarkWords(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                    const Medium& medium, const TextMeasurer& measurer) {
    // Remarks of one kind have one form: two words beside a sign would look like two things.
    std::map<std::string, std::vector<const TextMark*>> kinds;
    for (const auto& mark : panel.marks) {
        const auto* remark = std::get_if<TextMark>(&mark);
        if (remark != nullptr && remark->isRemark && map.view.x.holds(remark->at.x) &&
            map.view.y.holds(remark->at.y))
            kinds[kindOf(*remark)].push_back(remark);
    }
    for (const auto& [kind, remarks] : kinds) {
        for (const auto form : {RemarkForm::Line, RemarkForm::WordALine, RemarkForm::Brief}) {
            const auto placed = placedRemarks(words, panel, remarks, form, {map, bounds}, medium, measurer);
            if (!placed)
                continue;
            words.texts.insert(words.texts.end(), placed->begin(), placed->end());
            break;
        }
    }
}

void addNoteWords(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                  const Medium& medium, const TextMeasurer& measurer) {
    constexpr double widest = 13; // ems
    constexpr double noteGap = 0.7;
    constexpr int wordsWeigh = 100;
    const auto style = labelStyle(medium);
    for (const auto& mark : panel.marks) {
        const auto* note = std::get_if<TextMark>(&mark);
        if (note == nullptr || !note->isNote || !map.view.x.holds(note->at.x) ||
            !map.view.y.holds(note->at.y))
            continue;
        const auto lines = wrapEvenly(QString::fromStdString(note->text), style,
                                      std::min(widest * medium.label, map.plot.width()), measurer);
        const double width = widthOf(lines, style, measurer);
        const double height = style.size * (1 + labelPitch * static_cast<double>(lines.size() - 1));
        QRectF best;
        int least = -1;
        for (const auto side : {Anchor::Above, Anchor::Below, Anchor::Right, Anchor::Left}) {
            auto turned = *note;
            turned.anchor = side;
            auto box = boxFor(turned, map.toPoint(note->at), width, height, noteGap * medium.label);
            box.moveLeft(std::clamp(box.left(), bounds.left, std::max(bounds.left, bounds.right - width)));
            box.moveTop(
                std::clamp(box.top(), map.plot.top(), std::max(map.plot.top(), map.plot.bottom() - height)));
            int crowding = overlapsAny(box, words.texts) ? wordsWeigh : 0;
            for (const auto& other : panel.marks)
                crowding += std::visit(Crowding{map, box}, other);
            if (least < 0 || crowding < least) {
                least = crowding;
                best = box;
            }
        }
        double y = best.top();
        for (const auto& line : lines) {
            const double lineWidth = measurer.width(line, style);
            words.texts.push_back(
                {WordRole::Note, line, style, note->colour,
                 QRectF(lineStart(line, lineWidth, best.left(), width), y, lineWidth, style.size), -1, true});
            y += labelPitch * style.size;
        }
    }
}

void addReferenceWords(FigureWords& words, const Scene& scene, const ScenePanel& panel, const PlotMap& map,
                       const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    for (const auto& mark : panel.marks) {
        const auto* rule = std::get_if<Rule>(&mark);
        if (rule == nullptr || rule->vertical || rule->label.empty() || !map.view.y.holds(rule->at))
            continue;
        const auto lines = wrapEvenly(QString::fromStdString(rule->label), style,
                                      mostReferenceWidth * map.plot.width(), measurer);
        const QSizeF size(widthOf(lines, style, measurer),
                          style.size * (1 + labelPitch * static_cast<double>(lines.size() - 1)));
        const auto box = leastCrowded(words, panel, map, map.toY(rule->at), size, valueGap * medium.label);
        const bool isRight = box.center().x() > map.plot.center().x();
        double y = box.top();
        for (const auto& line : lines) {
            const double width = measurer.width(line, style);
            words.texts.push_back({WordRole::ReferenceLabel, line, style, scene.theme.muted,
                                   QRectF(isRight ? box.right() - width : box.left(), y, width, style.size)});
            y += labelPitch * style.size;
        }
    }
}

} // namespace driftline
