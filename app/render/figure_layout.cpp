// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_layout.h"

#include "render/event_words.h"
#include "render/header_footer.h"
#include "render/mark_words.h"
#include "render/panel_grid.h"
#include "render/panel_words.h"
#include "render/text_wrap.h"
#include "render/tick_words.h"
#include "render/word_styles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
/// What an empty last row, another row, a lone column and narrow panels cost against a wrong shape.
constexpr double emptyRowCost = 1.0;
constexpr double rowCost = 0.12;
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
/// Above the footer, in gaps of the medium.
constexpr double footerGap = 1.4;
/// Of a plot beside its labels, ems.
constexpr double leastPlotWidth = 6;

struct Vertical {
    double header = 0; ///< where the panels may begin
    double footer = 0; ///< height of the footer with the gap above it
};

Vertical measureVertical(const Scene& scene, double width, const Medium& medium,
                         const TextMeasurer& measurer) {
    FigureWords ignored;
    Vertical vertical;
    const double inner = width - 2 * medium.margin;
    vertical.header =
        medium.bare ? medium.margin : addHeader(ignored, scene, 0, inner, medium.margin, medium, measurer);
    const double footer = medium.bare ? 0 : addFooter(ignored, scene, 0, inner, 0, medium, measurer);
    vertical.footer = footer > 0 ? footer + footerGap * medium.gap : 0;
    return vertical;
}

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
    double cost = emptyRowCost * emptyShare(grid, panelCount) + rowCost * (grid.rows - 1);
    if (isLoneColumn(grid, panelCount))
        cost += loneColumnCost;
    if (grid.columns > mostInRow)
        cost += longRowCost;
    if (isOrphaned(grid, panelCount))
        cost += orphanCost;
    return plotHeight ? cost + std::fabs(std::log(std::max(*plotHeight, 1.0) / naturalHeight)) : cost;
}

/// Whether two numbers at least can stand below every plot that has numbers there: one number is no scale.
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

/// The grid that pleases most, at this height of the room for panels if it is given. One that is filled and
/// whose plots can be read goes before any other.
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

/// The columns that an author asks for hold as long as there is room to read the plots, or, in `room` if that
/// is limited, none for more rows.
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

/// The grids with fewer rows than this one, most rows first, whose panels are still comfortably wide and fill
/// them.
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

/// Panels that an author wants above each other stand side by side where there is no room to read them: a
/// slide is wide and low.
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

double heightWith(const Vertical& vertical, const PanelGrid& grid, double plotHeight, const Medium& medium) {
    return std::ceil(vertical.header + grid.fixedHeight() + grid.rows * std::ceil(plotHeight) +
                     vertical.footer + medium.margin);
}

/// Puts the panels of a grid into their places.
class GridPlacer {
public:
    GridPlacer(FigureLayout& out, const Scene& scene, const PanelGrid& grid, const Medium& medium,
               const TextMeasurer& measurer)
        : m_out(out)
        , m_scene(scene)
        , m_grid(grid)
        , m_medium(medium)
        , m_measurer(measurer)
        , m_anyStandsOut(std::any_of(scene.panels.begin(), scene.panels.end(),
                                     [](const ScenePanel& one) { return one.emphasised; })) {}

    /// Returns where the lowest panel ends.
    double place(double top, int plotHeight) {
        const auto count = static_cast<int>(m_scene.panels.size());
        double y = top;
        for (int row = 0; row < m_grid.rows; ++row) {
            const auto index = static_cast<std::size_t>(row);
            const double plotTop = std::round(y + m_grid.titleHeights[index] + m_grid.aboveHeights[index]);
            for (int column = 0; column < m_grid.columns; ++column) {
                const int panel = row * m_grid.columns + column;
                if (panel < count)
                    placePanel(
                        panel, y,
                        QRect(plotLeft(column), static_cast<int>(plotTop), m_grid.plotWidth, plotHeight));
            }
            y += m_grid.titleHeights[index] + m_grid.aboveHeights[index] + plotHeight +
                 m_grid.belowHeights[index] + m_grid.rowGap;
        }
        return y - m_grid.rowGap;
    }

private:
    int plotLeft(int column) const {
        const double step = m_grid.plotWidth + m_grid.rightRoom + m_grid.columnGap + m_grid.innerLeftRoom;
        return static_cast<int>(std::ceil(m_medium.margin + m_grid.leftRoom + column * step));
    }

