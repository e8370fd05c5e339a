// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/panel_grid.h"

#include "render/axis_titles.h"
#include "render/direct_labels.h"
#include "render/event_words.h"
#include "render/mark_words.h"
#include "render/text_wrap.h"
#include "render/tick_words.h"
#include "render/word_styles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace driftline {

namespace {
/// Sizes in ems of the label.
constexpr double leastPanelWidth = 11.4; ///< 28 mm on paper, 142 px on screen
constexpr double narrowPanel = 8;        ///< where it fills the grid
constexpr double narrowestPanel = 6;
/// The last year of one panel and the first of the next stand apart.
constexpr double gapBetweenColumns = 3.4;
/// Right of the last of several columns: the half of a year that the others have in the gap.
constexpr double edgeAir = 1.36;
constexpr double gapBetweenRows = 1.3;
constexpr double titleGap = 0.35;
constexpr double rightAir = 0.6; ///< right of the plot where nothing stands there

/// Shares of the width.
constexpr double mostForDirectLabels = 0.35;
constexpr double mostForCategories = 0.4;

bool sameAxes(const Scene& scene, SceneAxis ScenePanel::*member) {
    const auto& first = scene.panels.front().*member;
    return std::all_of(scene.panels.begin(), scene.panels.end(), [&](const ScenePanel& panel) {
        const auto& axis = panel.*member;
        return axis.kind == first.kind && axis.from == first.from && axis.to == first.to &&
               axis.ticks == first.ticks;
    });
}

double widestY(const Scene& scene, double most, const Medium& medium, const TextMeasurer& measurer) {
    double widest = 0;
    for (const auto& panel : scene.panels)
        widest = std::max(widest, yTickWidth(panel.y, most, medium, measurer));
    return widest > 0 ? std::ceil(widest + tickGap * medium.label) : 0;
}

/// The row of a panel's words, as if its plot were at the origin.
double wordsAbove(const Scene& scene, int index, const PanelGrid& grid, double left, double right,
                  const Medium& medium, const TextMeasurer& measurer) {
    const auto& panel = scene.panels[static_cast<std::size_t>(index)];
    const PlotMap map{QRectF(0, 0, grid.plotWidth, 1), PanelView::whole(panel)};
    RoomAbove room{left, right, 0, {}};
    if (showsYTitle(scene, index))
        takeTitleRows(room, axisTitleLines(panel.y, right - left, medium, measurer), medium, measurer);
    const int rows = eventRows(scene, index, map, room, medium, measurer);
    return rows * wordRow * medium.label - room.bottom;
}

void measureRows(PanelGrid& grid, const Scene& scene, double width, const Medium& medium,
                 const TextMeasurer& measurer) {
    const double em = medium.label;
    const auto rowCount = static_cast<std::size_t>(grid.rows);
    grid.titleHeights.assign(rowCount, 0);
    grid.aboveHeights.assign(rowCount, topGap * em);
    const double valueRoom = valueRoomBelow(scene, medium);
    grid.belowHeights.assign(rowCount, valueRoom);
    const auto count = static_cast<int>(scene.panels.size());
    for (int i = 0; i < count; ++i) {
        const auto row = static_cast<std::size_t>(i / grid.columns);
        const auto& panel = scene.panels[static_cast<std::size_t>(i)];
        const double left = i % grid.columns == 0 ? grid.leftRoom : grid.innerLeftRoom;
        const auto title =
            panelTitleLines(panel, left + grid.plotWidth + grid.rightRoom, medium, measurer).size();
        if (title > 0)
            grid.titleHeights[row] =
                std::max(grid.titleHeights[row],
                         static_cast<double>(title) * labelPitch * medium.panelTitle + titleGap * em);
        const double wordsRight = grid.columns == 1 ? width - left : grid.plotWidth + grid.rightRoom;
        grid.aboveHeights[row] = std::max(
            grid.aboveHeights[row], topGap * em + (needsValueRow(panel) ? valueRow * em : 0) +
                                        wordsAbove(scene, i, grid, -left, wordsRight, medium, measurer));
        if (!grid.showsX(i, count))
            continue;
        const auto axisTitle =
            axisTitleLines(panel.x, grid.plotWidth + grid.rightRoom, medium, measurer).size();
        grid.belowHeights[row] = std::max(
            grid.belowHeights[row],
            valueRoom + tickGap * em + xTickHeight(panel.x, grid.plotWidth, medium, measurer) +
                (axisTitle > 0 ? xTitleGap * em + static_cast<double>(axisTitle) * labelPitch * em : 0));
    }
}

/// Room that written values need beyond the ends of the plot. The plot shrinks by it, which moves the ends.
void makeRoomForValues(PanelGrid& grid, const Scene& scene, double available, const Medium& medium,
                       const TextMeasurer& measurer) {
    const double left = grid.leftRoom;
    const double right = grid.rightRoom;
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
        Overhang most;
        for (const auto& panel : scene.panels) {
            const auto one = valueOverhang(panel, grid.plotWidth, medium, measurer);
            most = {std::max(most.left, one.left), std::max(most.right, one.right)};
        }
        grid.leftRoom = left + (most.left > 0 ? std::ceil(most.left + tickGap * medium.label) : 0);
        grid.rightRoom = std::max(right, std::ceil(most.right));
        const double inner = grid.columns * (available / grid.columns - grid.rightRoom) - grid.leftRoom -
                             (grid.columns - 1) * grid.innerLeftRoom;
        grid.plotWidth = std::max(1, static_cast<int>(inner / grid.columns));
    }
}

