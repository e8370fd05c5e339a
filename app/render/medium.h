// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QString>

#include <limits>

namespace driftline {

/// What a figure gives up where it is asked to be lower than all its words need: air, height of the plot,
/// paragraphs and question wordings of the footer; where even that is not enough, the values at bars that
/// lie, which whoever lays the figure out tells (export/layout_findings.h). Never type sizes, titles, sources
/// or n.
enum class Squeeze { Never, Allowed, Applied, WithoutValues };

/// Where a figure is shown, as sizes in canvas units. On paper a canvas unit is one point (1/72 inch), so
/// the canvas of an 89 mm picture is 252.28 units wide whatever its resolution; on screen it is one
/// device-independent pixel.
struct Medium {
    QString family;   ///< one sans family for everything
    double title = 0; ///< type sizes, bold for title and panel titles
    double subtitle = 0;
    double panelTitle = 0;
    double label = 0; ///< ticks, direct labels, legend, values
    double footer = 0;
    double dataLine = 0; ///< stroke widths by StrokeWeight
    double contextLine = 0;
    double referenceLine = 0;
    double hairline = 0;
    double leastLine = 0; ///< no line is drawn thinner or thicker, whatever the theme
    double mostLine = std::numeric_limits<double>::infinity();
    double marker = 0;                ///< diameter
    double margin = 0;                ///< white around the figure
    double gap = 0;                   ///< the rhythm between parts
    bool bare = false;                ///< thumbnails: marks only, no words
    Squeeze squeeze = Squeeze::Never; ///< on screen a figure that is too high is scrolled instead

    bool operator==(const Medium&) const = default;

    static Medium paper();
    static Medium screen();
    static Medium thumbnail();

    /// The same with lines and markers as heavy as the theme wants them.
    Medium drawnWith(const Theme& theme) const;
    /// The same with squeeze applied, so far.
    Medium squeezed(Squeeze how) const;
    bool isSqueezed() const { return squeeze == Squeeze::Applied || squeeze == Squeeze::WithoutValues; }
};

} // namespace driftline