    void placePanel(int index, double top, const QRect& plot) {
        const auto& panel = m_scene.panels[static_cast<std::size_t>(index)];
        const int column = index % m_grid.columns;
        const double figureRight = m_out.size.width() - m_medium.margin;
        PanelFrame frame;
        frame.plot = plot;
        // Neighbours share the gap between them, less a hair so that their labels do not touch.
        const double share = 0.4 * m_grid.columnGap;
        frame.left = column == 0 ? m_medium.margin : plot.left() - m_grid.innerLeftRoom - share;
        frame.wordsLeft = column == 0 ? m_medium.margin : plot.left() - m_grid.innerLeftRoom;
        frame.right = std::min(figureRight, plot.left() + plot.width() + m_grid.rightRoom + share);
        if (column == m_grid.columns - 1)
            frame.right = figureRight;
        frame.wordsRight = m_grid.columns == 1 ? figureRight : frame.right;
        frame.valueRoom = !m_medium.bare && needsValueRow(panel) ? valueRow * m_medium.label : 0;
        frame.showsX = m_grid.showsX(index, static_cast<int>(m_scene.panels.size()));
        frame.showsY = m_grid.showsY(index);
        frame.showsYTitle = showsYTitle(m_scene, index);
        if (!m_medium.bare)
            addTitle(index, frame.wordsLeft, plot, top);
        m_out.panels.push_back(frame);
    }

    void addTitle(int index, double left, const QRect& plot, double top) {
        const auto& panel = m_scene.panels[static_cast<std::size_t>(index)];
        const auto style = panelTitleStyle(m_medium);
        const auto& theme = m_scene.theme;
        const auto colour = m_anyStandsOut && !panel.emphasised ? theme.muted : theme.ink;
        const double room = plot.left() - left + m_grid.plotWidth + m_grid.rightRoom;
        double y = top;
        for (const auto& line : panelTitleLines(panel, room, m_medium, m_measurer)) {
            const double width = m_measurer.width(line, style);
            m_out.words.texts.push_back({WordRole::PanelTitle, line, style, colour,
                                         QRectF(lineStart(line, width, left, room), y, width, style.size), -1,
                                         false, index});
            y += labelPitch * style.size;
        }
    }

    FigureLayout& m_out;
    const Scene& m_scene;
    const PanelGrid& m_grid;
    const Medium& m_medium;
    const TextMeasurer& m_measurer;
    bool m_anyStandsOut;
};

struct LaidOut {
    FigureLayout layout;
    bool fits = true; ///< plots are not lower than they may be
};

LaidOut layOut(const Scene& scene, QSizeF size, const Medium& medium, const TextMeasurer& measurer) {
    LaidOut result;
    auto& out = result.layout;
    out.size = size;
    const double width = size.width() - 2 * medium.margin;
    const auto vertical = measureVertical(scene, size.width(), medium, measurer);
    if (!medium.bare)
        addHeader(out.words, scene, medium.margin, width, medium.margin, medium, measurer);
    const double room = size.height() - vertical.header - vertical.footer - medium.margin;
    double bottom = vertical.header;
    if (!scene.panels.empty()) {
        const auto grid = fitting(
            readable(chooseGrid(scene, width, room, medium, measurer), scene, width, room, medium, measurer),
            scene, width, room, medium, measurer);
        const auto heights = plotHeights(scene, grid, width, medium, measurer);
        const double most = medium.bare ? std::numeric_limits<double>::max() : heights.most;
        const double plotHeight = std::min((room - grid.fixedHeight()) / grid.rows, most);
        result.fits = plotHeight >= heights.least;
        out.sharedX = grid.sharedX;
        out.sharedY = grid.sharedY;
        // Rounding of the plots' tops may take up to half a unit.
        bottom = GridPlacer(out, scene, grid, medium, measurer)
                     .place(vertical.header, std::max(1, static_cast<int>(plotHeight)));
    } else {
        result.fits = room >= 0;
    }
    if (!medium.bare) {
        const double gap = footerGap * medium.gap;
        const double atBottom = size.height() - medium.margin - (vertical.footer - gap);
        addFooter(out.words, scene, medium.margin, width, std::min(atBottom, bottom + gap), medium, measurer);
    }
    return result;
}

