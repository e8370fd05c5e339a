// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_layout.h"

#include "render/grid_choice.h"
#include "render/header_footer.h"
#include "render/legend_words.h"
#include "render/mark_words.h"
#include "render/panel_grid.h"
#include "render/panel_words.h"
#include "render/text_wrap.h"
#include "render/word_styles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
/// Above the footer, in gaps of the medium.
constexpr double footerGap = 1.4;
/// Of a plot beside its labels, ems.
constexpr double leastPlotWidth = 6;

/// Of the width inside the margins, at most, for a legend at the right.
constexpr double mostLegendShare = 0.3;
/// Between the panels and a legend beside or below them, in gaps of the medium.
constexpr double legendGap = 1.8;

struct Vertical {
    double header = 0; ///< where the panels may begin
    double footer = 0; ///< height of the footer with the gap above it
    double legend = 0; ///< height of a legend below the panels with the gap above it
    double column = 0; ///< height of a legend beside them

    /// What the panels leave of a page of that height.
    double room(double height, const Medium& medium) const {
        return height - header - legend - footer - medium.margin;
    }
    /// Of a page whose panels are so high together.
    double height(double panels, const Medium& medium) const {
        return std::ceil(header + std::max(panels, column) + legend + footer + medium.margin);
    }
};

/// The width that a legend at the right takes from the panels, with the gap beside it; `inner` is what the
/// margins leave.
double legendWidth(const Scene& scene, double inner, const Medium& medium, const TextMeasurer& measurer) {
    if (medium.bare || scene.legend != LegendPlace::Right)
        return 0;
    const double width = legendColumnWidth(scene, mostLegendShare * inner, medium, measurer);
    return width > 0 ? std::ceil(width + legendGap * medium.gap) : 0;
}

/// What is left for the panels.
double panelsWidth(const Scene& scene, double inner, const Medium& medium, const TextMeasurer& measurer) {
    return inner - legendWidth(scene, inner, medium, measurer);
}

Vertical measureVertical(const Scene& scene, double width, const Medium& medium,
                         const TextMeasurer& measurer) {
    FigureWords ignored;
    Vertical vertical;
    const double inner = width - 2 * medium.margin;
    vertical.header =
        medium.bare ? medium.margin : addHeader(ignored, scene, 0, inner, medium.margin, medium, measurer);
    const double footer = medium.bare ? 0 : addFooter(ignored, scene, 0, inner, 0, medium, measurer);
    vertical.footer = footer > 0 ? footer + footerGap * medium.gap : 0;
    if (medium.bare)
        return vertical;
    if (scene.legend == LegendPlace::Bottom) {
        const double legend = addLegendRows(ignored, scene, 0, inner, 0, medium, measurer);
        vertical.legend = legend > 0 ? legend + legendGap * medium.gap : 0;
    } else if (scene.legend == LegendPlace::Right) {
        vertical.column = addLegendColumn(ignored, scene, 0, mostLegendShare * inner, 0, medium, measurer);
    }
    return vertical;
}

double heightWith(const Vertical& vertical, const PanelGrid& grid, double plotHeight, const Medium& medium) {
    return vertical.height(grid.fixedHeight() + grid.rows * std::ceil(plotHeight), medium);
}

/// Puts the panels of a grid into their places.
class GridPlacer {
public:
    GridPlacer(FigureLayout& out, const Scene& scene, const PanelGrid& grid, double right,
               const Medium& medium, const TextMeasurer& measurer)
        : m_out(out)
        , m_scene(scene)
        , m_grid(grid)
        , m_right(right)
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
        PanelFrame frame;
        frame.plot = plot;
        // Neighbours share the gap between them, less a hair so that their labels do not touch.
        const double share = 0.4 * m_grid.columnGap;
        frame.left = column == 0 ? m_medium.margin : plot.left() - m_grid.innerLeftRoom - share;
        frame.wordsLeft = column == 0 ? m_medium.margin : plot.left() - m_grid.innerLeftRoom;
        frame.right = std::min(m_right, plot.left() + plot.width() + m_grid.rightRoom + share);
        if (column == m_grid.columns - 1)
            frame.right = m_right;
        frame.wordsRight = m_grid.columns == 1 ? m_right : frame.right;
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
    double m_right; ///< where the panels end
    const Medium& m_medium;
    const TextMeasurer& m_measurer;
    bool m_anyStandsOut;
};