/// The thinnest bar across a y axis of categories or time, in axis units; 0 if there are no such bars.
double thinnestBar(const Scene& scene) {
    double thinnest = 0;
    for (const auto& panel : scene.panels) {
        for (const auto& mark : panel.marks) {
            const auto* bar = std::get_if<Rectangle>(&mark);
            const double size = bar == nullptr ? 0 : std::fabs(bar->top - bar->bottom);
            if (size > 0 && (thinnest == 0 || size < thinnest))
                thinnest = size;
        }
    }
    return thinnest;
}

bool hasValues(const Scene& scene) {
    return std::any_of(scene.panels.begin(), scene.panels.end(), [](const ScenePanel& panel) {
        return std::any_of(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
            const auto* text = std::get_if<TextMark>(&mark);
            return text != nullptr && !text->isNote && !text->isName;
        });
    });
}

/// Whether two numbers at least can stand beside a plot of this height: one number is no scale.
bool hasYScale(const ScenePanel& panel, double height, const Medium& medium, const TextMeasurer& measurer) {
    if (panel.y.kind != AxisKind::Value || panel.y.ticks.empty())
        return true;
    const PlotMap map{QRectF(0, 0, 1, height), PanelView::whole(panel)};
    const auto ticks = visibleTicks(panel.y, map.view.y, height, medium);
    return yTickWords(ticks, panel.y, map, 0, 0, {}, medium, measurer).size() >= 2;
}

/// The lowest plot, from `least` up, beside which every panel has a scale.
double leastWithScales(const Scene& scene, double least, const Medium& medium, const TextMeasurer& measurer) {
    constexpr double step = 0.5; // ems
    constexpr double most = 40;  // ems: what is not there then has no second number at all
    double height = least;
    for (const auto& panel : scene.panels) {
        while (height < most * medium.label && !hasYScale(panel, height, medium, measurer))
            height += step * medium.label;
    }
    return height;
}

/// Bars that lie on their sides want a height each, whatever the width.
PlotHeights lyingHeights(const Scene& scene, double width, const Medium& medium,
                         const TextMeasurer& measurer) {
    constexpr double barWithValue = 1.3; // ems
    constexpr double bareBar = 0.9;
    constexpr double leastWithValue = 1.04;
    constexpr double leastSqueezed = 0.86; // digits are lower than their line
    constexpr double leastBare = 0.45;
    constexpr double nameAir = 0.55;
    constexpr double mostGrowth = 2.0;
    constexpr double withoutBars = 1.9;
    const double em = medium.label;
    const double thickness = thinnestBar(scene);
    const bool values = hasValues(scene);
    const double leastBar = !values || medium.squeeze == Squeeze::WithoutValues ? leastBare
                            : medium.isSqueezed()                               ? leastSqueezed
                                                                                : leastWithValue;
    PlotHeights heights;
    for (const auto& panel : scene.panels) {
        const double span = panel.y.to - panel.y.from;
        const double names =
            1 + labelPitch * (yTickLines(panel.y, mostForCategories * width, medium, measurer) - 1);
        const double wanted = thickness > 0 ? (values ? barWithValue : bareBar) / thickness : withoutBars;
        const double needed = thickness > 0 ? leastBar / thickness : names;
        heights.natural = std::max(heights.natural, span * em * std::max(wanted, names + nameAir));
        heights.least = std::max(heights.least, span * em * std::max(needed, names + 0.1));
    }
    heights.most = heights.natural * mostGrowth;
    return heights;
}

