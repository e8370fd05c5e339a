// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "render/medium.h"
#include "render/panel_view.h"
#include "scene/scene.h"

#include <QRect>
#include <QSizeF>

#include <optional>
#include <vector>

namespace driftline {

/// How values at marks are written, the longest form first.
enum class ValueForm { WithUnit, WithoutUnit, None };

/// The room of one panel, canvas units.
struct PanelFrame {
    QRect plot;           ///< where marks are drawn; all panels have the same size
    double left = 0;      ///< ends of the room for tick labels
    double right = 0;     ///< and for direct labels
    double wordsLeft = 0; ///< ends of the room for words above the plot
    double wordsRight = 0;
    double valueRoom = 0; ///< just above the plot, for values written above the highest bar
    bool showsX = true;   ///< its x axis has labels of its own
    bool showsY = true;
    bool showsYTitle = true;
    /// The longest form that values at marks may have: those at points of lines have one in all panels.
    ValueForm longestValues = ValueForm::WithUnit;

    bool operator==(const PanelFrame&) const = default;
};

/// Where everything is that does not change when the reader zooms.
struct FigureLayout {
    QSizeF size;
    bool sharedX = false; ///< panels show the same stretch of x
    bool sharedY = false;
    std::vector<PanelFrame> panels; ///< as Scene::panels
    FigureWords words;              ///< title, subtitle, legend, panel titles, footer

    bool operator==(const FigureLayout&) const = default;
};

/// Titles and footer wrap and are never cut; what room is left belongs to the panels. Below leastHeight()
/// the panels overlap what is under them.
FigureLayout layoutFigure(const Scene& scene, QSizeF size, const Medium& medium,
                          const TextMeasurer& measurer);

/// See figure_painter.h.
double naturalHeight(const Scene& scene, double width, const Medium& medium, const TextMeasurer& measurer,
                     std::optional<double> most = {});
double smallestHeight(const Scene& scene, double width, const Medium& medium, const TextMeasurer& measurer);
bool isWideEnough(const Scene& scene, double width, const Medium& medium, const TextMeasurer& measurer);
double smallestWidth(const Scene& scene, const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