struct LaidOut {
    FigureLayout layout;
    bool fits = true; ///< plots are not lower than they may be
};

/// What is known of a page once its panels have their places.
struct PanelsPlaced {
    double height = 0; ///< of the page
    double inner = 0;  ///< what the margins leave of its width
    double width = 0;  ///< what of that the panels have
    double bottom = 0; ///< where they end
};

/// The legend, if it stands beside or below the panels, and the footer.
void addBelow(FigureWords& words, const Scene& scene, const PanelsPlaced& placed, const Vertical& vertical,
              const Medium& medium, const TextMeasurer& measurer) {
    double bottom = placed.bottom;
    if (scene.legend == LegendPlace::Right && placed.width < placed.inner) {
        const double taken = placed.inner - placed.width - legendGap * medium.gap;
        bottom = std::max(bottom, addLegendColumn(words, scene, medium.margin + placed.inner - taken, taken,
                                                  vertical.header, medium, measurer));
    } else if (scene.legend == LegendPlace::Bottom) {
        bottom = addLegendRows(words, scene, medium.margin, placed.inner, bottom + legendGap * medium.gap,
                               medium, measurer);
    }
    const double gap = footerGap * medium.gap;
    const double atBottom = placed.height - medium.margin - (vertical.footer - gap);
    addFooter(words, scene, medium.margin, placed.inner, std::min(atBottom, bottom + gap), medium, measurer);
}

LaidOut layOut(const Scene& scene, QSizeF size, const Medium& medium, const TextMeasurer& measurer) {
    LaidOut result;
    auto& out = result.layout;
    out.size = size;
    const double inner = size.width() - 2 * medium.margin;
    const double width = panelsWidth(scene, inner, medium, measurer);
    const auto vertical = measureVertical(scene, size.width(), medium, measurer);
    if (!medium.bare)
        addHeader(out.words, scene, medium.margin, inner, medium.margin, medium, measurer);
    const double room = vertical.room(size.height(), medium);
    double bottom = vertical.header;
    if (!scene.panels.empty()) {
        const auto grid = fitting(
            readable(chooseGrid(scene, width, room, medium, measurer), scene, width, room, medium, measurer),
            scene, width, room, medium, measurer);
        const auto heights = plotHeights(scene, grid, width, medium, measurer);
        const double most = medium.bare ? std::numeric_limits<double>::max() : heights.most;
        const double plotHeight = std::min((room - grid.fixedHeight()) / grid.rows, most);
        result.fits = plotHeight >= heights.least && room >= vertical.column;
        out.sharedX = grid.sharedX;
        out.sharedY = grid.sharedY;
        // Rounding of the plots' tops may take up to half a unit.
        bottom = GridPlacer(out, scene, grid, medium.margin + width, medium, measurer)
                     .place(vertical.header, std::max(1, static_cast<int>(plotHeight)));
    } else {
        result.fits = room >= 0;
    }
    if (!medium.bare)
        addBelow(out.words, scene, {size.height(), inner, width, bottom}, vertical, medium, measurer);
    return result;
}

double leastHeightWith(const Scene& scene, double width, const Medium& medium, const TextMeasurer& measurer) {
    const double inner = panelsWidth(scene, width - 2 * medium.margin, medium, measurer);
    const auto vertical = measureVertical(scene, width, medium, measurer);
    if (scene.panels.empty())
        return vertical.height(0, medium);
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
    const double inner = panelsWidth(scene, width - 2 * medium.margin, medium, measurer);
    const auto vertical = measureVertical(scene, width, medium, measurer);
    if (scene.panels.empty())
        return vertical.height(0, medium);
    std::optional<double> room;
    if (most)
        room = vertical.room(*most, medium);
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
    const double inner = panelsWidth(scene, width - 2 * medium.margin, medium, measurer);
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
