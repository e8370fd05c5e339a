// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_layout.h"

#include <vector>

namespace driftline {

/// The panels in rows and columns for one number of columns: every room that does not depend on the height.
struct PanelGrid {
    int columns = 1;
    int rows = 1;
    int plotWidth = 0;
    double leftRoom = 0;      ///< tick labels left of the first column
    double innerLeftRoom = 0; ///< and of the others
    double rightRoom = 0;     ///< direct labels, of every column
    double columnGap = 0;
    bool sharedX = false;
    bool sharedY = false;
    std::vector<double> titleHeights; ///< of panel titles, by row
    std::vector<double> aboveHeights; ///< words between title and plot, by row
    std::vector<double> belowHeights; ///< tick labels and axis title, by row
    double rowGap = 0;

    double fixedHeight() const;
    bool showsX(int panel, int panelCount) const { return !sharedX || panel + columns >= panelCount; }
    bool showsY(int panel) const { return !sharedY || panel % columns == 0; }
};

/// What the panels would be in this many columns.
PanelGrid measureGrid(const Scene& scene, int columns, double width, const Medium& medium,
                      const TextMeasurer& measurer);

/// Numbers of columns worth considering, most first.
std::vector<int> columnChoices(const Scene& scene, double width, const Medium& medium);
/// The most columns whose panels are not narrow.
int comfortableColumns(const Scene& scene, double width, const Medium& medium);

/// Heights of one plot: as it should be, the smallest that can be read, the largest that makes sense.
struct PlotHeights {
    double natural = 0;
    double least = 0;
    double most = 0;
};
PlotHeights plotHeights(const Scene& scene, const PanelGrid& grid, double width, const Medium& medium,
                        const TextMeasurer& measurer);

/// Titles of panels as lines.
QStringList panelTitleLines(const ScenePanel& panel, double room, const Medium& medium,
                            const TextMeasurer& measurer);

/// Whether the panel says the unit of its y axis: each one with an axis of its own does, else the first one
/// that has the unit.
bool showsYTitle(const Scene& scene, int panel);

} // namespace driftline