/// The least width of panels whose dots bear their names, ems; none for others.
double namesWidth(const Scene& scene) {
    constexpr double least = 22;
    const bool isNamed = std::any_of(scene.panels.begin(), scene.panels.end(), [](const ScenePanel& panel) {
        return std::any_of(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
            const auto* text = std::get_if<TextMark>(&mark);
            return text != nullptr && text->isName && text->datum >= 0;
        });
    });
    return isNamed ? least : 0;
}

/// The height at which names that must stand beside their dots fill no more than a part of a plot this wide.
double namesHeight(const Scene& scene, double plotWidth, double part, const Medium& medium,
                   const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    double most = 0;
    for (const auto& panel : scene.panels) {
        double area = 0;
        for (const auto& mark : panel.marks) {
            const auto* text = std::get_if<TextMark>(&mark);
            if (text != nullptr && text->isName && !text->isOptional && text->datum >= 0)
                area += measurer.width(QString::fromStdString(text->text), style) * style.size;
        }
        most = std::max(most, area);
    }
    return most / part / plotWidth;
}

/// How many columns of panels so wide (ems) there are.
int fittingColumns(const Scene& scene, double width, double least, const Medium& medium) {
    const double em = medium.label;
    const auto columns =
        static_cast<int>((width + gapBetweenColumns * em) / ((least + gapBetweenColumns) * em));
    return std::clamp(columns, 1, static_cast<int>(scene.panels.size()));
}
} // namespace

bool showsYTitle(const Scene& scene, int panel) {
    const auto index = static_cast<std::size_t>(panel);
    return index == 0 || !scene.sharedY || scene.panels[index].y.title != scene.panels[index - 1].y.title;
}

QStringList panelTitleLines(const ScenePanel& panel, double room, const Medium& medium,
                            const TextMeasurer& measurer) {
    auto title = QString::fromStdString(panel.letter);
    if (!title.isEmpty() && !panel.title.empty())
        title += QString(2, QChar::Nbsp); // which every typeface has
    return wrapEvenly(title + QString::fromStdString(panel.title), panelTitleStyle(medium), room, measurer);
}

double PanelGrid::fixedHeight() const {
    const auto sum = [](const std::vector<double>& parts) {
        return std::accumulate(parts.begin(), parts.end(), 0.0);
    };
    return sum(titleHeights) + sum(aboveHeights) + sum(belowHeights) + (rows - 1) * rowGap;
}

PanelGrid measureGrid(const Scene& scene, int columns, double width, const Medium& medium,
                      const TextMeasurer& measurer) {
    const double em = medium.label;
    const auto count = static_cast<int>(scene.panels.size());
    PanelGrid grid;
    grid.columns = columns;
    grid.rows = (count + columns - 1) / columns;
    grid.sharedX = sameAxes(scene, &ScenePanel::x);
    grid.sharedY = scene.sharedY && sameAxes(scene, &ScenePanel::y);
    if (medium.bare) {
        grid.columnGap = grid.rowGap = columns > 1 || grid.rows > 1 ? medium.gap : 0;
        grid.plotWidth = std::max(1, static_cast<int>((width - (columns - 1) * grid.columnGap) / columns));
        grid.titleHeights = grid.aboveHeights = grid.belowHeights =
            std::vector<double>(static_cast<std::size_t>(grid.rows), 0);
        return grid;
    }
    // Rooms are whole units, as plots are, so that no rounding takes away what words were promised.
    grid.columnGap = columns > 1 ? std::ceil(gapBetweenColumns * em) : 0;
    grid.rowGap = grid.rows > 1 ? gapBetweenRows * em : 0;
    grid.leftRoom = widestY(scene, mostForCategories * width, medium, measurer);
    const double mostForNames = mostForDirectLabels * width / columns;
    for (const auto& panel : scene.panels) {
        grid.leftRoom = std::max(grid.leftRoom, std::ceil(directLabelRoom(scene, panel, LineEnd::Start,
                                                                          mostForNames, medium, measurer)));
        grid.rightRoom = std::max(
            grid.rightRoom, directLabelRoom(scene, panel, LineEnd::End, mostForNames, medium, measurer));
    }
    grid.innerLeftRoom = grid.sharedY ? 0 : grid.leftRoom;
    if (grid.rightRoom == 0 && columns == 1)
        grid.rightRoom = rightAir * em;
    grid.rightRoom = std::ceil(grid.rightRoom);
    const double edge = std::ceil(columns > 1 ? std::max(0.0, edgeAir * em - grid.rightRoom) : 0.0);
    const double available = width - (columns - 1) * grid.columnGap - edge;
    const double plots =
        available - grid.leftRoom - (columns - 1) * grid.innerLeftRoom - columns * grid.rightRoom;
    grid.plotWidth = std::max(1, static_cast<int>(plots / columns));
    makeRoomForValues(grid, scene, available, medium, measurer);
    measureRows(grid, scene, width, medium, measurer);
    return grid;
}

