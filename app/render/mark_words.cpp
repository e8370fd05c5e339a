// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_words.h"

#include "render/box_index.h"
#include "render/crowding.h"
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
/// A bar that comes this near to an end of the plot needs a row beyond it for its value.
constexpr double nearEnd = 0.09;
/// Of the height of a line: digits fill less than their em.
constexpr double digitTop = 0.05;
constexpr double digitBottom = 0.23;

/// What the digits of a value fill of its line.
QRectF digitsOf(const QRectF& box) {
    return box.adjusted(0, digitTop * box.height(), 0, -digitBottom * box.height());
}

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

/// Beside its bar a value stands as high as the bar: the middle of its digits, which is not that of its line,
/// or they would reach over the bar above.
void centreDigits(QRectF& box) {
    box.translate(0, (digitBottom - digitTop) / 2 * box.height());
}

const TextMark* asValue(const Mark& mark) {
    const auto* text = std::get_if<TextMark>(&mark);
    return text != nullptr && !text->isNote && !text->isRemark && !text->isName ? text : nullptr;
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

/// Where the value of a point on a line covers no line, marker or word: above or below it, centred or to one
/// side, the side that it asks for first.
std::optional<QRectF> freeBox(const TextMark& value, const ScenePanel& panel, const ValueRoom& room,
                              const BoxIndex& taken, QSizeF size, const Medium& medium) {
    constexpr double overTop = 0.4;           // ems that digits may reach over the plot
    constexpr double lineAir = 0.08;          // ems between digits and lines
    const double apart = 0.25 * medium.label; // from other words
    const auto at = room.map.toPoint(value.at);
    const double gap = valueGap * medium.label + medium.marker / 2;
    const double top = at.y() - gap - size.height() * (1 - digitBottom);
    const double bottom = at.y() + gap - size.height() * digitTop;
    const bool isAbove = value.anchor != Anchor::Below;
    const std::array<double, 3> lefts = {at.x() - size.width() / 2, at.x() - size.width(), at.x()};
    for (const double y : {isAbove ? top : bottom, isAbove ? bottom : top}) {
        for (const double left : lefts) {
            const QRectF box(QPointF(left, y), size);
            const double air = lineAir * medium.label;
            const auto digits = digitsOf(box).adjusted(-air, -air, air, air);
            if (box.left() >= room.bounds.left && box.right() <= room.bounds.right &&
                digits.top() >= room.map.plot.top() - overTop * medium.label &&
                digits.bottom() <= room.map.plot.bottom() &&
                !taken.touches(box.adjusted(-apart, 0, apart, 0)) &&
                !coversLines(panel, room.map, digits, medium.marker / 2))
                return box;
        }
    }
    return {};
}

/// All visible values of a panel; nothing if one of them has no room, leaves its bar or touches a neighbour.
/// A reader who finds some values would take the marks without one for something else.
std::optional<std::vector<PlacedText>> placedValues(const FigureWords& words, const ScenePanel& panel,
                                                    const ValueRoom& room, const Medium& medium,
                                                    const TextMeasurer& measurer) {
    constexpr double digitHeight = 0.75; // ems
    constexpr double groundAir = 0.12;   // ems: what a text hides on either side of itself
    constexpr double partAir = 0.05;     // ems between digits and the parts above and below
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
        if (value->isOptional) {
            const auto box =
                freeBox(*value, panel, room, taken, QSizeF(measurer.width(text, style), style.size), medium);
            if (!box)
                return {};
            taken.add(*box);
            placed.push_back({WordRole::Value, text, style, value->colour, *box, value->series, true});
            continue;
        }
        auto box = boxFor(*value, room.map.toPoint(value->at), measurer.width(text, style), style.size,
                          gapFor(*value, points, medium));
        const bool isOutside = value->anchor != Anchor::Centre;
        if (value->anchor == Anchor::Left || value->anchor == Anchor::Right)
            centreDigits(box);
        if (!isOutside) {
            box.moveTop(box.top() + style.size / 2 - (style.ascent() - digitHeight * style.size / 2));
            const auto bar = bars.of(value->datum);
            // Figures reach neither above their capitals nor below the line. Bars that lie have air around
            // them; parts that stand on one another do not.
            const double high = digitHeight + (panel.isSideways() ? 0 : 2 * partAir);
            if (!bar.isEmpty() && (box.width() > bar.width() || high * box.height() > bar.height()))
                return {};
        }
        // Values of bars that lie stand below one another as close as their digits allow.
        const auto digits = panel.isSideways() ? digitsOf(box) : box;
        const auto ground = digits.adjusted(-air, 0, air, 0);
        if (box.left() < room.bounds.left || box.right() > room.bounds.right || taken.touches(ground) ||
            (isOutside && bars.touch(ground)))
            return {};
        taken.add(digits);
        // The edge of a halo would cut a notch into a bar that digits stand close to.
        const bool hasHalo = isOutside && !bars.touch(box.adjusted(-air, 0, air, 0));
        placed.push_back({WordRole::Value, text, style, value->colour, box, value->series, hasHalo});
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

/// Whether a word on this side of its place reaches over the end of the plot that is `distance` away.
template <class Distance>
bool reachesOver(const ScenePanel& panel, Anchor anchor, Distance distance) {
    return std::any_of(panel.marks.begin(), panel.marks.end(), [&](const Mark& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text != nullptr && !text->isNote && !text->isOptional && !text->isName &&
               text->anchor == anchor && distance(text->at.y) < nearEnd * (panel.y.to - panel.y.from);
    });
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
        if (text == nullptr || text->isNote || text->isName)
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
    return reachesOver(panel, Anchor::Above, [&panel](double at) { return panel.y.to - at; });
}

double valueRoomBelow(const Scene& scene, const Medium& medium) {
    const auto needsRow = [](const ScenePanel& panel) {
        return panel.y.kind == AxisKind::Value && panel.y.from < 0 &&
               reachesOver(panel, Anchor::Below, [&panel](double at) { return at - panel.y.from; });
    };
    const bool isNeeded = !medium.bare && std::any_of(scene.panels.begin(), scene.panels.end(), needsRow);
    return isNeeded ? valueRow * medium.label : 0;
}

ValueForm addValueWords(FigureWords& words, const ScenePanel& panel, const PlotMap& map, WordBounds bounds,
                        ValueForm longest, const Medium& medium, const TextMeasurer& measurer) {
    if (std::none_of(panel.marks.begin(), panel.marks.end(),
                     [](const Mark& mark) { return asValue(mark) != nullptr; }))
        return ValueForm::None;
    const auto& numbers = (panel.y.kind == AxisKind::Value ? panel.y : panel.x).numbers;
    // The unit is the first to go: the axis says it too.
    for (const auto form : {ValueForm::WithUnit, ValueForm::WithoutUnit}) {
        if (form < longest)
            continue;
        auto values = placedValues(
            words, panel, {map, bounds, form == ValueForm::WithUnit ? nullptr : &numbers}, medium, measurer);
        if (!values)
            continue;
        words.texts.insert(words.texts.end(), std::make_move_iterator(values->begin()),
                           std::make_move_iterator(values->end()));
        return form;
    }
    return ValueForm::None;
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

} // namespace driftline
