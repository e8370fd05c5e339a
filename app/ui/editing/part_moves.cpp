// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/part_moves.h"

#include "figure/figure_change.h"
#include "figure/figure_panels.h"
#include "figure/series_style.h"
#include "render/event_words.h"
#include "render/figure_canvas.h"
#include "ui/editing/event_changes.h"
#include "ui/editing/part_lookup.h"
#include "ui/editing/sentences.h"
#include "ui/theme/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
/// A name that is let go of so near to its line's height is back in its place, ems.
constexpr double nearOwnPlace = 0.35;
constexpr double labelStep = 0.5;
/// What a drag sideways must reach to mean another side of an event's line, ems.
constexpr double meansOtherSide = 1.2;

QString trMove(const char* text) {
    return QCoreApplication::translate("Part", text);
}

bool isLineName(const FigurePart& part) {
    return part.kind == PartKind::Series && part.panel >= 0 && part.owner == 0;
}

bool isLegend(const FigurePart& part) {
    return part.kind == PartKind::Legend || (part.kind == PartKind::Series && part.panel < 0);
}

bool isPanel(const FigurePart& part) {
    return part.kind == PartKind::Panel || part.kind == PartKind::PanelTitle;
}

double heightOf(const FigurePart& part) {
    return part.style.size;
}

// Names at the ends of lines

const DirectLabel* lineName(const PartContext& context, const FigurePart& part) {
    const auto& labels = panelOf(context, part).labels;
    const auto found = std::find_if(labels.begin(), labels.end(), [&part](const DirectLabel& label) {
        return label.series == part.series && !label.atStart;
    });
    return found == labels.end() ? nullptr : &*found;
}

PartChange shiftedName(const PartContext& context, const FigurePart& part, double shift) {
    constexpr double tenths = 10; // as a person would write it
    const double plain = std::round(std::clamp(shift, -mostLabelShift, mostLabelShift) * tenths) / tenths;
    return {qtText(editing_sentences::moveSeriesName),
            [name = dataNameOf(context, part.series), plain](FigureSpec& spec) -> Result<void> {
                auto choice = seriesChoice(spec, name);
                choice.labelShift = plain;
                setSeriesChoice(spec, choice);
                return {};
            }};
}

std::optional<PartMove> draggedName(const MoveContext& context, const FigurePart& part, QPointF by) {
    const auto* label = lineName(context.part, part);
    if (label == nullptr)
        return {};
    const auto end = context.canvas.panelMap(part.panel).toPoint(label->at);
    const double em = heightOf(part);
    double shift = (end.y() - part.box.center().y() - by.y()) / em;
    if (std::fabs(shift) < nearOwnPlace)
        shift = 0;
    auto box = part.box;
    box.moveCenter({box.center().x(), end.y() - shift * em});
    return PartMove{{box, {QLineF(end, QPointF(box.left(), box.center().y()))}, {}},
                    shiftedName(context.part, part, shift)};
}

// Events

/// The row that an event's name stands in, from 1 next to the plot.
int rowOf(const MoveContext& context, const FigurePart& part, double bottom) {
    const auto& frame = context.canvas.figureLayout().panels[static_cast<std::size_t>(part.panel)];
    return std::clamp(eventRowAt(frame, heightOf(part), bottom) + 1, 1, mostEventRow);
}

EventSide sideAt(const FigurePart& part, double line, QPointF by) {
    if (std::fabs(by.x()) < meansOtherSide * heightOf(part))
        return EventSide::Auto;
    const auto box = part.box.translated(by);
    const double near = box.width() / 4;
    if (box.left() > line - near)
        return EventSide::Right;
    return box.right() < line + near ? EventSide::Left : EventSide::Across;
}

/// What the box becomes in another row and on another side of its line.
QRectF eventBox(const MoveContext& context, const FigurePart& part, double line,
                const EventPlacement& place) {
    const auto& frame = context.canvas.figureLayout().panels[static_cast<std::size_t>(part.panel)];
    auto box = part.box;
    box.moveBottom(eventRowBottom(frame, heightOf(part), place.row - 1));
    const double aside = heightOf(part) / 3;
    if (place.side == EventSide::Right)
        box.moveLeft(line + aside);
    else if (place.side == EventSide::Left)
        box.moveRight(line - aside);
    else if (place.side == EventSide::Across)
        box.moveCenter({line, box.center().y()});
    return box;
}

std::optional<PartMove> draggedEvent(const MoveContext& context, const FigurePart& part, QPointF by) {
    const auto event = shownEvent(context.part, part);
    const auto* rule = markOf<Rule>(context.part, part);
    if (!event || rule == nullptr)
        return {};
    const auto map = context.canvas.panelMap(part.panel);
    const double line = map.toX(rule->at);
    auto place = event->event.place;
    place.row = rowOf(context, part, part.box.bottom() + by.y());
    if (const auto side = sideAt(part, line, by); side != EventSide::Auto)
        place.side = side;
    const auto box = eventBox(context, part, line, place);
    return PartMove{{box, {QLineF(line, map.plot.bottom(), line, box.top())}, {}},
                    placedEvent(*event, place)};
}

