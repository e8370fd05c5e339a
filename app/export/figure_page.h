// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_size.h"
#include "figure/figure_spec.h"
#include "render/figure_page.h"
#include "scene/scene.h"

#include <optional>

namespace driftline {

/// How large a figure is. Everything that shows or names its size uses this: the window's page, its status
/// bar, and the export unless it asks for another size.
struct FigureSize {
    PictureSize size;
    FigurePage page;              ///< the same in canvas units, with the type sizes
    std::optional<Error> problem; ///< why the requested size is impossible; this is the nearest possible one
};

/// The size that a figure states (OutputSize), as resolvedSize() computes it; if that is refused, the nearest
/// size that works: with another height, width or resolution.
FigureSize figureSize(const Scene& scene, const OutputSize& output);

/// The page of a picture of that size.
FigurePage pageOf(const PictureSize& size);

} // namespace driftline
