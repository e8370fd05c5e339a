// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

#include <string>
#include <vector>

namespace driftline {

/// The series of a figure before they have styles.
struct NamedSeries {
    const std::vector<std::string>& names;    ///< as shown
    const std::vector<std::string>& entities; ///< what each stands for
    const OriginalNames& originals;
};

struct StyledSeries {
    std::vector<SceneSeries> series;
    bool repeatsAxis = false;             ///< see Assembly::repeatsAxis
    std::vector<Colour> waveColours = {}; ///< see waveColoursFor()
};

/// The theme's styles, then the author's; those that nobody emphasised are grey. Answers on a scale and rows
/// of two waves have colours that say where on the scale and which wave, whatever else is chosen.
StyledSeries styledSeries(const FigureSpec& spec, const NamedSeries& named,
                          const std::vector<AssembledPanel>& panels, const Theme& theme);

} // namespace driftline
