// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/medium.h"

#include "render/fonts.h"

#include <algorithm>

namespace driftline {

Medium Medium::paper() {
    Medium medium;
    medium.family = figureFont().family;
    medium.title = 9.5;
    medium.subtitle = 7.5;
    medium.panelTitle = 7.5;
    medium.label = 7;
    medium.footer = 6;
    medium.dataLine = 1.4;
    medium.contextLine = 0.8;
    medium.referenceLine = 0.6;
    medium.hairline = 0.4;
    medium.marker = 4;
    medium.margin = 6;
    medium.gap = 5;
    medium.squeeze = Squeeze::Allowed;
    return medium;
}

Medium Medium::screen() {
    Medium medium;
    medium.family = figureFont().family;
    medium.title = 21;
    medium.subtitle = 14.5;
    medium.panelTitle = 13;
    medium.label = 12.5;
    medium.footer = 11.5;
    medium.dataLine = 2.4;
    medium.contextLine = 1.4;
    medium.referenceLine = 1.2;
    medium.hairline = 1;
    medium.marker = 8;
    medium.margin = 24;
    medium.gap = 8;
    return medium;
}

Medium Medium::thumbnail() {
    Medium medium = screen();
    medium.bare = true;
    medium.dataLine = 1.5;
    medium.contextLine = 0.8;
    medium.referenceLine = 0.8;
    medium.hairline = 0.8;
    medium.marker = 3;
    medium.margin = 3;
    medium.gap = 3;
    return medium;
}

Medium Medium::drawnWith(const Theme& theme) const {
    Medium medium = *this;
    for (double* width : {&medium.dataLine, &medium.contextLine, &medium.referenceLine, &medium.hairline})
        *width = std::clamp(*width * theme.lineWeight, leastLine, mostLine);
    medium.marker *= theme.markerWeight;
    return medium;
}

Medium Medium::squeezed(Squeeze how) const {
    constexpr double gapLeft = 0.55;
    Medium medium = *this;
    medium.gap *= gapLeft;
    medium.squeeze = how;
    return medium;
}

} // namespace driftline
