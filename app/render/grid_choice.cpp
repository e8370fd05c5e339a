// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/grid_choice.h"

#include "render/tick_words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
/// What an empty last row, another row, a lone column and narrow panels cost against a wrong shape.
constexpr double emptyRowCost = 1.0;
constexpr double furtherRowCost = 0.12;
constexpr double loneColumnCost = 0.4;
constexpr double narrowCost = 0.3;
/// One panel below a full row looks like a mistake, and the eye gets lost in a row of many.
constexpr double orphanCost = 1.0;
constexpr double longRowCost = 0.3;
constexpr int mostInRow = 6;
/// As many panels stand below each other without looking like a column that was forgotten.
constexpr std::size_t mostInLoneColumn = 3;
/// A last row with more room than this left over has orphans.
constexpr double mostOfRowEmpty = 0.4;
/// More than all of these together: any grid that is filled is better, and any that can be read better still.
constexpr double notFilledCost = 20;
/// A plot whose axis has one number only shows nothing; any other grid is better.
constexpr double noScaleCost = 100;
/// Which share of the last row is empty.
double emptyShare(const PanelGrid& grid, std::size_t panelCount) {
    const auto cells = static_cast<double>(grid.columns) * grid.rows;
    return (cells - static_cast<double>(panelCount)) / grid.columns;
}

bool isLoneColumn(const PanelGrid& grid, std::size_t panelCount) {
    return grid.columns == 1 && panelCount > mostInLoneColumn;
}

bool isOrphaned(const PanelGrid& grid, std::size_t panelCount) {
    return grid.columns > 2 && panelCount % static_cast<std::size_t>(grid.columns) == 1;
}

/// Whether panels fill their rows: ten are 5 × 2 or 2 × 5, and never three rows of three with one below.
bool isFilled(const PanelGrid& grid, std::size_t panelCount) {
    return emptyShare(grid, panelCount) <= mostOfRowEmpty && !isLoneColumn(grid, panelCount);
}

/// How little a grid would please: holes, rows, and plots of another shape than they should have.
double costOf(const PanelGrid& grid, std::optional<double> plotHeight, double naturalHeight,
              std::size_t panelCount) {
    double cost = emptyRowCost * emptyShare(grid, panelCount) + furtherRowCost * (grid.rows - 1);
    if (isLoneColumn(grid, panelCount))
        cost += loneColumnCost;
    if (grid.columns > mostInRow)
        cost += longRowCost;
    if (isOrphaned(grid, panelCount))
        cost += orphanCost;
    return plotHeight ? cost + std::fabs(std::log(std::max(*plotHeight, 1.0) / naturalHeight)) : cost;
}
} // namespace

bool hasScales(const Scene& scene, const PanelGrid& grid, const Medium& medium,
               const TextMeasurer& measurer) {
    return medium.bare || std::all_of(scene.panels.begin(), scene.panels.end(), [&](const ScenePanel& panel) {
               if (panel.x.kind != AxisKind::Value || panel.x.ticks.empty())
                   return true;
               const PlotMap map{QRectF(0, 0, grid.plotWidth, 1), PanelView::whole(panel)};
               const WordBounds bounds{-grid.innerLeftRoom, grid.plotWidth + grid.rightRoom};
               const auto ticks = visibleTicks(panel.x, map.view.x, map.plot.width(), medium);
               return xTickWords(ticks, panel.x, map, bounds, 0, {}, medium, measurer).size() >= 2;
           });
}

PanelGrid chooseGrid(const Scene& scene, double width, std::optional<double> height, const Medium& medium,
                     const TextMeasurer& measurer) {
    PanelGrid best;
    double least = std::numeric_limits<double>::infinity();
    for (const int columns : columnChoices(scene, width, medium)) {
        auto grid = measureGrid(scene, columns, width, medium, measurer);
        std::optional<double> plot;
        if (height)
            plot = (*height - grid.fixedHeight()) / grid.rows;
        const auto heights = plotHeights(scene, grid, width, medium, measurer);
        double cost = costOf(grid, plot, heights.natural, scene.panels.size());
        if (columns > comfortableColumns(scene, width, medium))
            cost += narrowCost;
        if (!isFilled(grid, scene.panels.size()))
            cost += notFilledCost;
        if (plot && *plot < heights.least)
            cost += 2 * notFilledCost;
        if (!hasScales(scene, grid, medium, measurer))
            cost += noScaleCost;
        if (cost < least) {
            least = cost;
            best = std::move(grid);
        }
    }
    return best;
}

PanelGrid readable(PanelGrid grid, const Scene& scene, double width, std::optional<double> room,
                   const Medium& medium, const TextMeasurer& measurer) {
    constexpr double leastAskedPlot = 7; // ems
    while (scene.facetColumns > 0 && !medium.bare && grid.columns > 1 &&
           grid.plotWidth < leastAskedPlot * medium.label) {
        auto fewer = measureGrid(scene, grid.columns - 1, width, medium, measurer);
        if (room && (*room - fewer.fixedHeight()) / fewer.rows <
                        plotHeights(scene, fewer, width, medium, measurer).least)
            break;
        grid = std::move(fewer);
    }
    return grid;
}

std::vector<PanelGrid> lowerGrids(const PanelGrid& grid, const Scene& scene, double width,
                                  const Medium& medium, const TextMeasurer& measurer) {
    std::vector<PanelGrid> out;
    const auto count = static_cast<int>(scene.panels.size());
    for (int rows = grid.rows - 1; rows >= 1 && !medium.bare; --rows) {
        const int columns = (count + rows - 1) / rows;
        if (columns > comfortableColumns(scene, width, medium))
            break;
        auto lower = measureGrid(scene, columns, width, medium, measurer);
        if (isFilled(lower, scene.panels.size()) && hasScales(scene, lower, medium, measurer))
            out.push_back(std::move(lower));
    }
    return out;
}

PanelGrid fitting(PanelGrid grid, const Scene& scene, double width, double room, const Medium& medium,
                  const TextMeasurer& measurer) {
    const auto fits = [&](const PanelGrid& one) {
        return (room - one.fixedHeight()) / one.rows >=
               plotHeights(scene, one, width, medium, measurer).least;
    };
    // What may be squeezed is first, in the order that was asked for.
    if (scene.facetColumns == 0 || medium.squeeze == Squeeze::Allowed || fits(grid))
        return grid;
    for (auto& lower : lowerGrids(grid, scene, width, medium, measurer)) {
        if (fits(lower))
            return std::move(lower);
    }
    return grid;
}

} // namespace driftline
