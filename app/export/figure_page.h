// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_size.h"
#include "figure/figure_spec.h"
#include "render/figure_page.h"
#include "scene/scene.h"

#include <optional>

namespace driftline {

/// How large a figure is. Whoever shows or names its size asks this: the window's page, its status bar, and
/// the export where nothing else is asked for.
struct FigureSize {
    PictureSize size;
    FigurePage page;              ///< the same in canvas units, with the type sizes
    std::optional<Error> problem; ///< why the size asked for cannot be had; this is the nearest that can
};

/// The size in a figure's own words (OutputSize), as resolvedSize() has it; where that is refused the width,
/// else the height, the resolution or both are those that work.
FigureSize figureSize(const Scene& scene, const OutputSize& output);

/// The page of a picture of that size.
FigurePage pageOf(const PictureSize& size);

} // namespace driftline