double leastHeightWith(const Scene& scene, double width, const Medium& medium, const TextMeasurer& measurer) {
    const double inner = width - 2 * medium.margin;
    const auto vertical = measureVertical(scene, width, medium, measurer);
    if (scene.panels.empty())
        return std::ceil(vertical.header + vertical.footer + medium.margin);
    const auto heightOf = [&](const PanelGrid& grid) {
        return heightWith(vertical, grid, plotHeights(scene, grid, inner, medium, measurer).least, medium);
    };
    const auto grid = chooseGrid(scene, inner, {}, medium, measurer);
    double least = heightOf(grid);
    if (scene.facetColumns > 0) {
        for (const auto& lower : lowerGrids(grid, scene, inner, medium, measurer))
            least = std::min(least, heightOf(lower));
    }
    return least;
}
} // namespace

FigureLayout layoutFigure(const Scene& scene, QSizeF size, const Medium& medium,
                          const TextMeasurer& measurer) {
    auto all = layOut(scene, size, medium, measurer);
    for (const auto how : {Squeeze::Applied, Squeeze::WithoutValues}) {
        if (!all.fits && medium.squeeze == Squeeze::Allowed)
            all = layOut(scene, size, medium.squeezed(how), measurer);
    }
    if (!medium.bare)
        shareValueForm(all.layout, scene, medium, measurer);
    return std::move(all.layout);
}

double naturalHeight(const Scene& scene, double width, const Medium& medium, const TextMeasurer& measurer,
                     std::optional<double> most) {
    const double inner = width - 2 * medium.margin;
    const auto vertical = measureVertical(scene, width, medium, measurer);
    if (scene.panels.empty())
        return std::ceil(vertical.header + vertical.footer + medium.margin);
    std::optional<double> room;
    if (most)
        room = *most - vertical.header - vertical.footer - medium.margin;
    auto grid =
        readable(chooseGrid(scene, inner, {}, medium, measurer), scene, inner, room, medium, measurer);
    if (room)
        grid = fitting(std::move(grid), scene, inner, *room, medium, measurer);
    return heightWith(vertical, grid, plotHeights(scene, grid, inner, medium, measurer).natural, medium);
}

double smallestHeight(const Scene& scene, double width, const Medium& medium, const TextMeasurer& measurer) {
    return leastHeightWith(
        scene, width, medium.squeeze == Squeeze::Allowed ? medium.squeezed(Squeeze::WithoutValues) : medium,
        measurer);
}

bool isWideEnough(const Scene& scene, double width, const Medium& medium, const TextMeasurer& measurer) {
    const double inner = width - 2 * medium.margin;
    const double least = leastPlotWidth * medium.label;
    if (scene.panels.empty())
        return inner >= least;
    const auto grid = measureGrid(scene, columnChoices(scene, inner, medium).back(), inner, medium, measurer);
    return grid.plotWidth >= least && hasScales(scene, grid, medium, measurer);
}

double smallestWidth(const Scene& scene, const Medium& medium, const TextMeasurer& measurer) {
    constexpr double step = 1;  // ems
    constexpr double most = 60; // ems: names that need more than that wrap
    const double em = medium.label;
    double width = 2 * medium.margin + leastPlotWidth * em;
    while (width < most * em && !isWideEnough(scene, width, medium, measurer))
        width += step * em;
    return width;
}

} // namespace driftline