int comfortableColumns(const Scene& scene, double width, const Medium& medium) {
    return medium.bare ? static_cast<int>(scene.panels.size())
                       : fittingColumns(scene, width, leastPanelWidth, medium);
}

std::vector<int> columnChoices(const Scene& scene, double width, const Medium& medium) {
    const auto count = static_cast<int>(scene.panels.size());
    if (scene.facetColumns > 0)
        return {
            std::min({scene.facetColumns, count,
                      fittingColumns(scene, width, std::max(narrowestPanel, namesWidth(scene)), medium)})};
    std::vector<int> choices;
    for (int columns = medium.bare
                           ? count
                           : fittingColumns(scene, width, std::max(narrowPanel, namesWidth(scene)), medium);
         columns >= 1; --columns) {
        // As many columns as the rows need, so that the last row is as full as can be.
        const int rows = (count + columns - 1) / columns;
        const int balanced = (count + rows - 1) / rows;
        if (choices.empty() || choices.back() != balanced)
            choices.push_back(balanced);
    }
    return choices;
}

PlotHeights plotHeights(const Scene& scene, const PanelGrid& grid, double width, const Medium& medium,
                        const TextMeasurer& measurer) {
    constexpr double narrowShare = 0.62; // height of a single plot by its width, narrow and wide
    constexpr double wideShare = 0.52;
    constexpr double narrow = 24; // ems
    constexpr double wide = 60;
    constexpr double multipleShare = 0.75;
    constexpr double stackedShare = 0.34;
    constexpr double leastSingle = 7; // ems
    constexpr double leastSqueezed = 5.5;
    constexpr double leastMultiple = 4.5;
    constexpr double usualNames = 0.12; // of a plot, that names of dots fill
    constexpr double mostNames = 0.18;
    constexpr double mostNamesSqueezed = 0.22;
    constexpr double mostMultipleShare = 1.35;
    const double em = medium.label;
    if (medium.bare)
        return {multipleShare * grid.plotWidth, 0, 0};
    if (std::all_of(scene.panels.begin(), scene.panels.end(),
                    [](const ScenePanel& panel) { return panel.y.kind != AxisKind::Value; }))
        return lyingHeights(scene, width, medium, measurer);
    PlotHeights heights;
    const bool isSingle = scene.panels.size() == 1;
    const double share = std::clamp((grid.plotWidth / em - narrow) / (wide - narrow), 0.0, 1.0);
    heights.natural = grid.plotWidth * (isSingle            ? narrowShare + share * (wideShare - narrowShare)
                                        : grid.columns == 1 ? stackedShare
                                                            : multipleShare);
    heights.least = (!isSingle ? leastMultiple : medium.isSqueezed() ? leastSqueezed : leastSingle) * em;
    for (const auto& panel : scene.panels)
        heights.least = std::max(
            heights.least,
            directLabelHeight(scene, panel, mostForDirectLabels * width / grid.columns, medium, measurer) -
                em);
    const double fullOfNames = medium.isSqueezed() ? mostNamesSqueezed : mostNames;
    heights.least =
        std::max(heights.least, namesHeight(scene, grid.plotWidth, fullOfNames, medium, measurer));
    heights.least = leastWithScales(scene, heights.least, medium, measurer);
    heights.natural = std::max({heights.natural, heights.least * 1.1,
                                namesHeight(scene, grid.plotWidth, usualNames, medium, measurer)});
    heights.most =
        isSingle || grid.columns == 1 ? 1e9 : std::max(heights.natural, mostMultipleShare * grid.plotWidth);
    return heights;
}

} // namespace driftline