std::optional<PartChange> steppedEvent(const MoveContext& context, const FigurePart& part, PartStep step) {
    const auto event = shownEvent(context.part, part);
    const auto* rule = markOf<Rule>(context.part, part);
    if (!event || rule == nullptr)
        return {};
    auto place = event->event.place;
    if (step.up != 0)
        place.row = std::clamp(rowOf(context, part, part.box.bottom()) + step.up, 1, mostEventRow);
    if (step.right != 0) {
        const double line = context.canvas.panelMap(part.panel).toX(rule->at);
        const double near = part.box.width() / 4;
        const int now = part.box.left() > line - near ? 1 : part.box.right() < line + near ? -1 : 0;
        constexpr std::array<EventSide, 3> sides = {EventSide::Left, EventSide::Across, EventSide::Right};
        const int then = std::clamp(now + step.right, -1, 1) + 1;
        place.side = sides[static_cast<std::size_t>(then)];
    }
    return placedEvent(*event, place);
}

// The legend

QRectF plotsOf(const FigureLayout& layout) {
    QRectF all;
    for (const auto& panel : layout.panels)
        all = all.united(QRectF(panel.plot));
    return all;
}

struct LegendPlaces {
    QRectF top;
    QRectF bottom;
    QRectF right;

    const QRectF& at(LegendPosition position) const {
        return position == LegendPosition::Top ? top : position == LegendPosition::Bottom ? bottom : right;
    }
};

LegendPlaces legendPlaces(const FigureCanvas& canvas, const FigurePart& part) {
    constexpr double rows = 2.4; // ems
    constexpr double share = 0.22;
    const auto& layout = canvas.figureLayout();
    const auto plots = plotsOf(layout);
    const double margin = canvas.page().medium.margin;
    const double wide = layout.size.width() - 2 * margin;
    const double high = rows * heightOf(part);
    const double right = layout.size.width() - margin;
    return {QRectF(margin, plots.top() - high, wide, high), QRectF(margin, plots.bottom() + high, wide, high),
            QRectF(right - share * wide, plots.top(), share * wide, plots.height())};
}

LegendPosition legendAt(const FigureCanvas& canvas, QPointF at) {
    constexpr double fromRight = 0.75;
    const auto plots = plotsOf(canvas.figureLayout());
    const bool isBeside = at.y() > plots.top() && at.y() < plots.bottom() &&
                          at.x() > fromRight * canvas.figureLayout().size.width();
    if (isBeside)
        return LegendPosition::Right;
    return at.y() < plots.center().y() ? LegendPosition::Top : LegendPosition::Bottom;
}

PartMove draggedLegend(const MoveContext& context, const FigurePart& part, QPointF by) {
    const auto places = legendPlaces(context.canvas, part);
    // A wide legend is dragged by where it is held, which is near its middle at most.
    const auto to = legendAt(context.canvas, part.box.center() + by);
    return {{places.at(to), {}, {places.top, places.bottom, places.right}}, movedLegend(to)};
}

std::optional<PartChange> steppedLegend(const PartContext& context, PartStep step) {
    auto to = context.spec.legend;
    if (step.up != 0)
        to = step.up > 0 ? LegendPosition::Top : LegendPosition::Bottom;
    else if (step.right > 0)
        to = LegendPosition::Right;
    else if (to == LegendPosition::Right)
        to = LegendPosition::Top;
    return movedLegend(to);
}

// Panels

/// The small multiples in the order of the picture, by the cells of their column; empty where that is not
/// known.
std::vector<std::string> cellsOfPanels(const MoveContext& context) {
    const auto* column = context.facts.column(context.facts.facetColumn);
    std::vector<std::string> cells;
    for (const auto& panel : context.part.scene.panels) {
        const auto found = column == nullptr ? nullptr : [&]() -> const CellChoice* {
            for (const auto& cell : column->cells) {
                if (cell.label == panel.title || cell.cell == panel.title)
                    return &cell;
            }
            return nullptr;
        }();
        if (found == nullptr)
            return {};
        cells.push_back(found->cell);
    }
    return cells;
}

int panelNearest(const FigureLayout& layout, QPointF at) {
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < layout.panels.size(); ++i) {
        const auto miss = QRectF(layout.panels[i].plot).center() - at;
        const double distance = std::hypot(miss.x(), miss.y());
        if (distance < least) {
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

std::optional<PartMove> draggedPanel(const MoveContext& context, const FigurePart& part, QPointF by) {
    const auto& layout = context.canvas.figureLayout();
    const auto from = QRectF(layout.panels[static_cast<std::size_t>(part.panel)].plot);
    const int to = panelNearest(layout, from.center() + by);
    auto change = to < 0 ? std::nullopt : movedPanel(context, part.panel, to);
    if (!change)
        return {};
    return PartMove{
        {QRectF(layout.panels[static_cast<std::size_t>(to)].plot), {}, {}}, *std::move(change), to};
}

// Notes

std::optional<PartMove> draggedNote(const MoveContext& context, const FigurePart& part, QPointF by) {
    const auto* mark = markOf<TextMark>(context.part, part);
    if (mark == nullptr)
        return {};
    const auto map = context.canvas.panelMap(part.panel);
    const auto to = map.toPoint(mark->at) + by;
    const ScenePoint wanted{map.fromX(to.x()), map.fromY(to.y())};
    const auto place = notePlace(context.part, part, wanted);
    auto change = movedNote(context.part, part, wanted);
    if (!place || !change)
        return {};
    const auto at = map.toPoint(place->point);
    return PartMove{{{},
                     {QLineF(at.x(), map.plot.top(), at.x(), map.plot.bottom()),
                      QLineF(map.plot.left(), at.y(), map.plot.right(), at.y())},
                     {}},
                    *std::move(change)};
}
} // namespace

bool canMove(const PartContext& context, const FigurePart& part) {
    if (part.kind == PartKind::Note || isLineName(part) || isLegend(part))
        return true;
    if (part.kind == PartKind::Event)
        return shownEvent(context, part).has_value();
    return isPanel(part) && part.panel >= 0 && context.scene.panels.size() > 1;
}

std::optional<PartMove> draggedTo(const MoveContext& context, const FigurePart& part, QPointF by) {
    if (part.kind == PartKind::Note)
        return draggedNote(context, part, by);
    if (isLineName(part))
        return draggedName(context, part, by);
    if (isLegend(part))
        return draggedLegend(context, part, by);
    if (part.kind == PartKind::Event)
        return draggedEvent(context, part, by);
    return isPanel(part) ? draggedPanel(context, part, by) : std::nullopt;
}

std::optional<PartChange> stepped(const MoveContext& context, const FigurePart& part, PartStep step) {
    if (part.kind == PartKind::Note) {
        const bool isSideways = panelOf(context.part, part).isSideways();
        return isSideways ? steppedNote(context.part, part, step.up, step.right)
                          : steppedNote(context.part, part, step.right, step.up);
    }
    if (isLineName(part)) {
        const auto* label = lineName(context.part, part);
        if (label == nullptr || step.up == 0)
            return {};
        return shiftedName(context.part, part, label->shift + step.up * labelStep);
    }
    if (isLegend(part))
        return steppedLegend(context.part, step);
    if (part.kind == PartKind::Event)
        return steppedEvent(context, part, step);
    return isPanel(part) ? movedPanel(context, part.panel, panelAfter(context, part, step)) : std::nullopt;
}

int panelAfter(const MoveContext& context, const FigurePart& part, PartStep step) {
    const auto last = static_cast<int>(context.part.scene.panels.size()) - 1;
    return std::clamp(part.panel + (step.right != 0 ? step.right : -step.up), 0, last);
}

std::optional<PartChange> placedAutomatically(const PartContext& context, const FigurePart& part) {
    if (isLineName(part)) {
        const auto* label = lineName(context, part);
        return label != nullptr && label->shift != 0 ? std::optional(shiftedName(context, part, 0))
                                                     : std::nullopt;
    }
    const auto event = shownEvent(context, part);
    return event && event->event.place != EventPlacement()
               ? std::optional(placedEvent(*event, EventPlacement()))
               : std::nullopt;
}

std::optional<PartChange> movedPanel(const MoveContext& context, int panel, int to) {
    const auto& spec = context.part.spec;
    const auto count = context.part.scene.panels.size();
    const auto label = trMove("Move panel");
    if (spec.panels.size() == count)
        return PartChange{label, [panel, to](FigureSpec& changed) -> Result<void> {
                              const auto moved =
                                  movePanel(changed, static_cast<std::size_t>(panel), to - panel);
                              return moved ? Result<void>() : tl::unexpected(moved.error());
                          }};
    auto cells = cellsOfPanels(context);
    if (spec.panels.size() != 1 || cells.size() != count)
        return {};
    const auto moved = cells[static_cast<std::size_t>(panel)];
    cells.erase(cells.begin() + panel);
    cells.insert(cells.begin() + to, moved);
    return PartChange{label,
                      [cells, column = context.facts.facetColumn](FigureSpec& changed) -> Result<void> {
                          keepCells(changed.panels.front().query, column, cells);
                          changed.facets.order = FacetOrder::AsGiven;
                          return {};
                      }};
}

PartChange movedLegend(LegendPosition to) {
    return {qtText(editing_sentences::moveTheLegend), [to](FigureSpec& spec) -> Result<void> {
                spec.legend = to;
                return {};
            }};
}

} // namespace driftline
